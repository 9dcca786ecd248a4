/** A letter about a complaint that never was. */
import type { Filler, ReadTemplate } from '../letters/filling/filler.ts';
import { makeLetter } from '../letters/letter.ts';
import { readingOf } from '../letters/letterFile.ts';
import type { LetterFile } from '../letters/letterFile.ts';
import type { Answers } from '../letters/questions.ts';
import { withSamples } from '../letters/sampleAnswers.ts';
import { sampleFacts } from '../letters/sampleFacts.ts';
import { Failure } from './command.ts';

export interface SampleOrder {
  readonly file: LetterFile;
  readonly document: Uint8Array;
  /** What is not answered is what the question proposes, or else an example. */
  readonly answers: Answers;
}

const stopped = (): Failure => new Failure('The document asks too much to be read.');

const letterOf = (filler: Filler, document: ReadTemplate, { file, answers }: SampleOrder) => {
  const template = { file, document, version: 1 };
  return makeLetter(filler, { template, answers: withSamples(template, answers), facts: sampleFacts });
};

/** Throws a `Failure` naming each answer that does not fit its question. */
export const sampleLetter = async (filler: Filler, order: SampleOrder): Promise<Uint8Array> => {
  const document = await filler.read(order.document, readingOf(order.file));
  if ('kind' in document) throw stopped();
  const outcome = await letterOf(filler, document, order);
  if (outcome.kind === 'made') return outcome.bytes;
  if (outcome.kind === 'stopped') throw stopped();
  const lines = Object.entries(outcome.fields).map(([name, words]) => `  ${name}: ${words.en}`);
  throw new Failure(`No letter was made.\n${lines.join('\n')}`);
};
