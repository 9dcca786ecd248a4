import { fieldName } from '../../bridge/letters/engine/names.ts';
import type { LetterFacts } from '../../bridge/letters/model.ts';
import { askedQuestions } from '../../bridge/letters/questions.ts';
import type { Answer, AnswerRow, Answers } from '../../bridge/letters/questions.ts';
import type { Question } from '../../bridge/letters/schema.ts';

/** One way through the questions of a template, and whom the letter is for. */
export interface Branch {
  readonly answers: Answers;
  readonly facts: LetterFacts;
  /** What was chosen on the way: `oordeel: gegrond`. */
  readonly choices: readonly string[];
}

type Choice = readonly [what: string, answer: Answer];

const extra = 'Bel ons gerust: 030 & 31, "Kim" <s>.\nOf schrijf ons.';

const manyRows = ({ columns = [] }: Question, rows: readonly AnswerRow[]): readonly AnswerRow[] => {
  const required = new Set(columns.filter((column) => column.required).map(({ name }) => name));
  const bare = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, required.has(name) ? text : ''])));
  return [...rows, ...bare, ...rows];
};

const rowChoices = (question: Question, rows: readonly AnswerRow[]): readonly Choice[] => [
  ...(question.required ? [] : [['no rows', []] as const]),
  ['one row', rows.slice(0, 1)],
  ['many rows', manyRows(question, rows)],
];

const textChoices = ({ required, choices, kind }: Question, sample: string): readonly Choice[] => {
  const filled = kind === 'yesNo' ? ['ja', 'nee'] : (choices ?? [sample === '' ? extra : sample]);
  return [...(required ? [] : ['']), ...filled].map((answer) => [answer === sample || answer === extra ? 'filled' : answer, answer]);
};

const choicesOf = (question: Question, sample: Answer = ''): readonly Choice[] =>
  typeof sample === 'string' ? textChoices(question, sample) : rowChoices(question, sample);

interface Way {
  readonly answers: Answers;
  readonly choices: readonly string[];
}

/** A question that is not asked on the way has no choices. */
const onward = (questions: readonly Question[], question: Question, samples: Answers) => (way: Way): readonly Way[] => {
  if (!askedQuestions(questions, way.answers).includes(question)) return [{ ...way, choices: [...way.choices, `${question.name}: not asked`] }];
  return choicesOf(question, samples[question.name]).map(([what, answer]) => ({
    answers: { ...way.answers, [question.name]: answer },
    choices: [...way.choices, `${question.name}: ${what}`],
  }));
};

/** Where the template only writes what was chosen, one choice is as good as another. */
const switching = (question: Question, compared: ReadonlySet<string>): Question =>
  question.choices === undefined || compared.has(fieldName(question.name)) ? question : { ...question, choices: question.choices.slice(0, 1) };

interface Asking {
  readonly questions: readonly Question[];
  /** Names of fields that the template's conditions ask about. */
  readonly compared: ReadonlySet<string>;
  readonly samples: Answers;
  readonly facts: Readonly<Record<string, LetterFacts>>;
}

/** Every combination of what may be answered, with the samples where something is typed; for each of the facts. */
export const branchesOf = ({ compared, samples, facts, ...asking }: Asking): readonly Branch[] => {
  const questions = asking.questions.map((question) => switching(question, compared));
  let ways: readonly Way[] = [{ answers: {}, choices: [] }];
  for (const question of questions) ways = ways.flatMap(onward(questions, question, samples));
  return Object.entries(facts).flatMap(([name, given]) => ways.map(({ answers, choices }) => ({ answers, facts: given, choices: [`facts: ${name}`, ...choices] })));
};

/** As few of them as hold every choice once: always the one that adds the most. */
export const covering = (branches: readonly Branch[]): readonly Branch[] => {
  const open = new Set(branches.flatMap(({ choices }) => choices));
  const taken: Branch[] = [];
  const adds = ({ choices }: Branch): number => choices.filter((choice) => open.has(choice)).length;
  while (open.size > 0) {
    const best = branches.reduce((one, other) => (adds(other) > adds(one) ? other : one));
    for (const choice of best.choices) open.delete(choice);
    taken.push(best);
  }
  return taken;
};
