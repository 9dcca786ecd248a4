/** Who may not, and what is not theirs. */
import { expect } from 'chai';
import { me, seenDossier, seenTask, send } from '../actions/action.ts';
import type { Action } from '../actions/action.ts';
import { casesOf } from '../case.ts';
import type { Case } from '../case.ts';
import { openDossier, openTask } from '../fixtures.ts';
import { stranger } from '../people.ts';
import { expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

/** Refused with one of the codes, and the ERP shows no write. */
const refuses = async (world: World, action: Omit<Action, 'writes'>, as: string, ...codes: readonly string[]): Promise<void> => {
  const writes = await world.writesOf(async () => {
    expectProblem(await send(world, action, { as }), ...codes);
  });
  expect(writes, 'writes in the ERP').to.equal(0);
};

const refusesReading = async (world: World, path: string, as: string, code: string): Promise<void> => {
  expectProblem(await world.wire.send(`/api${path}`, { token: await world.token(as) }), code);
};

/** The seed's people: one may only read, one may not read dossiers, one is blocked. */
const only = { reads: 'WSCHIPPER', noDossiers: 'GBLOM', blocked: 'HPOST' } as const;

const permissions = (world: World): readonly Case[] =>
  casesOf('permission', {
    'no user link: reading': () => refusesReading(world, '/me', stranger, 'noUserLink'),
    'no user link: writing': async () => refuses(world, { path: '/dossiers/D-000001/comments', body: { lineNumber: null, text: 'a' } }, stranger, 'noUserLink'),
    'blocked employee: reading': () => refusesReading(world, '/tasks?scope=mine', only.blocked, 'employeeBlocked'),
    'blocked employee: writing': async () => {
      const number = await openTask(world, { team: 'KLACHT' });
      const { version } = await seenTask(world, number);
      await refuses(world, { path: `/tasks/${number}/claim`, body: { version } }, only.blocked, 'employeeBlocked');
    },
    'may only read: claims': async () => {
      const number = await openTask(world, { team: 'KLACHT' });
      const { version } = await seenTask(world, number);
      await refuses(world, { path: `/tasks/${number}/claim`, body: { version } }, only.reads, 'notAllowed');
    },
    'may only read: comments': async () => {
      const path = `/dossiers/${await openDossier(world)}/comments`;
      await refuses(world, { path, body: { lineNumber: null, text: 'a' } }, only.reads, 'notAllowed');
    },
    'may only read: closes': async () => {
      const { number, version } = await seenDossier(world, await openDossier(world));
      const body = { version, closingReason: 'OPGELOST', lines: [], lineClosingReason: null, tasks: [] };
      await refuses(world, { path: `/dossiers/${number}/close`, body }, only.reads, 'notAllowed');
    },
    'may only read: uploads': async () => {
      const path = `/dossiers/${await openDossier(world)}/documents?fileName=a.txt`;
      await refuses(world, { path, body: Buffer.from('a'), contentType: 'text/plain' }, only.reads, 'notAllowed');
    },
    'may not read dossiers: opens one': async () => refusesReading(world, `/dossiers/${await openDossier(world)}`, only.noDossiers, 'notAllowed'),
    'may not read dossiers: comments on one': async () => {
      const path = `/dossiers/${await openDossier(world)}/comments`;
      await refuses(world, { path, body: { lineNumber: null, text: 'a' } }, only.noDossiers, 'notAllowed');
    },
  });

const onColleaguesTask = async (world: World, command: string, rest: object): Promise<void> => {
  const number = await openTask(world, { employee: 'KVISSER' });
  const { version } = await seenTask(world, number);
  await refuses(world, { path: `/tasks/${number}/${command}`, body: { version, ...rest } }, me, 'taken', 'ruleBroken');
};

const ended = { interaction: null };
const noSuch = { version: 'W/"JzE5OzEyMzQ1Njc4OTAxMjM0NTY3ODkxOzAwOyc="' };

const tasksOfOthers = (world: World) => ({
  'a task that a colleague took a second ago': async () => {
    const number = await openTask(world, { team: 'KLACHT' });
    const { version } = await seenTask(world, number);
    const path = `/tasks/${number}/claim`;
    await send(world, { path, body: { version } }, { as: 'KVISSER' });
    const writes = await world.writesOf(async () => {
      const { detail } = expectProblem(await send(world, { path, body: { version } }), 'taken');
      expect(detail).to.contain('Karin Visser');
    });
    expect(writes).to.equal(0);
  },
  'claiming a colleague’s task': () => onColleaguesTask(world, 'claim', {}),
  'starting a colleague’s task': () => onColleaguesTask(world, 'start', {}),
  'declining a colleague’s task': () => onColleaguesTask(world, 'decline', { reason: 'Geen klacht', ...ended }),
  'releasing a colleague’s task': () => onColleaguesTask(world, 'release', { teamCode: 'KLACHT' }),
  'releasing to a team one is not in': async () => {
    const number = await openTask(world);
    const { version } = await seenTask(world, number);
    await refuses(world, { path: `/tasks/${number}/release`, body: { version, teamCode: 'VERHUUR' } }, me, 'ruleBroken', 'invalid');
  },
  'assigning to somebody who is blocked': async () => {
    const number = await openTask(world);
    const { version } = await seenTask(world, number);
    await refuses(world, { path: `/tasks/${number}/assign`, body: { version, assignee: { kind: 'employee', code: only.blocked } } }, me, 'invalid');
  },
  'assigning to nobody known': async () => {
    const number = await openTask(world);
    const { version } = await seenTask(world, number);
    await refuses(world, { path: `/tasks/${number}/assign`, body: { version, assignee: { kind: 'team', code: 'NIEMAND' } } }, me, 'invalid');
  },
  'a task that does not exist': () => refuses(world, { path: '/tasks/T-999999/complete', body: { ...noSuch, ...ended } }, me, 'notFound'),
});

const onDossierWith = async (world: World, command: string, body: object): Promise<void> =>
  refuses(world, { path: `/dossiers/${await openDossier(world, { lines: 1 })}/${command}`, body }, me, 'notFound', 'ruleBroken', 'invalid');

const foreignTask = async (world: World): Promise<object> => {
  const number = await openTask(world, { employee: 'KVISSER' });
  return { number, version: (await seenTask(world, number)).version };
};

const thingsOfOtherDossiers = (world: World) => ({
  'a dossier that does not exist': () => refuses(world, { path: '/dossiers/D-999999/comments', body: { lineNumber: null, text: 'a' } }, me, 'notFound'),
  'a comment on a line the dossier does not have': () => onDossierWith(world, 'comments', { lineNumber: 70_000, text: 'a' }),
  'a task on a line the dossier does not have': () =>
    onDossierWith(world, 'tasks', { description: 'a', note: '', assignee: { kind: 'employee', code: me }, deadline: '2026-12-01', lineNumber: 70_000 }),
  'finishing a line the dossier does not have': () => onDossierWith(world, 'lines/70000/finish', { ...noSuch, closingReason: null, tasks: [], ...ended }),
  'finishing several lines with one the dossier does not have': () =>
    onDossierWith(world, 'lines/finish', { lines: [{ lineNumber: 70_000, ...noSuch }], closingReason: null, tasks: [] }),
  'finishing a task of elsewhere along': async () => {
    const { number, version, lines } = await seenDossier(world, await openDossier(world, { lines: 1 }));
    const keys = lines.map((line) => ({ lineNumber: line.lineNumber, version: line.version }));
    const body = { lines: keys, closingReason: null, tasks: [await foreignTask(world)] };
    expect(version).to.match(/^W\//);
    await refuses(world, { path: `/dossiers/${number}/lines/finish`, body }, me, 'notFound', 'ruleBroken', 'invalid');
  },
  'closing with a task of elsewhere along': async () => {
    const { number, version } = await seenDossier(world, await openDossier(world));
    const body = { version, closingReason: 'OPGELOST', lines: [], lineClosingReason: null, tasks: [await foreignTask(world)] };
    await refuses(world, { path: `/dossiers/${number}/close`, body }, me, 'notFound', 'ruleBroken', 'invalid');
  },
  'closing with a line left open': async () => {
    const { number, version } = await seenDossier(world, await openDossier(world, { lines: 1 }));
    const body = { version, closingReason: 'OPGELOST', lines: [], lineClosingReason: null, tasks: [] };
    await refuses(world, { path: `/dossiers/${number}/close`, body }, me, 'ruleBroken');
  },
  'ending a dossier by its status': async () => {
    const { number, version } = await seenDossier(world, await openDossier(world));
    await refuses(world, { path: `/dossiers/${number}/update`, body: { version, status: 'VOLTOOID' } }, me, 'ruleBroken');
  },
  'a reason that the ERP does not have': async () => {
    const { number, version } = await seenDossier(world, await openDossier(world));
    const body = { version, closingReason: 'ZOMAAR', lines: [], lineClosingReason: null, tasks: [] };
    await refuses(world, { path: `/dossiers/${number}/close`, body }, me, 'invalid');
  },
  'referring before anything was judged': () => onDossierWith(world, 'refer', { bodyCode: 'HUURCOM', remark: '', answers: {} }),
  'referring to a body that is not configured': () => onDossierWith(world, 'refer', { bodyCode: 'KONING', remark: '', answers: {} }),
  'a letter from a template that does not exist': () => onDossierWith(world, 'letters', { templateCode: 'GEEN', answers: {}, lineNumber: null }),
});

export const peopleCases = (world: World): readonly Case[] => [
  ...permissions(world),
  ...casesOf('not yours', { ...tasksOfOthers(world), ...thingsOfOtherDossiers(world) }),
];
