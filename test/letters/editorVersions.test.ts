import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { realDisk } from '../../bridge/letters/editor/disk.ts';
import type { Disk } from '../../bridge/letters/editor/disk.ts';
import { Versions } from '../../bridge/letters/editor/versions.ts';
import type { Publication, Published } from '../../bridge/letters/editor/versions.ts';

const hour = 60 * 60_000;
const moment = Date.UTC(2026, 10, 26, 9, 0);

const publication: Publication = {
  code: 'TEST',
  basedOn: null,
  unpublished: null,
  document: Buffer.from('een'),
  file: '{"code":"TEST"}\n',
  by: 'JBRUIN',
  command: 'first',
};
const next: Publication = { ...publication, basedOn: 1, document: Buffer.from('twee'), command: 'second' };

/** As it came with this program. */
const shipped = { document: Buffer.from('meegeleverd'), file: '{}' };

describe('letters/editor: a published version', () => {
  let folder: string;
  let now: number;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'klachtwijzer-versions-'));
    now = moment;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  let ids = 0;
  /** A bridge on the folder; several may share it. */
  const bridge = (disk: Disk = realDisk): Versions =>
    new Versions({ folder, disk, clock: { now: () => now }, newId: () => String((ids += 1)) });
  const versionsIn = async (code = 'TEST'): Promise<readonly string[]> => readdir(join(folder, code, 'versions'));
  const numberOf = (published: Published): number | string => (published.kind === 'published' ? published.version : published.kind);

  it('is there for good, with who published it and when', async () => {
    expect(await bridge().publish(publication)).to.deep.equal({ kind: 'published', version: 1, repeated: false });
    const reopened = bridge();
    expect([...(await reopened.all())]).to.deep.equal([['TEST', [1]]]);
    expect(await reopened.told('TEST', 1)).to.include({ publishedAt: '2026-11-26T09:00:00.000Z', publishedBy: 'JBRUIN' });
    expect(await reopened.read('TEST', 1)).to.deep.equal({ document: Buffer.from('een'), file: publication.file });
  });

  it('stays as it is when a newer one comes', async () => {
    const versions = bridge();
    await versions.publish(publication);
    expect(numberOf(await versions.publish(next))).to.equal(2);
    expect(await readFile(join(folder, 'TEST', 'versions', '1', 'letter.docx'), 'utf8')).to.equal('een');
  });

  it('comes after the one that was there without being published, which is kept as it was', async () => {
    expect(numberOf(await bridge().publish({ ...publication, basedOn: 1, unpublished: shipped }))).to.equal(2);
    const reopened = bridge();
    expect(await versionsIn()).to.deep.equal(['1', '2']);
    expect(await reopened.read('TEST', 1)).to.deep.equal({ document: Buffer.from('meegeleverd'), file: '{}' });
    expect(await reopened.told('TEST', 1)).to.equal(null);
    expect(numberOf(await reopened.publish({ ...publication, basedOn: 2, unpublished: shipped, command: 'third' }))).to.equal(3);
    expect((await reopened.read('TEST', 1))?.file).to.equal('{}');
  });

  const outdated: readonly (readonly [string, Publication])[] = [
    ['what is no longer the newest', { ...next, basedOn: null, command: 'third' }],
    ['what never was', { ...next, basedOn: 7 }],
    ['nothing, though it came with this program', { ...next, code: 'ANDERS', basedOn: null, unpublished: shipped }],
  ];
  for (const [what, attempt] of outdated) {
    it(`is not made of an edit that began with ${what}`, async () => {
      const versions = bridge();
      await versions.publish(publication);
      expect(await versions.publish(attempt)).to.deep.equal({ kind: 'changed' });
      expect(await versionsIn()).to.deep.equal(['1']);
    });
  }

  it('is made once by a command that is sent again, also after a restart and when a newer one is there', async () => {
    await bridge().publish(publication);
    await bridge().publish(next);
    expect(await bridge().publish(publication)).to.deep.equal({ kind: 'published', version: 1, repeated: true });
    expect(await versionsIn()).to.deep.equal(['1', '2']);
  });

  it('is not made of other content under the same command', async () => {
    const versions = bridge();
    await versions.publish(publication);
    expect(await versions.publish({ ...publication, document: Buffer.from('anders') })).to.deep.equal({ kind: 'keyReused' });
  });

  it('is made of one of two that come at once, whichever bridge they come to', async () => {
    await bridge().publish(publication);
    const attempts = ['a', 'b', 'c', 'd'].map((command) => bridge().publish({ ...next, command, document: Buffer.from(command) }));
    const outcomes = (await Promise.all(attempts)).map(numberOf).map(String);
    expect(outcomes.toSorted()).to.deep.equal(['2', 'changed', 'changed', 'changed']);
    expect(await versionsIn()).to.deep.equal(['1', '2']);
  });

  it('is the same one for a command that came twice at once', async () => {
    const outcomes = await Promise.all([bridge().publish(publication), bridge().publish(publication)]);
    expect(outcomes.map(numberOf)).to.deep.equal([1, 1]);
  });

  /** Every step that changes the disk; the machine stops at the one that is named, before it or right after. */
  const steps = ['makeFolder', 'write', 'move'] as const;
  const stopped = new Error('the machine stopped');
  const stoppingAt = (step: (typeof steps)[number], count: number, when: 'before' | 'after'): Disk => {
    let left = count;
    let isDown = false;
    const guarded =
      <A extends readonly unknown[], R>(name: string, work: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        if (isDown) throw stopped;
        if (name === step) left -= 1;
        isDown = name === step && left === 0;
        if (isDown && when === 'before') throw stopped;
        const made = await work(...given);
        if (isDown) throw stopped;
        return made;
      };
    return {
      names: guarded('names', realDisk.names),
      read: guarded('read', realDisk.read),
      makeFolder: guarded('makeFolder', realDisk.makeFolder),
      write: guarded('write', realDisk.write),
      move: guarded('move', realDisk.move),
      remove: guarded('remove', realDisk.remove),
    };
  };

  const moments = steps.flatMap((step) => (step === 'write' ? [1, 2, 3] : [1]).flatMap((count) => (['before', 'after'] as const).map((when) => ({ step, count, when }))));
  for (const { step, count, when } of moments) {
    it(`is there as a whole or not at all when the machine stops ${when} ${step} ${count}, and once when the command comes again`, async () => {
      await bridge().publish(publication);
      const failure = await bridge(stoppingAt(step, count, when)).publish(next).catch((error: unknown) => error);
      expect(failure).to.equal(stopped);
      const isThere = step === 'move' && when === 'after';
      expect((await bridge().all()).get('TEST')).to.deep.equal(isThere ? [1, 2] : [1]);
      expect(await bridge().publish(next)).to.deep.equal({ kind: 'published', version: 2, repeated: isThere });
      expect((await bridge().read('TEST', 2))?.document).to.deep.equal(next.document);
    });
  }

  it('takes away what one that stopped half-way left, when it is old enough to be nobody’s work', async () => {
    await bridge(stoppingAt('write', 2, 'before')).publish(publication).catch(() => null);
    const [left = ''] = await versionsIn();
    await bridge().publish(publication);
    expect(await versionsIn()).to.have.members([left, '1']);
    now += hour + 1;
    await bridge().publish(next);
    expect(await versionsIn()).to.deep.equal(['1', '2']);
  });

  it('leaves nothing beside it when the disk refuses a write', async () => {
    const full: Disk = { ...realDisk, write: () => Promise.reject(new Error('ENOSPC')) };
    expect(await bridge(full).publish(publication).catch((error: Error) => error.message)).to.equal('ENOSPC');
    expect(await versionsIn()).to.deep.equal([]);
  });

  it('is seen at once by the bridge that published it, and by others that share the folder ten seconds later', async () => {
    const [here, there] = [bridge(), bridge()];
    await there.all();
    await here.publish(publication);
    expect([(await here.all()).size, (await there.all()).size]).to.deep.equal([1, 0]);
    now += 10_000;
    expect((await there.all()).get('TEST')).to.deep.equal([1]);
  });

  it('may be put there by hand, and then nobody is named', async () => {
    await mkdir(join(folder, 'HAND', 'versions', '3'), { recursive: true });
    expect((await bridge().all()).get('HAND')).to.deep.equal([3]);
    expect(await bridge().told('HAND', 3)).to.equal(null);
    expect(await bridge().read('HAND', 3)).to.equal(null);
  });

  it('tells of nobody where what stands beside it is damaged', async () => {
    await bridge().publish(publication);
    await writeFile(join(folder, 'TEST', 'versions', '1', 'version.json'), '{"publishedBy":');
    expect(await bridge().told('TEST', 1)).to.equal(null);
  });

  for (const code of ['..', '.', '', 'a/b', '../X', 'a\\b', 'CON', 'LPT1', 'test', 'A'.repeat(21), 'A\0B', 'Ä']) {
    it(`never has a code that could lead elsewhere: ${JSON.stringify(code)}`, async () => {
      const failure = await bridge().publish({ ...publication, code }).catch((error: Error) => error.message);
      expect(failure).to.equal('This code names no folder');
      expect(await readdir(folder)).to.deep.equal([]);
    });
  }

  it('is not forgotten in silence when the whole folder is away', async () => {
    const versions = bridge();
    await versions.publish(publication);
    await rm(folder, { recursive: true });
    now += hour;
    expect(await versions.all().catch((error: Error) => error.message)).to.equal('The folder of own templates is not there');
  });
});
