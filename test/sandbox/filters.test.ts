import { expect } from 'chai';
import fc from 'fast-check';
import { parseFilter } from '../../sandbox/erp/query/filter.ts';
import type { Filter } from '../../sandbox/erp/query/grammar.ts';
import { splitOutside, takeApart } from '../../sandbox/erp/query/split.ts';
import { Refusal } from '../../sandbox/erp/refusal.ts';
import { rulebook } from '../../sandbox/rules/rulebook.ts';
import type { RuleName } from '../../sandbox/rules/rulebook.ts';
import { companyId, erpAs, openBench } from './bench.ts';
import type { Bench, Erp, Record } from './bench.ts';

const without = (...names: readonly RuleName[]) => {
  const rules = rulebook();
  for (const name of names) rules.turn(name, false);
  return rules;
};

/** What a filter means, written down as far as it is needed here, with the brackets that OData's precedence makes needless. */
type Meaning = { readonly field: string } | { readonly word: 'and' | 'or'; readonly left: Meaning; readonly right: Meaning };

const meaning: fc.Arbitrary<Meaning> = fc.letrec<{ readonly tree: Meaning; readonly leaf: Meaning; readonly pair: Meaning }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, tie('leaf'), tie('pair')),
  leaf: fc.record({ field: fc.constantFrom('a', 'b', 'c', 'd') }),
  pair: fc.record({ word: fc.constantFrom('and' as const, 'or' as const), left: tie('tree'), right: tie('tree') }),
})).tree;

const written = (tree: Meaning, within: 'and' | 'or' | null): string => {
  if ('field' in tree) return `${tree.field} eq true`;
  const text = `${written(tree.left, tree.word)} ${tree.word} ${written(tree.right, tree.word)}`;
  return tree.word === 'or' && within === 'and' ? `(${text})` : text;
};

const meant = (tree: Meaning, truth: ReadonlySet<string>): boolean => {
  if ('field' in tree) return truth.has(tree.field);
  const [left, right] = [meant(tree.left, truth), meant(tree.right, truth)];
  return tree.word === 'and' ? left && right : left || right;
};

const understood = (filter: Filter, truth: ReadonlySet<string>): boolean => {
  if (filter.kind === 'and') return filter.parts.every((part) => understood(part, truth));
  if (filter.kind === 'or') return filter.parts.some((part) => understood(part, truth));
  return filter.kind === 'compare' && truth.has(filter.field.name);
};

const words = [
  'and', 'or', 'not', 'eq', 'ne', 'ge', 'in', 'has', 'add', '(', ')', ',', ':', '/', 'null', 'true', 'teamCode', 'number', 'closed', 'date',
  'documents/any', 'documents/all', 'contains', 'startswith', 'tolower', 'toupper', 'length', "'a'", "''''", "'", '1', '-1', '1.5', '1e9',
  '2026-11-20', '2026-99-99', '00000000-0000-4000-8000-000000000000', '12:00:00', '2026-11-20T10:00:00Z', '$it', '%', '\0', 'é', '😀',
];
const muddle = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' '));

const refusedOrRead = (read: () => unknown): void => {
  try {
    read();
  } catch (error) {
    expect(error).to.be.instanceOf(Refusal);
  }
};

describe('sandbox: filters', () => {
  it('binds and more tightly than or, and brackets more tightly than both', () => {
    const rules = without('orOverTwoFields', 'orBetweenAnds');
    fc.assert(
      fc.property(meaning, fc.subarray(['a', 'b', 'c', 'd']), (tree, fields) => {
        const truth = new Set(fields);
        const filter = parseFilter(written(tree, null), { rules, version: 2 });
        expect(understood(filter, truth)).to.equal(meant(tree, truth));
      }),
    );
  });

  it('reads or refuses any text, and never fails in another way', () => {
    for (const version of [2, 2.1]) {
      fc.assert(
        fc.property(fc.oneof(muddle, fc.string({ unit: 'binary' })), (text) =>
          refusedOrRead(() => parseFilter(text, { rules: rulebook(), version })),
        ),
        { numRuns: 1_000 },
      );
    }
  });

  it('takes a text apart at its marks, or refuses it, and loses nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '(', ')', "'") });
    fc.assert(
      fc.property(letters, (text) =>
        refusedOrRead(() => {
          const parts = splitOutside(text, ',');
          expect(parts.join('').replace(/[ ,]/g, '')).to.equal(text.replace(/[ ,]/g, '').replaceAll(',', ''));
          for (const part of parts) refusedOrRead(() => takeApart(part));
        }),
      ),
    );
  });

  const long = 60_000;
  const monsters: readonly (readonly [name: string, text: string])[] = [
    ['quotes', "'".repeat(long)],
    ['an open quote', `a eq '${'x'.repeat(long)}`],
    ['open brackets', '('.repeat(long)],
    ['nested functions', 'tolower('.repeat(long / 8)],
    ['a chain', `${'a eq 1 and '.repeat(5_000)}a eq 1`],
    ['an or chain', `${"a eq 'x' or ".repeat(4_000)}a eq 'x'`],
    ['a list', `a in (${"'',".repeat(19_000)}'')`],
    ['blanks', ' '.repeat(long)],
    ['digits', '1'.repeat(long)],
    ['a lambda', `a/any(${'('.repeat(long / 2)}`],
  ];
  for (const [name, text] of monsters) {
    it(`is done at once with ${name}, however long`, () => {
      const begin = performance.now();
      refusedOrRead(() => parseFilter(text, { rules: rulebook(), version: 2.1 }));
      refusedOrRead(() => splitOutside(text, ','));
      refusedOrRead(() => takeApart(text));
      // Whatever is not linear takes far longer; the bound is wide for a busy machine.
      expect(performance.now() - begin).to.be.lessThan(5_000);
    });
  }
});

