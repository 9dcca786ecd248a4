import type { Refer } from '../../../bridge/dossiers/schema.ts';
import type { ReadyAnswers } from '../letter.ts';

interface ReferForm {
  readonly bodyCode: string;
  readonly remark: string;
}

/** Where there is one body only, it is chosen already. */
export const onlyBody = (bodies: readonly { readonly code: string }[]): string => {
  const [only, second] = bodies;
  return only !== undefined && second === undefined ? only.code : '';
};

/** Null while no body was chosen or an answer is missing. */
export const referBody = ({ bodyCode, remark }: ReferForm, ready: ReadyAnswers): Refer | null =>
  bodyCode === '' || ready.kind === 'faults' ? null : { bodyCode, remark: remark.trim(), answers: { ...ready.answers } };
