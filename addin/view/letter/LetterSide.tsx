import { Hints } from './Hints.tsx';
import type { PutAside } from './Hints.tsx';
import { hintsPath, previewPath } from './place.ts';
import { Preview } from './Preview.tsx';
import { useSettled } from './useSettled.ts';

interface LetterSideProps extends PutAside {
  /** Where such letters are made. */
  readonly path: string;
  /** What the letter is made from, or null while answers are missing. */
  readonly letter: object | null;
}

/** How the letter will read and how it could be plainer, some time after the last change: whoever types is not followed letter by letter. */
export const LetterSide = ({ path, letter, ...hints }: LetterSideProps) => {
  const settled = useSettled(letter === null ? null : JSON.stringify(letter));
  const shown = letter === null ? null : settled;
  return (
    <>
      <Preview path={previewPath(path)} letter={shown} />
      <Hints path={hintsPath(path)} letter={shown} {...hints} />
    </>
  );
};
