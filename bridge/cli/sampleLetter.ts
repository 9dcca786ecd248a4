/** A letter about a complaint that never was. */
import type { ReadTemplate } from '../letters/filling/filler.ts';
import { directFiller } from '../letters/filling/direct.ts';
import { makeLetter } from '../letters/letter.ts';
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

const letterOf = (document: ReadTemplate, { file, answers }: SampleOrder) => {
  const template = { file, document, version: 1 };
  return makeLetter(directFiller(), { template, answers: withSamples(template, answers), facts: sampleFacts });
};

/** Throws a `Failure` naming each answer that does not fit its question. */
export const sampleLetter = async (order: SampleOrder): Promise<Uint8Array> => {
  const document = await directFiller().read(order.document);
  if ('kind' in document) throw stopped();
  const outcome = await letterOf(document, order);
  if (outcome.kind === 'made') return outcome.bytes;
  if (outcome.kind === 'stopped') throw stopped();
  const lines = Object.entries(outcome.fields).map(([name, words]) => `  ${name}: ${words.en}`);
  throw new Failure(`No letter was made.\n${lines.join('\n')}`);
};
