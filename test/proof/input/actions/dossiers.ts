import type { DossierView } from '../../../../bridge/dossiers/schema.ts';
import { looseInteraction, openDossier } from '../fixtures.ts';
import type { World } from '../world.ts';
import { me, mustSend, seenDossier } from './action.ts';
import type { Action, Made } from './action.ts';

const seenLine = (dossier: DossierView, at = 0) => {
  const line = dossier.lines[at];
  if (line === undefined) throw new Error('The dossier has no such line');
  return line;
};

const lineKeys = ({ lines }: DossierView) => lines.map(({ lineNumber, version }) => ({ lineNumber, version }));
const taskKeys = ({ lines }: DossierView) => lines.flatMap(({ tasks }) => tasks.map(({ number, version }) => ({ number, version })));

interface Step {
  readonly command: string;
  readonly lines?: number;
  readonly writes: number;
  readonly body: (dossier: DossierView) => object;
}

const on =
  ({ command, lines = 0, writes, body }: Step) =>
  async (world: World): Promise<Action> => {
    const dossier = await seenDossier(world, await openDossier(world, { lines }));
    return { path: `/dossiers/${dossier.number}/${command}`, body: body(dossier), writes };
  };

const task = { description: 'Melder bellen', note: '', assignee: { kind: 'employee', code: me }, deadline: '2026-12-01' };
const newLine = (description: string) => ({ actionCode: 'BELLEN', description, date: '2026-12-01', comment: 'Na vijven', task });
const telephone = { templateCode: 'TEL-UIT', description: 'Gebeld met de melder', comment: '' };

const ending = (closingReason: string) => (dossier: DossierView) => ({
  version: dossier.version,
  closingReason,
  lines: lineKeys(dossier),
  lineClosingReason: null,
  tasks: taskKeys(dossier),
});

const link = async (world: World): Promise<Action> => {
  const number = await openDossier(world);
  const id = await looseInteraction(world);
  const { data } = await world.desk.get<{ '@odata.etag': string }>(`/interactionLogEntries(${id})`);
  return { path: `/dossiers/${number}/interactions/link`, body: { interactions: [{ id, version: data['@odata.etag'] }] }, writes: 1 };
};

const finishedLine = async (world: World): Promise<DossierView> => {
  const dossier = await seenDossier(world, await openDossier(world, { lines: 1 }));
  const { lineNumber, version } = seenLine(dossier);
  const path = `/dossiers/${dossier.number}/lines/${lineNumber}/finish`;
  await mustSend(world, path, { version, closingReason: null, tasks: [], interaction: null });
  return seenDossier(world, dossier.number);
};

const reopenLine = async (world: World): Promise<Action> => {
  const dossier = await finishedLine(world);
  const { lineNumber, version } = seenLine(dossier);
  return { path: `/dossiers/${dossier.number}/lines/${lineNumber}/reopen`, body: { version }, writes: 1 };
};

const finishLine = async (world: World): Promise<Action> => {
  const dossier = await seenDossier(world, await openDossier(world, { lines: 1 }));
  const { lineNumber, version } = seenLine(dossier);
  const body = { version, closingReason: 'UITGEVOERD', tasks: taskKeys(dossier), interaction: telephone };
  return { path: `/dossiers/${dossier.number}/lines/${lineNumber}/finish`, body, writes: 3 };
};

export const notSatisfied = { satisfied: false, everythingReasonableDone: true, remark: '' };

export const dossierActions: readonly Made[] = [
  { name: 'update a dossier', versioned: true, make: on({ command: 'update', writes: 1, body: ({ version }) => ({ version, deadline: '2026-12-24' }) }) },
  {
    name: 'assign a dossier with its tasks',
    versioned: true,
    make: on({ command: 'assign', lines: 1, writes: 2, body: (dossier) => ({ version: dossier.version, assignee: { kind: 'employee', code: 'KVISSER' }, tasks: taskKeys(dossier) }) }),
  },
  { name: 'add steps', versioned: false, make: on({ command: 'steps', writes: 6, body: () => ({ lines: [newLine('Bellen'), newLine('Nogmaals bellen')], tasks: [] }) }) },
  { name: 'add a task', versioned: false, make: on({ command: 'tasks', writes: 1, body: () => ({ ...task, lineNumber: null }) }) },
  { name: 'add a comment', versioned: false, make: on({ command: 'comments', writes: 1, body: () => ({ lineNumber: null, text: 'Een opmerking' }) }) },
  { name: 'link an interaction', versioned: true, make: link },
  { name: 'finish a line', versioned: true, make: finishLine },
  {
    name: 'finish several lines',
    versioned: true,
    make: on({ command: 'lines/finish', lines: 2, writes: 4, body: (dossier) => ({ lines: lineKeys(dossier), closingReason: 'UITGEVOERD', tasks: taskKeys(dossier) }) }),
  },
  { name: 'reopen a line', versioned: true, make: reopenLine },
  { name: 'check the solution', versioned: false, make: on({ command: 'check', writes: 2, body: () => notSatisfied }) },
  { name: 'close a dossier', versioned: true, make: on({ command: 'close', lines: 1, writes: 3, body: ending('OPGELOST') }) },
  {
    name: 'withdraw a dossier',
    versioned: true,
    make: on({ command: 'withdraw', lines: 1, writes: 4, body: (dossier) => ({ ...ending('INGETROK')(dossier), remark: 'Op verzoek' }) }),
  },
];
