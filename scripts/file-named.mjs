import { PlainError } from './plain-error.mjs';

/**
 * @param {Readonly<Record<string, string>>} files by name
 * @param {{ readonly kind: string, readonly name: string | undefined }} wanted `kind` is what a person calls such a file
 * @returns {string}
 * @throws {PlainError} naming those that there are
 */
export const fileNamed = (files, { kind, name = '' }) => {
  if (Object.hasOwn(files, name)) return files[name];
  throw new PlainError(`There is no ${kind} '${name}'. There are: ${Object.keys(files).join(', ')}.`);
};
