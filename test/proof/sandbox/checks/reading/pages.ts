import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Erp, Record, Reply } from '../../../../sandbox/bench.ts';
import { standard } from '../../check.ts';
import type { Check, Probe } from '../../check.ts';
import { ids, read, rowsOf } from './rows.ts';

const sized = (size: number): { readonly prefer: string } => ({ prefer: `odata.maxpagesize=${size}` });

const linkOf = (reply: Reply): string => {
  expect(reply.body).to.have.property('@odata.nextLink');
  return String(reply.body['@odata.nextLink']);
};

/** All pages from one on; at most twenty. */
const pagesFrom = async (erp: Erp, path: string, size: number): Promise<readonly (readonly Record[])[]> => {
  const pages: (readonly Record[])[] = [];
  for (let next: unknown = path; typeof next === 'string' && pages.length < 20; ) {
    const reply = await erp.get(next, sized(size));
    pages.push(rowsOf(reply));
    next = reply.body['@odata.nextLink'];
  }
  return pages;
};

const withServerPage = async ({ control }: Probe, serverPageSize: number, look: () => Promise<void>): Promise<void> => {
  await control('PATCH', 'settings', { serverPageSize });
  try {
    await look();
  } finally {
    await control('DELETE', 'settings');
  }
};

/** Documents of the check's own, told apart and put in order by their names. */
const named = async (erp: Erp) => {
  const [mark, [task]] = [randomUUID(), await read(erp, 'tasks?$top=1')];
  const add = async (letter: string): Promise<string> =>
    String((await erp.post('documents', { taskNumber: task?.['number'], fileName: `${mark} ${letter}` })).body['id']);
  const documents: string[] = [];
  for (const letter of ['b', 'c', 'd', 'e']) documents.push(await add(letter));
  const rename = (id: string, letter: string) => erp.patch(`documents(${id})`, { fileName: `${mark} ${letter}` });
  return { path: `documents?$filter=startswith(fileName,'${mark}')&$orderby=fileName`, documents, add, rename };
};

export const pageChecks = {
  serverPage: async (probe) => {
    await standard(probe, { serverPageSize: 20_000 });
    const all = await read(probe.erp, 'tasks');
    expect(all.length).to.be.greaterThan(5);
    await withServerPage(probe, 5, async () => {
      const first = await probe.erp.get('tasks');
      expect(ids(rowsOf(first))).to.deep.equal(ids(all.slice(0, 5)));
      expect(ids(await read(probe.erp, linkOf(first)))).to.deep.equal(ids(all.slice(5, 10)));
    });
  },
  maxPageSize: async (probe) => {
    expect(await read(probe.erp, 'tasks', sized(7))).to.have.length(7);
    await withServerPage(probe, 5, async () => {
      expect(await read(probe.erp, 'tasks', sized(7))).to.have.length(5);
    });
  },
  maxPageSizeRepeated: async ({ erp }) => {
    const all = await read(erp, 'tasks');
    const first = await erp.get('tasks', sized(3));
    expect(rowsOf(first)).to.have.length(3);
    expect(ids(await read(erp, linkOf(first)))).to.deep.equal(ids(all.slice(3)));
    expect(await read(erp, linkOf(first), sized(4))).to.have.length(4);
  },
  nextLinkKeepsOptions: async ({ erp }) => {
    const path = "tasks?$filter=closed eq false&$orderby=number desc&$select=number&$top=5";
    const whole = await read(erp, path);
    const pages = await pagesFrom(erp, path, 2);
    expect(pages.flat()).to.deep.equal(whole);
    expect(pages.map((page) => page.length)).to.deep.equal([2, 2, 1]);
    expect(linkOf(await erp.get(path, sized(2)))).to.contain('&$top=3&');
  },
  nextLinkPosition: async ({ erp }) => {
    const reply = await erp.get('tasks?$skip=1', sized(3));
    const last = rowsOf(reply).at(-1)?.['id'];
    expect(linkOf(reply)).to.match(new RegExp(`[?&]aid=FIN&\\$skiptoken=${String(last)}$`));
  },
  keysetPaging: async ({ erp }) => {
    const { path, documents, add } = await named(erp);
    const [first, second, ...others] = documents;
    const page = await erp.get(path, sized(2));
    expect(ids(rowsOf(page))).to.deep.equal([first, second]);
    await add('a');
    expect(ids(await read(erp, linkOf(page)))).to.deep.equal(others);
    const again = await erp.get(path, sized(3));
    expect((await erp.remove(`documents(${String(first)})`)).status).to.equal(204);
    expect(ids(await read(erp, linkOf(again)))).to.deep.equal(others);
  },
  pagesAreNoSnapshot: async ({ erp }) => {
    const { path, documents, rename } = await named(erp);
    const [moved = '', ...others] = documents;
    const first = await erp.get(path, sized(2));
    expect((await rename(moved, 'f')).status).to.equal(200);
    const next = await read(erp, linkOf(first));
    expect([...ids(rowsOf(first)), ...ids(next)]).to.deep.equal([moved, ...others, moved]);
  },
} satisfies Readonly<{ [name: string]: Check }>;
