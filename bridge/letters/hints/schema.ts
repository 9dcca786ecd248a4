import { z } from 'zod';
import { list, view } from '../../schema.ts';

/** A hint for plainer Dutch, in the language of whoever asks; the text is as it stands in the letter. */
const hint = view({
  kind: z.enum(['longSentence', 'stiffWord', 'promiseWithoutDate', 'passive']),
  text: z.string(),
  advice: z.string(),
}).meta({ id: 'Hint' });

/** `POST /api/dossiers/{number}/letters/hints`, and the same of a task. */
export const hints = view({ hints: list(hint) }).meta({
  examples: [
    {
      hints: [
        { kind: 'stiffWord', text: 'derhalve', advice: 'Gewoner is: daarom.' },
        { kind: 'promiseWithoutDate', text: 'U hoort van ons.', advice: 'Noem een datum of een termijn, zoals “vóór 1 december” of “binnen 5 werkdagen”.' },
      ],
    },
  ],
});
export type Hints = z.output<typeof hints>;