describe('sandbox: filters over HTTP', () => {
  let bench: Bench;
  let erp: Erp;

  before(async () => {
    bench = await openBench();
    erp = await erpAs(bench, 'JBRUIN');
  });
  after(() => bench.close());

  it('answers any query with what the ERP knows: rows, 400 or 501', async () => {
    const option = fc.constantFrom('$filter', '$expand', '$select', '$orderby', '$top', '$skip', '$skiptoken', '$count', '$schemaversion');
    const query = fc.array(fc.tuple(option, muddle), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(query, async (options) => {
        const text = options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
        expect((await erp.get(`tasks?${text}`)).status, text).to.be.oneOf([200, 400, 501]);
      }),
      { numRuns: 60 },
    );
  });

  const tables: readonly (readonly [query: string, status: number])[] = [
    ["tasks?$filter=teamCode in ()&$schemaversion=2.1", 400],
    ["tasks?$filter=teamCode in ('WIJK',1)&$schemaversion=2.1", 400],
    ["tasks?$filter=status in ('Done')&$schemaversion=2.1", 400],
    ["tasks?$filter=actionLineNumber in (0,10000)&$schemaversion=2.1", 200],
    ["tasks?$filter=date in (2026-11-20)&$schemaversion=2.1", 200],
    ["tasks?$filter=tolower(teamCode) in ('wijk')&$schemaversion=2.1", 200],
    ["tasks?$filter=tolower(status) eq 'open'", 400],
    ["tasks?$filter=tolower(date) eq 2026-11-20", 400],
    ["tasks?$filter=contains(note,tolower('A'))", 501],
    ["tasks?$filter=contains(note,tolower('A'))&$schemaversion=2.1", 200],
    ["tasks?$filter=contains(note,1)", 400],
    ["tasks?$filter=contains('a',note)", 501],
    ["tasks?$filter=documents/any(d: d/size gt 1) or closed eq true", 200],
    ["tasks?$filter=colours/any(d: d/size gt 1)", 400],
    ["tasks?$filter=documents/any(d: d/size gt 1", 400],
    ["tasks?$filter='a' eq teamCode", 400],
    ["tasks?$filter=closed", 400],
  ];
  for (const [query, status] of tables) {
    it(`answers ${query} with ${status}`, async () => {
      expect((await erp.get(query)).status).to.equal(status);
    });
  }

  const batched = async (request: object, headers: { readonly [name: string]: string } = {}) => {
    const root = erp.base.slice(0, erp.base.indexOf('companies('));
    const requests = [{ id: '1', method: 'GET', ...request }];
    const { body } = await erp.post(`${root}$batch`, { requests }, { 'content-type': 'application/json', ...headers });
    const [part] = body['responses'] as readonly { readonly status: number; readonly body: Record }[];
    return part;
  };
  const inCompany = (path: string): string => `companies(${companyId})/${path}`;

  it('takes a chain of two thousand values within a batch, where no gateway counts characters', async () => {
    const filter = Array.from({ length: 2_000 }, () => "teamCode eq 'WIJK'").join(' or ');
    expect(await batched({ url: inCompany(`tasks?$filter=${filter}`) })).to.include({ status: 200 });
  });

  it('words a refusal within a batch as that part asks, or else as the batch does', async () => {
    const url = inCompany('tasks(no-guid)');
    const dutch = await batched({ url }, { 'accept-language': 'nl-NL' });
    expect(JSON.stringify(dutch?.body)).to.contain('De GUID is ongeldig.').and.contain('Application_InvalidGUID');
    const english = await batched({ url, headers: { 'accept-language': 'en-US' } }, { 'accept-language': 'nl-NL' });
    expect(JSON.stringify(english?.body)).to.contain('Invalid format of GUID string');
  });

  it('leaves the ETags out of the part of a batch that asks for none, and of no other', async () => {
    const url = inCompany('teams?$top=1');
    const none = await batched({ url, headers: { accept: 'application/json;odata.metadata=none' } });
    expect(JSON.stringify(none?.body)).to.contain('"value"').and.not.contain('@odata');
    const other = await batched({ url }, { accept: 'application/json;odata.metadata=none' });
    expect(JSON.stringify(other?.body)).to.contain('@odata.etag');
  });
});
