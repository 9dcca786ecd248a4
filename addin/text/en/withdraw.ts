import type { WithdrawText } from '../nl/withdraw.ts';

/** Withdrawing the dossier. */
export const withdraw: WithdrawText = {
  title: 'Withdraw the dossier',
  what: 'Do this when the complaint does not go on: the reporter withdraws it, or the dossier was made by mistake. What is in it is kept.',
  remark: 'Comment',
  remarkHint: 'May be empty. It is kept as a comment on the dossier.',
  send: 'Withdraw the dossier',
};
