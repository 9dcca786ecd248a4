const word = /[\p{L}\p{N}]+/gu;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A short name for the text in Word: of `Wanneer krijgt u antwoord?` it is `wanneerKrijgtU`. */
export const nameFor = (label: string): string => {
  const [first = '', ...rest] = (label.match(word) ?? []).slice(0, 3);
  const name = first.toLowerCase() + rest.map((part) => capital(part.toLowerCase())).join('');
  return name.replace(/^\p{N}+/u, '').slice(0, 50);
};

interface Worded {
  readonly name: string;
  readonly label: string;
}

/** The name follows the words until somebody gives it one of its own. */
export const withLabel = ({ name, label }: Worded, typed: string): Partial<Worded> =>
  name === '' || name === nameFor(label) ? { label: typed, name: nameFor(typed) } : { label: typed };

/** Names are the same whatever their capitals and spaces are. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.replaceAll(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').toLowerCase();

/** The name in a tag as it was typed: of `{{Datum afspraak | datum}}` it is `Datum afspraak`. */
export const nameInTag = (tag: string): string =>
  tag
    .replaceAll(/[{}]/gu, '')
    .replace(/\|.*$/su, '')
    .replace(/^\s*(?:als|if|herhaal|repeat)\s+(?:niet\s+|not\s+)?/iu, '')
    .replace(/\s+(?:is|=)\s.*$/su, '')
    .trim();
