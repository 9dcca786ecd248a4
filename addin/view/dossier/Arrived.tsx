import { useState } from 'react';
import type { ReactNode } from 'react';
import { Coming } from '../parts/Coming.tsx';

interface ArrivedProps {
  /** A command has just changed the dossier, and what it became is being read. */
  readonly outdated: boolean;
  readonly children: ReactNode;
}

/** A screen that opens right after a command waits for what that did: yesterday's next step would flash by. Once shown, it stays. */
export const Arrived = ({ outdated, children }: ArrivedProps) => {
  const [waits, setWaits] = useState(outdated);
  if (waits && !outdated) setWaits(false);
  return waits && outdated ? <Coming /> : children;
};
