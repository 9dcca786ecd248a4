/** What the person who makes manifests gives: an address, a version, ids. Each is refused with what to do instead. */
import { urlOf } from '../url.ts';

export type Taken = { readonly kind: 'taken'; readonly value: string } | { readonly kind: 'refused'; readonly why: string };

const taken = (value: string): Taken => ({ kind: 'taken', value });
const refused = (why: string): Taken => ({ kind: 'refused', why });

/** RFC 1123, 2.1; of an address as `URL` gives it, in small letters and with `xn--` for others. */
const label = String.raw`[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?`;
const hostForm = new RegExp(String.raw`^${label}(?:\.${label})*$`, 'u');

export const isHostName = (host: string): boolean => host.length <= 253 && hostForm.test(host);

/** The address of the bridge as an origin: `https://klachten.delinde.nl`. */
export const originOf = (text: string): Taken => {
  const url = urlOf(text);
  if (url === null) return refused(`'${text}' is no address. Give the whole of it: https://klachten.example.nl`);
  if (url.protocol !== 'https:') return refused(`Office loads nothing but https. Give '${text}' as https://…`);
  if (url.username !== '' || url.password !== '') return refused('An address in a manifest is read by everybody: leave name and password out.');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return refused(`The pane is served from the root of an address. Give it without what stands behind the host: ${url.origin}`);
  }
  if (!isHostName(url.hostname)) return refused(`'${url.hostname}' is no name of a host: letters, digits, dots and hyphens only. Give one, as https://klachten.example.nl`);
  return taken(url.origin);
};

const number = String.raw`(?:0|[1-9]\d{0,4})`;
const allZero = /^[0.]+$/u;
const threeOrFour = new RegExp(String.raw`^${number}(?:\.${number}){2,3}$`, 'u');

const four = new RegExp(String.raw`^${number}(?:\.${number}){3}$`, 'u');

/** As Office wants it in a manifest. */
export const isVersion = (text: string): boolean => four.test(text) && !allZero.test(text);

/** `0.1.0` as npm writes it, or with the fourth number that Office knows. */
export const versionOf = (text: string): Taken => {
  const plain = text.replace(/[-+].*$/su, '');
  if (!threeOrFour.test(plain)) return refused(`'${text}' is no version. Give three or four numbers of at most five digits: 1.4.0`);
  if (allZero.test(plain)) return refused(`'${text}' is no version that an update could come after. Give one above zero: 1.4.0`);
  return taken(plain.split('.').length === 3 ? `${plain}.0` : plain);
};

const guidForm = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** All zeros is how a GUID says that there is none. */
export const isGuid = (text: string): boolean => guidForm.test(text) && !/^[0-]+$/u.test(text);

export const idOf = (text: string): Taken =>
  isGuid(text) ? taken(text.toLowerCase()) : refused(`'${text}' is no GUID of an add-in. It looks like fe644a3a-29cc-418f-978b-a1ebf3ca9c45.`);
