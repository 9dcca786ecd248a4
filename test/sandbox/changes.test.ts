import { expect } from 'chai';
import { startControl } from './control.ts';
import type { Control } from './control.ts';
import { companyId, erpAs, oidOf, openBench } from './bench.ts';
import type { Bench, Erp, Record, Reply } from './bench.ts';
import { until } from './until.ts';

describe('sandbox: seeing what changed by polling', () => {
  let bench: Bench;
  let control: Control;
  let erp: Erp;
  let other: Erp;

  before(async () => {
    bench = await openBench();
    control = startControl(bench);
    [erp, other] = [await erpAs(bench, 'JBRUIN'), await erpAs(bench, 'SUNAL')];
  });
  after(() => bench.close());
  afterEach(() => control('DELETE', 'hold'));

  const lowest = async (): Promise<number> => Number((await erp.post('Microsoft.NAV.minimumActiveRowVersion', undefined)).body['value']);
  const made = async (description: string, by = erp): Promise<Record> =>
    (await by.post('tasks', { description, employeeCode: 'JBRUIN' })).body;
  const version = (record: Record): number => Number(record['rowVersion']);
  interface Waiting {
    readonly open: readonly unknown[];
    readonly waiting: readonly { readonly rowVersion: number | null }[];
  }
  const held = async (write: () => Promise<Reply>, count = 1): Promise<{ readonly reply: Promise<Reply> }> => {
    const reply = write();
    await until(async () => (await control<Waiting>('GET', 'hold')).waiting.length === count);
    return { reply };
  };

  it('tells the next row version as the lowest active one while nothing is under way', async () => {
    const before = await lowest();
    expect(version(await made('Eerste'))).to.equal(before);
    expect(await lowest()).to.equal(before + 1);
  });

  it('names the action in $metadata, bound to a company', async () => {
    const url = erp.base.replace(/companies.*/, '$metadata');
    expect((await erp.get(url)).body['text']).to.contain(
      '<Action Name="minimumActiveRowVersion" IsBound="true"><Parameter Name="bindingParameter" Type="Microsoft.NAV.company"/><ReturnType Type="Edm.Int64"',
    );
    expect((await erp.post('microsoft.nav.MINIMUMACTIVEROWVERSION', {})).status).to.equal(200);
    expect((await erp.get('Microsoft.NAV.minimumActiveRowVersion')).status).to.equal(405);
  });

  it('keeps a held write out of sight, holds nothing else, and puts it in with the version of its beginning', async () => {
    await control('POST', 'hold', { path: '/tasks' });
    const { reply } = await held(() => erp.post('tasks', { description: 'Laat', employeeCode: 'JBRUIN' }));
    const later = await made('Vlot');
    expect(await erp.list("tasks?$filter=description eq 'Laat'")).to.deep.equal([]);
    expect(await lowest()).to.be.below(version(later));
    await control('DELETE', 'hold');
    expect((await reply).status).to.equal(201);
    const late = await erp.first("tasks?$filter=description eq 'Laat'");
    expect(version(late)).to.be.below(version(later));
    expect(Date.parse(String(late['lastModifiedDateTime']))).to.be.at.most(Date.parse(String(later['lastModifiedDateTime'])));
    expect(await lowest()).to.be.above(version(later));
  });

  it('holds what fits only: a person, a method, a path; all of it where that was asked', async () => {
    await control('POST', 'hold', { user: oidOf('SUNAL'), method: 'PATCH', path: '/tasks', all: true });
    const task = await made('Vast');
    expect((await erp.patch(`tasks(${String(task['id'])})`, { note: 'Mag' })).status).to.equal(200);
    expect((await other.post('tasks', { description: 'Mag ook', employeeCode: 'SUNAL' })).status).to.equal(201);
    const first = await held(() => other.patch(`tasks(${String(task['id'])})`, { note: 'Een' }));
    const second = await held(() => other.patch(`tasks(${String(task['id'])})`, { note: 'Twee' }), 2);
    await control('DELETE', 'hold');
    expect([(await first.reply).status, (await second.reply).status]).to.deep.equal([200, 200]);
  });

  it('lets a held write go on by itself after the time that was said', async () => {
    await control('POST', 'hold', { ms: 50 });
    expect((await erp.post('tasks', { description: 'Vanzelf', employeeCode: 'JBRUIN' })).status).to.equal(201);
    expect((await control<Waiting>('GET', 'hold')).waiting).to.deep.equal([]);
  });

  it('cuts a held write off after the time that the ERP works on one, and it never happens', async () => {
    await control('DELETE', 'log');
    await control('PATCH', 'settings', { operationTime: 50 });
    for (const ms of [undefined, 60_000]) {
      await control('POST', 'hold', { ms });
      expect((await erp.post('tasks', { description: 'Afgekapt', employeeCode: 'JBRUIN' })).status).to.equal(408);
    }
    expect(await control('GET', 'hold')).to.deep.equal({ open: [], waiting: [] });
    await control('DELETE', 'settings');
    await control('DELETE', 'hold');
    expect(await erp.list("tasks?$filter=description eq 'Afgekapt'")).to.deep.equal([]);
    const next = version(await made('Daarna'));
    expect(await lowest()).to.equal(next + 1);
    const [entry] = await control<readonly object[]>('GET', 'log');
    expect(entry).to.include({ status: 408 }).and.not.to.have.property('effects');
  });

  it('gives all of a held batch versions from what was set aside, and more when that is used up', async () => {
    await control('PATCH', 'settings', { heldRowVersions: 3 });
    await control('POST', 'hold', {});
    const requests = [1, 2, 3, 4].map((number) => ({
      id: `${number}`,
      method: 'POST',
      url: `companies(${companyId})/tasks`,
      headers: { 'content-type': 'application/json' },
      body: { description: 'Stapel', employeeCode: 'JBRUIN', note: `${number}` },
    }));
    const { reply } = await held(() => erp.post(erp.base.replace(/companies.*/, '$batch'), { requests }));
    const between = version(await made('Ertussen'));
    await control('DELETE', 'hold');
    await reply;
    await control('DELETE', 'settings');
    const versions = (await erp.list("tasks?$filter=description eq 'Stapel'&$orderby=rowVersion")).map(version);
    expect(versions).to.have.length(4);
    expect(versions.filter((each) => each < between)).to.have.length(3);
  });

  it('finishes a held write when it stops', async () => {
    const own = await openBench({ data: `${bench.folder}/stopping` });
    const [knobs, writer] = [startControl(own), await erpAs(own, 'JBRUIN')];
    await knobs('POST', 'hold', {});
    const reply = writer.post('tasks', { description: 'Nog net', employeeCode: 'JBRUIN' });
    await until(async () => (await knobs<Waiting>('GET', 'hold')).waiting.length === 1);
    await own.close();
    expect((await reply).status).to.equal(201);
  });

  /** What a poll found: the records, and how far the poller believes to be. */
  interface Poll {
    readonly ids: readonly unknown[];
    readonly watermark: number;
  }
  const poll = async (watermark: number, limit: number): Promise<Poll> => {
    const found = await erp.list(`tasks?$filter=rowVersion gt ${watermark} and rowVersion lt ${limit}&$orderby=rowVersion`);
    return { ids: found.map(({ id }) => id), watermark: Math.max(watermark, ...found.map(version)) };
  };

  it('makes a poller that trusts the highest version miss rows, and one that stops at the lowest active version miss none', async () => {
    const start = (await lowest()) - 1;
    const [naive, careful] = [{ seen: [] as unknown[], watermark: start }, { seen: [] as unknown[], watermark: start }];
    const look = async (): Promise<void> => {
      for (const [poller, limit] of [[naive, 2 ** 31] as const, [careful, await lowest()] as const]) {
        const { ids, watermark } = await poll(poller.watermark, limit);
        poller.seen.push(...ids);
        poller.watermark = watermark;
      }
    };
    const written: unknown[] = [];
    for (const round of [1, 2, 3]) {
      written.push((await made(`Vooraf ${round}`))['id']);
      await control('POST', 'hold', {});
      const { reply } = await held(() => erp.post('tasks', { description: `Vast ${round}`, employeeCode: 'JBRUIN' }));
      written.push((await made(`Ingehaald ${round}`))['id']);
      await look();
      await control('DELETE', 'hold');
      written.push((await reply).body['id']);
      await look();
    }
    expect(careful.seen).to.have.members(written);
    expect(written.filter((id) => !naive.seen.includes(id))).to.have.length(3);
  });

  it('leaves a tombstone for everything that goes, with a version of its own, and not for what was rolled back', async () => {
    const dossier = await erp.first('livabilityDossiers?$top=1');
    const line = (await erp.post('livabilityActionLines', { dossierNumber: dossier['number'], description: 'Weg' })).body;
    const comment = { dossierNumber: dossier['number'], actionLineNumber: line['lineNumber'], comment: 'Ook weg' };
    const { id } = (await erp.post('livabilityComments', comment)).body;
    const before = await lowest();
    expect((await erp.remove(`livabilityActionLines(${String(line['id'])})`)).status).to.equal(204);
    const stones = await erp.list(`tombstones?$filter=rowVersion ge ${before}&$orderby=rowVersion`);
    expect(stones.map(({ entitySet, deletedId }) => [entitySet, deletedId])).to.deep.equal([
      ['livabilityComments', id],
      ['livabilityActionLines', line['id']],
    ]);
    expect(new Set(stones.map(version)).size).to.equal(2);
    expect((await erp.remove(`livabilityActionLines(${String(line['id'])})`)).status).to.equal(404);
    expect(await erp.list(`tombstones?$filter=rowVersion ge ${before}`)).to.have.length(2);
  });

  it('lets nobody write tombstones', async () => {
    const { id } = await erp.first('tombstones?$top=1');
    expect((await erp.post('tombstones', { entitySet: 'tasks' })).status).to.equal(405);
    expect((await erp.patch(`tombstones(${String(id)})`, {})).status).to.equal(405);
    expect((await erp.remove(`tombstones(${String(id)})`)).status).to.equal(405);
  });
});
