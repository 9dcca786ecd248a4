import { expect } from 'chai';
import { chosenReceiver, chosenTeam, receiversOf, releaseForm } from '../../addin/flow/handOver.ts';
import { mayWriteLetter } from '../../addin/flow/task.ts';
import { contact, lookups, me, taskRow, teamTask } from './fixtures.ts';

const mark = { code: 'MVD', name: 'Mark van Dijk' };
const upkeep = { code: 'ONDERHOUD', name: 'Onderhoud' };
const inBoth = { ...me, teams: [...me.teams, upkeep] };
const inNone = { ...me, teams: [] };

describe('handing a task over', () => {
  for (const [what, task, employees, teams] of [
    ['mine goes to every colleague and team', taskRow(), ['AYU', 'MVD'], ['KLACHT', 'ONDERHOUD']],
    ['a colleague’s goes to everybody but them and me', taskRow({ employee: mark }), ['AYU'], ['KLACHT', 'ONDERHOUD']],
    ['one that waits at a team does not go to that team', teamTask, ['AYU', 'MVD'], ['ONDERHOUD']],
    ['mine goes back to the team it still names', taskRow({ team: upkeep }), ['AYU', 'MVD'], ['KLACHT', 'ONDERHOUD']],
  ] as const) {
    it(what, () => {
      const people = receiversOf(task, me, lookups);
      expect([people.employees.map(({ code }) => code), people.teams.map(({ code }) => code)]).to.deep.equal([employees, teams]);
    });
  }

  for (const [what, who, chosen] of [
    ['nobody', null, null],
    ['a colleague', { kind: 'employee', code: 'AYU' }, { kind: 'employee', code: 'AYU' }],
    ['a team', { kind: 'team', code: 'ONDERHOUD' }, { kind: 'team', code: 'ONDERHOUD' }],
    ['whoever is blocked since', { kind: 'employee', code: 'WEG' }, null],
    ['a team by an employee’s code', { kind: 'team', code: 'AYU' }, null],
    ['an employee by a team’s code', { kind: 'employee', code: 'ONDERHOUD' }, null],
  ] as const) {
    it(`to ${what} is sent to ${chosen?.code ?? 'nobody'} (R6)`, () => {
      expect(chosenReceiver({ who }, lookups)).to.deep.equal(chosen);
    });
  }
});

describe('giving a task back', () => {
  for (const [what, task, person, team] of [
    ['goes to my only team', taskRow(), me, 'KLACHT'],
    ['asks which when I am in several', taskRow(), inBoth, null],
    ['goes to the team it names when I am in that', taskRow({ team: upkeep }), inBoth, 'ONDERHOUD'],
    ['never goes to a team that I am not in', taskRow({ team: upkeep }), me, 'KLACHT'],
    ['goes nowhere when I am in none', taskRow(), inNone, null],
  ] as const) {
    it(what, () => {
      expect(chosenTeam(releaseForm(task, person), person)?.code ?? null).to.equal(team);
    });
  }

  it('forgets a team that I left since', () => {
    expect(chosenTeam({ teamCode: 'ONDERHOUD' }, me)).to.equal(null);
  });
});

describe('a letter about a task', () => {
  for (const [what, task, may] of [
    ['with a contact and no dossier is written here', { contact, dossierNumber: null }, true],
    ['with a dossier is written there', { contact, dossierNumber: 'D-000231' }, false],
    ['without a contact has nobody to go to', { contact: null, dossierNumber: null }, false],
  ] as const) {
    it(what, () => {
      expect(mayWriteLetter(task)).to.equal(may);
    });
  }
});
