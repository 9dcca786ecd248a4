/** Withdrawing the dossier. */
export const withdraw = {
  title: 'Dossier intrekken',
  what: 'Doe dit als de klacht niet doorgaat: de melder trekt hem in, of het dossier is per vergissing gemaakt. Wat er in staat blijft bewaard.',
  remark: 'Opmerking',
  remarkHint: 'Mag leeg blijven. Komt als opmerking bij het dossier.',
  send: 'Dossier intrekken',
};

export type WithdrawText = typeof withdraw;
