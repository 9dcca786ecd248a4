import { expect } from 'chai';
import { acceptBody, acceptFault, acceptForm } from '../../addin/flow/accept.ts';
import { declineBody, declineFault, declineForm } from '../../addin/flow/decline.ts';
import { finishForm } from '../../addin/flow/finishTask.ts';
import { interactionBody, interactionFault } from '../../addin/flow/interaction.ts';
import { standOf } from '../../addin/flow/task.ts';
import { accept, completeTask, decline } from '../../bridge/tasks/schema.ts';
import { interaction, lineTask, linkedInteraction, lookups, me, taskRow, taskView, teamTask } from './fixtures.ts';

const someone = { code: 'MVD', name: 'Mark van Dijk' };

describe('what somebody can do with a task', () => {
  for (const [what, task, stand] of [
    ['a team task that nobody has is free', teamTask, { kind: 'free' }],
    ['a colleague’s task says whose it is', taskRow({ employee: someone }), { kind: 'taken', by: someone.name }],
    ['my task without a dossier is to be judged', taskRow(), { kind: 'judge' }],
    [
      'my task with a dossier is to be carried out, never judged again (R3)',
      taskRow({ dossierNumber: 'D-1' }),
      { kind: 'carryOut', dossierNumber: 'D-1', lineNumber: null, started: false },
    ],
    [
      'my task of a line that runs is started',
      { ...lineTask, status: 'In Progress' as const },
      { kind: 'carryOut', dossierNumber: 'D-000231', lineNumber: 20000, started: true },
    ],
    ['a closed task is closed, whosever it was', taskRow({ closed: true, employee: someone }), { kind: 'closed' }],
  ] as const) {
    it(what, () => {
      expect(standOf(task, me)).to.deep.equal(stand);
    });
  }
});

describe('taking a complaint up', () => {
  const form = acceptForm(taskView(), lookups, me);

  it('is filled in so that it can be sent at once', () => {
    expect(form).to.deep.equal({
      dossierType: 'KLACHT',
      role: 'Reporter',
      description: 'Lekkage in de badkamer niet verholpen na drie',
      status: 'INBEHAND',
      handlerCode: 'JBR',
      deadline: '2026-12-07',
      link: [],
    });
    expect(acceptFault(form)).to.equal(null);
    expect(accept.safeParse(acceptBody(taskView(), form)).success).to.equal(true);
  });

  it('links only what was ticked, with the versions last read, and never what hangs on another dossier (R4)', () => {
    const link = [interaction().id, linkedInteraction.id, 'gone-meanwhile'];
    expect(acceptBody(taskView(), { ...form, link }).link).to.deep.equal([{ id: interaction().id, version: 'W/"1"' }]);
  });

  it('sends no date where none was given', () => {
    expect(acceptBody(taskView(), { ...form, deadline: '' }).deadline).to.equal(null);
  });

  for (const [description, fault] of [
    ['', 'missing'],
    ['a'.repeat(51), 'tooLong'],
    ['a'.repeat(50), null],
  ] as const) {
    it(`with a description of ${description.length} characters is ${fault ?? 'allowed'} (R13)`, () => {
      expect(acceptFault({ ...form, description })).to.equal(fault);
    });
  }
});

describe('declining a complaint', () => {
  it('needs a reason (R2)', () => {
    expect(declineFault({ reason: ' ' })).to.equal('missing');
    expect(declineFault({ reason: 'Eerste melding' })).to.equal(null);
  });

  it('records the reason as an interaction of the configured template, unless unticked', () => {
    const body = declineBody(taskView(), { reason: ' Eerste melding ', record: true }, lookups);
    expect(body.interaction?.templateCode).to.equal('KL-AFGEW');
    expect(body.interaction?.comment).to.equal('Eerste melding');
    expect(decline.safeParse(body).success).to.equal(true);
    expect(declineBody(taskView(), { reason: 'x', record: false }, lookups).interaction).to.equal(null);
  });

  it('offers no interaction where there is no contact, and a letter only to who asks for one', () => {
    expect(declineForm(taskView({ contact: null }))).to.deep.equal({ reason: '', record: false, letter: false });
  });
});

describe('finishing a task', () => {
  const form = finishForm(taskView(), lookups);

  it('records no contact moment unless somebody ticks it', () => {
    expect(interactionBody(form)).to.equal(null);
    expect(interactionFault({ ...form, description: '' })).to.equal(null);
  });

  it('records it with a description once ticked', () => {
    const ticked = { ...form, record: true };
    expect(interactionFault({ ...ticked, description: '' })).to.equal('missing');
    const body = { version: 'W/"1"', interaction: interactionBody(ticked) };
    expect(completeTask.safeParse(body).success).to.equal(true);
  });
});
