/** `Ünal` and `unal`, `'t Hart` and `t hart` are the same to somebody who searches. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase();

/** Whether every word of the search stands somewhere in these texts, in any order. */
export const matches = (texts: readonly (string | null)[], search: string): boolean => {
  const haystack = plain(texts.filter((text) => text !== null).join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};
