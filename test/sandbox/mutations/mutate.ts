import type { Random } from '../../../sandbox/seed/random.ts';
import type { Asked, Header } from './asked.ts';

type Change<T> = (value: T, random: Random) => T;

const nasty = [
  "'", '"', '(', ')', '[', ']', '{', '}', '&', '?', '#', '\\', ' ', '\t', '/', '..', ';', '=', '$', ',', ':', '-', '0', 'é', '😀',
  '%', '%0', '%00', '%zz', '%C3', '%ff', '%27', '%2F', '%25', '+', '\0', '\u007f', '\r', '\n', '\r\n', '\u2028', '\u00ad', "''", '__proto__',
] as const;

const cut = (text: string, random: Random): readonly [string, string] => {
  const at = random.int(text.length + 1);
  return [text.slice(0, at), text.slice(at)];
};

const textChanges: readonly Change<string>[] = [
  (text, random) => cut(text, random).join(random.pick(nasty)),
  (text, random) => cut(text, random).join(random.pick(nasty)),
  (text, random) => {
    const [before, after] = cut(text, random);
    return before + after.slice(1 + random.int(3));
  },
  (text, random) => {
    const [before, after] = cut(text, random);
    return before + after.charAt(0) + after;
  },
  (text, random) => {
    const [before, after] = cut(text, random);
    return before + after.charAt(1) + after.charAt(0) + after.slice(2);
  },
  (text, random) => {
    const [before, after] = cut(text, random);
    return before + String.fromCodePoint((after.codePointAt(0) ?? 64) ^ (1 << random.int(7))) + after.slice(1);
  },
  (text, random) => cut(text, random)[0],
  (text, random) => cut(text, random).join(random.pick(nasty).repeat(1 + random.int(2_000))),
  (text, random) => text.replace(/\d+/, () => random.pick(['-1', '99999999999999999999', '1e999', '0x10', '1.5', 'NaN', '2147483648', '٣'])),
];

const changed: Change<string> = (text, random) => random.pick(textChanges)(text, random);

const more = [
  '$top=99999999999999999999',
  '$top=-1',
  '$skip=1e3',
  '$skip=999999999',
  '$skiptoken=1',
  '$skiptoken=%27%27;--',
  '$skiptoken=00000000-0000-0000-0000-000000000000',
  '$filter=closed eq',
  '$filter=__proto__ eq 1',
  '$filter=constructor eq 1',
  '$filter=number eq null',
  '$filter=not (closed eq true)',
  '$orderby=hasOwnProperty desc',
  '$select=*,number',
  '$select=toString',
  '$expand=__proto__',
  '$expand=contact($expand=contact($levels=max))',
  '$expand=parties(',
  '$count=maybe',
  '$apply=groupby((teamCode))',
  '$format=xml',
  'aid=FIN',
] as const;

const deep = (open: string, middle: string, close: string, random: Random): string => {
  const depth = random.pick([50, 101, 600]);
  return `${open.repeat(depth)}${middle}${close.repeat(depth)}`;
};

const withOption = (path: string, option: string): string => `${path}${path.includes('?') ? '&' : '?'}${option}`;

const longName = 'x'.repeat(12_000);

const pathChanges: readonly Change<string>[] = [
  changed,
  changed,
  changed,
  (path, random) => withOption(path, random.pick(more)),
  (path, random) => withOption(withOption(path, random.pick(more)), random.pick(more)),
  (path) => withOption(path, path.split('?')[1] ?? '$top=1'),
  (path, random) => withOption(path, `$filter=${deep('(', 'closed eq true', ')', random)}`),
  (path, random) => withOption(path, `$expand=${deep('contact($expand=', 'contact', ')', random)}`),
  (path) => withOption(path, `$filter=${Array.from({ length: 300 }, (_, at) => `number eq '${at}'`).join(' or ')}`),
  (path) => withOption(path, `$filter=note eq '${longName}'`),
  (path, random) => path.replace(/\([^)]*\)(?=[^()]*$)/, () => random.pick(['()', '(*)', "('')", '(id=1)', '(00000000-0000-0000-0000-000000000000)', '((', '(1)(2)'])),
  (path, random) => `${path}/${random.pick(['contact', 'content', '$count', '$value', '$ref', 'Microsoft.NAV.claim', 'Microsoft.NAV.', '__proto__', '', '..', 'companies'])}`,
  (path, random) => random.pick(['*', '/', '//', '', 'http://localhost/x', `${path}#x`, path.replaceAll('/', '//'), path.toUpperCase(), path.slice(1)]),
];

