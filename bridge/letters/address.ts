import { nameLine } from './salutation.ts';
import type { Addressee } from './salutation.ts';

export interface Address {
  /** Street, number and addition: `Dorpsstraat 12 A`; a second line of the ERP's follows after a new line. */
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
}

const dutchPostalCode = /^(\d{4})\s*([a-z]{2})$/i;

/** `3511ab` as `3511 AB`; any other country's code as it is. */
export const postalCode = (typed: string): string => {
  const [, digits, letters] = dutchPostalCode.exec(typed.trim()) ?? [];
  return digits === undefined || letters === undefined ? typed.trim() : `${digits} ${letters.toUpperCase()}`;
};

/** `3511 AB  UTRECHT`: two spaces and capitals, as the post reads it. */
const townLine = (to: Address): string =>
  [postalCode(to.postalCode), to.city.trim().toLocaleUpperCase('nl')].filter((part) => part !== '').join('  ');

/** The whole address, a line each and no empty lines; `null` when street or town is missing. */
export const addressBlock = (to: Addressee & Address): string | null => {
  const street = to.address.trim();
  if (street === '' || to.city.trim() === '') return null;
  const lines = [nameLine(to), ...street.split('\n'), townLine(to)];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
};
