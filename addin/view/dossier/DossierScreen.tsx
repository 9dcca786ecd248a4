import { lazy } from 'react';
import type { ReactNode } from 'react';
import { placeOf } from '../../flow/dossier/place.ts';
import type { DossierPlace } from '../../flow/dossier/place.ts';
import { Arrived } from './Arrived.tsx';
import { DossierGround } from './Ground.tsx';
import type { Ground } from './Ground.tsx';
import { Overview } from './overview/Overview.tsx';

// Each stage is fetched when it is opened.
const StepsScreen = lazy(async () => ({ default: (await import('./steps/StepsScreen.tsx')).StepsScreen }));
const FinishScreen = lazy(async () => ({ default: (await import('./finish/FinishScreen.tsx')).FinishScreen }));
const LetterScreen = lazy(async () => ({ default: (await import('./letter/LetterScreen.tsx')).LetterScreen }));
const AgainScreen = lazy(async () => ({ default: (await import('./letter/AgainScreen.tsx')).AgainScreen }));
const CheckScreen = lazy(async () => ({ default: (await import('./check/CheckScreen.tsx')).CheckScreen }));
const ReferScreen = lazy(async () => ({ default: (await import('./refer/ReferScreen.tsx')).ReferScreen }));
const CloseScreen = lazy(async () => ({ default: (await import('./end/CloseScreen.tsx')).CloseScreen }));
const WithdrawScreen = lazy(async () => ({ default: (await import('./end/WithdrawScreen.tsx')).WithdrawScreen }));
const AssignScreen = lazy(async () => ({ default: (await import('./assign/AssignScreen.tsx')).AssignScreen }));
const FinishLinesScreen = lazy(async () => ({ default: (await import('./finish/FinishLinesScreen.tsx')).FinishLinesScreen }));

const screenAt = (place: DossierPlace, ground: Ground): ReactNode => {
  switch (place.at) {
    case 'overview':
      return <Overview ground={ground} lineNumber={place.lineNumber} />;
    case 'steps':
      return <StepsScreen ground={ground} />;
    case 'finishLine':
      return <FinishScreen ground={ground} lineNumber={place.lineNumber} />;
    case 'letter':
      return <LetterScreen ground={ground} lineNumber={place.lineNumber} />;
    case 'letterAgain':
      return <AgainScreen ground={ground} documentId={place.documentId} />;
    case 'check':
      return <CheckScreen ground={ground} />;
    case 'refer':
      return <ReferScreen ground={ground} />;
    case 'close':
      return <CloseScreen ground={ground} />;
    case 'withdraw':
      return <WithdrawScreen ground={ground} />;
    case 'assign':
      return <AssignScreen ground={ground} />;
    case 'finishLines':
      return <FinishLinesScreen ground={ground} />;
  }
};

interface DossierScreenProps {
  readonly number: string;
  /** The part of the dossier that is open: `['regel', '10000', 'afronden']`. */
  readonly rest: readonly string[];
}

/** Everything of one dossier; which part, says the address. */
export const DossierScreen = ({ number, rest }: DossierScreenProps) => (
  <DossierGround number={number}>
    {(ground) => (
      <Arrived key={rest.join('/')} outdated={ground.outdated}>
        {screenAt(placeOf(rest), ground)}
      </Arrived>
    )}
  </DossierGround>
);
