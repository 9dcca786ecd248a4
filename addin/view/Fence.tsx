import { Component } from 'react';
import type { ReactNode } from 'react';
import { commonTexts } from '../text/common.ts';
import { useText } from './hooks/useText.ts';
import { ProblemPanel } from './parts/ProblemPanel.tsx';

const Crash = () => {
  const { crash, reload } = useText(commonTexts);
  return <ProblemPanel problem={crash} action={{ label: reload, run: () => window.location.reload() }} />;
};

interface FenceProps {
  readonly children: ReactNode;
}

/** Keeps a screen that breaks, or whose code could not be fetched, from taking the pane along. */
export class Fence extends Component<FenceProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError = () => ({ broken: true });

  override render(): ReactNode {
    return this.state.broken ? <Crash /> : this.props.children;
  }
}
