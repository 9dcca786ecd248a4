/** A letter about a complaint that never was. */
import { withSamples } from '../letters/editor/sampleAnswers.ts';
import { compile } from '../letters/engine.ts';
import { makeLetter } from '../letters/letter.ts';
import type { LetterFile } from '../letters/letterFile.ts';
import type { Answers } from '../letters/questions.ts';
import { sampleFacts } from '../letters/sampleFacts.ts';
import { templateView } from '../letters/view.ts';
import { Failure } from './command.ts';

export interface SampleOrder {
  readonly file: LetterFile;
  readonly document: Uint8Array;
  /** What is not answered is what the question proposes, or else an example. */
  readonly answers: Answers;
}

/** Throws a `Failure` naming each answer that does not fit its question. */
export const sampleLetter = async ({ file, document, answers }: SampleOrder): Promise<Uint8Array> => {
  const template = { file, compiled: await compile(document) };
  const proposed = templateView(template, sampleFacts).questions.flatMap(({ name, default: text }) => (text === undefined ? [] : [[name, text] as const]));
  const given = { ...Object.fromEntries(proposed), ...answers };
  const outcome = await makeLetter({ template, answers: withSamples(file.questions, given), facts: sampleFacts });
  if (outcome.kind === 'made') return outcome.bytes;
  const lines = Object.entries(outcome.fields).map(([name, words]) => `  ${name}: ${words.en}`);
  throw new Failure(`No letter was made.\n${lines.join('\n')}`);
};