const headers: readonly Header[] = [
  ['Content-Type', 'text/xml'],
  ['Content-Type', 'multipart/mixed; boundary=x'],
  ['Content-Type', ''],
  ['Content-Encoding', 'gzip'],
  ['If-Match', 'W/"'],
  ['If-Match', 'W/"Jw=="'],
  ['If-Match', '*, *'],
  ['If-Match', '\u00e9'],
  ['Prefer', 'odata.maxpagesize=0'],
  ['Prefer', 'odata.maxpagesize=999999999'],
  ['Prefer', 'odata.maxpagesize=-5, odata.continue-on-error'],
  ['Isolation', 'serializable'],
  ['Host', ''],
  ['Host', 'a"b<c>/d'],
  ['Authorization', 'Bearer x.y.z'],
  ['Authorization', 'Basic eDp5'],
  ['Accept', 'application/xml'],
  ['Accept-Language', '\u00ff'],
  ['Expect', '100-continue'],
  ['Expect', 'a miracle'],
  ['Upgrade', 'websocket'],
  ['Connection', 'Upgrade'],
  ['Transfer-Encoding', 'chunked'],
  ['Transfer-Encoding', 'gzip, chunked'],
  ['Content-Length', '5'],
  ['Content-Length', '999999999'],
  ['Content-Length', '-1'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['__proto__', 'x'],
  ['X-Long', longName],
];

const headerChanges: readonly Change<readonly Header[]>[] = [
  (all, random) => [...all, random.pick(headers)],
  (all, random) => [...all, random.pick(headers), random.pick(headers)],
  (all, random) => [...all, ...all.slice(random.int(all.length + 1))],
  (all, random) => all.filter(() => random.chance(50)),
  (all, random) => all.map(([name, value]): Header => (random.chance(50) ? [name, changed(value, random)] : [changed(name, random), value])),
];

const bodies: readonly ((random: Random) => string | Buffer)[] = [
  (random) => deep('[', '', ']', random),
  (random) => deep('{"a":', '1', '}', random),
  () => '['.repeat(200_000),
  () => `{"description":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
  () => `{"requests":[{"method":"POST","url":"x","body":${'['.repeat(9_000)}${']'.repeat(9_000)}}]}`,
  () => `{"requests":${JSON.stringify(Array.from({ length: 101 }, () => ({ method: 'GET', url: 'companies' })))}}`,
  () => '{"__proto__":{"description":"x"},"constructor":{"prototype":{}},"description":"Proef"}',
  () => '{"requests":[{"id":"__proto__","method":"__proto__","url":"__proto__","headers":{"__proto__":"x"}}]}',
  () => '{"description":"a","description":"b"}',
  () => '{"description":"\\ud800","note":"\\u0000"}',
  () => '{"description":1e999,"actionLineNumber":1e308,"priority":-0}',
  () => '{"@odata.etag":"x","description@odata.type":"#String","description":"Proef"}',
  () => '{"documents":[{"fileName":"x"}],"contact":{"number":"C1"},"contact@odata.bind":"contacts(1)"}',
  () => 'null',
  () => '"tekst"',
  () => '[]',
  () => '\ufeff{}',
  () => '<xml/>',
  () => Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  () => Buffer.alloc(100_000, 0),
  () => JSON.stringify({ description: 'x'.repeat(300_000) }),
];

const bodyChanges: readonly Change<Buffer>[] = [
  (body, random) => Buffer.from(changed(body.toString(), random)),
  (body, random) => Buffer.from(changed(changed(body.toString(), random), random)),
  (_, random) => Buffer.from(random.pick(bodies)(random)),
  (body, random) => Buffer.concat([body, Buffer.from([random.int(256), random.int(256)]), body.subarray(random.int(body.length + 1))]),
];

const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND', 'M-SEARCH', 'MERGE', 'get', 'FROB', 'constructor', '__proto__', ''] as const;

const once: Change<Asked> = (asked, random) => {
  const what = random.int(10);
  if (what < 4) return { ...asked, path: random.pick(pathChanges)(asked.path, random) };
  if (what < 6) return { ...asked, headers: random.pick(headerChanges)(asked.headers, random) };
  if (what < 9) return { ...asked, body: random.pick(bodyChanges)(asked.body, random) };
  return { ...asked, method: random.pick(methods) };
};

/** Another request than the one given, wrong in one to three ways. */
export const mutated: Change<Asked> = (asked, random) => {
  const [first, second] = [once(asked, random), random.chance(40)];
  return second ? once(random.chance(30) ? once(first, random) : first, random) : first;
};
