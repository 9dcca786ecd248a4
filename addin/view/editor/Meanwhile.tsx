import { editorTexts } from '../../text/editor.ts';
import { useText } from '../hooks/useText.ts';
import { ProblemPanel } from '../parts/ProblemPanel.tsx';

interface MeanwhileProps {
  /** The newest. */
  readonly version: number;
  readonly onGoOn: () => void;
}

/** Somebody published since the form was begun: it goes on from there only by hand. */
export const Meanwhile = ({ version, onGoOn }: MeanwhileProps) => {
  const { title, detail, safe, now, goOn } = useText(editorTexts).publish.meanwhile;
  return <ProblemPanel problem={{ title: title(version), detail, safe, now }} action={{ label: goOn(version), run: onGoOn }} />;
};
