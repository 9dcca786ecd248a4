/** Where the handler's screens are in what the sandbox was seeded with. */
import type { ErpReader, ErpRow } from './erp.ts';

const me = 'JBRUIN';

const numbers = (rows: readonly ErpRow[], field: string): ReadonlySet<string> => new Set(rows.map((row) => String(row[field])));

/** A dossier of the handler per stage that a picture needs, found in what the sandbox holds. */
const findPlaces = async (erp: ErpReader) => {
  const dossiers = await erp.rows('livabilityDossiers', [['handlerCode', me]], ['number', 'open']);
  const lines = await erp.rows('livabilityActionLines', [], ['dossierNumber', 'lineNumber', 'status']);
  const judged = await erp.rows('interactionLogEntries', [['interactionTemplateCode', 'KL-REDEL']], ['dossierNumber']);
  const contacted = await erp.rows('interactionLogEntries', [['interactionTemplateCode', 'KL-CONTACT']], ['dossierNumber']);
  const tasks = await erp.rows('tasks', [['employeeCode', me], ['systemTaskType', 'Organizer']], ['number', 'teamCode', 'dossierNumber', 'closed']);
  const open = dossiers.filter((row) => row['open'] === true).map(({ number }) => String(number));
  const linesOf = (number: string): readonly ErpRow[] => lines.filter(({ dossierNumber }) => dossierNumber === number);
  const find = (fits: (number: string) => boolean): string => open.find(fits) ?? '';
  const some = (number: string, done: boolean): boolean => linesOf(number).some(({ status }) => (status === 'Completed') === done);
  const working = find((number) => some(number, true) && some(number, false));
  return {
    task: String(tasks.find((task) => task['teamCode'] === '' && task['dossierNumber'] === '' && task['closed'] === false)?.['number']),
    fresh: find((number) => linesOf(number).length === 0),
    working,
    line: String(linesOf(working).find(({ status }) => status !== 'Completed')?.['lineNumber']),
    refer: find((number) => numbers(judged, 'dossierNumber').has(number) && !numbers(contacted, 'dossierNumber').has(number)),
  };
};

type Places = Awaited<ReturnType<typeof findPlaces>>;

const addresses = ({ task, fresh, working, line, refer }: Places): Readonly<Record<string, string>> => ({
  werklijst: '#/mijn',
  team: '#/team',
  dossiers: '#/dossiers',
  taak: `#/taak/${task}`,
  dossier: `#/dossier/${working}`,
  stappen: `#/dossier/${fresh}/stappen`,
  afronden: `#/dossier/${working}/regel/${line}/afronden`,
  brief: `#/dossier/${working}/regel/${line}/brief`,
  controle: `#/dossier/${working}/controle`,
  verwijzen: `#/dossier/${refer}/verwijzen`,
  afsluiten: `#/dossier/${working}/afsluiten`,
  sjablonen: '#/sjablonen',
  sjabloon: '#/sjablonen/BESLUIT',
});

/** The address of each screen, by its name in `docs/screens`. */
export const findScreens = async (erp: ErpReader): Promise<Readonly<Record<string, string>>> => addresses(await findPlaces(erp));
