import { expect } from 'chai';
import { create, from, update } from '../../bridge/outbox/plan.ts';
import type { Plan } from '../../bridge/outbox/plan.ts';
import { asSeen } from '../../bridge/outbox/seen.ts';
import { words } from '../../bridge/words.ts';

const line = update('line', { set: 'livabilityActionLines', id: 'line', etag: 'W/"1"' }, { status: 'Completed' });
const dossier = update('close', { set: 'livabilityDossiers', id: 'dossier', etag: 'W/"7"' }, { closingReason: 'OPGELOST' });
const plan: Plan = { writes: [line, dossier], result: {} };

const known = (lineEtag: string, dossierEtag: string) => [
  { id: 'line', etag: lineEtag },
  { id: 'dossier', etag: dossierEtag },
];

describe('a command edits only what is still as the person saw it', () => {
  const table: readonly (readonly [string, Plan, ReturnType<typeof known>, boolean, string])[] = [
    ['everything as it was seen', plan, known('W/"1"', 'W/"7"'), false, 'done'],
    ['the first record changed', plan, known('W/"2"', 'W/"7"'), false, 'refused'],
    ['only the last record changed: nothing of it is written', plan, known('W/"1"', 'W/"8"'), false, 'refused'],
    ['a repeat, whose own writes changed them', plan, known('W/"2"', 'W/"8"'), true, 'done'],
    ['a record that was not read', plan, [], false, 'done'],
    ['a version that follows from an earlier write', { writes: [create('a', 'tasks', {}), update('b', { set: 'tasks', id: 'line', etag: from('a', 'etag') }, {})], result: {} }, known('W/"2"', ''), false, 'done'],
  ];
  for (const [name, given, records, repeated, kind] of table) {
    it(`${name}: ${kind}`, () => {
      expect(asSeen(given, records, repeated).kind).to.equal(kind);
    });
  }

  it('names which of several it was', () => {
    const about = words('Taak T-1.', 'Task T-1.');
    const refusal = asSeen({ writes: [dossier, { ...line, about }], result: {} }, known('W/"2"', 'W/"7"'), false);
    expect(refusal.kind === 'refused' && refusal.problem.detail).to.deep.equal(about);
  });
});
