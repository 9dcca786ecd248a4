/** `docs/steps.md`, made from `test/steps.json`: `npm run -s docs:steps` writes it, a test compares it. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { erpInteractions, readSteps } from './steps.ts';
import type { Step } from './steps.ts';

const head = `# De 25 stappen, geteld in het ERP

Hetzelfde script als het bewijs \`npm run -s proof:complaint\`, geteld in de eigen klikken en velden van de werkinstructie
*Afhandelen klacht*: elke klik, elk veld en elke keuze telt één. Twee taken, één afgewezen; drie stappen van zes, een regel
met de hand, taken voor twee medewerkers en een team, een taak voor het dossier, een lange opmerking, twee brieven, twee
keer niet tevreden, een extra regel, verwijzing, afsluiten.

Niet geteld, in het voordeel van het ERP: vensters sluiten, tussentijds terugbladeren, het downloaden, bewerken en uploaden
van een brief, het oordeel over de oplossing vastleggen, en aanmelden. Wel geteld zijn de drie stappen die het ERP bij de
drie gekozen stappen toevoegt en die weer weg moeten, en het gesprek over de verwijzing als interactie, zoals de
werkinstructie dat bij A4 en C5 doet. De rechterkolom zegt wat het bewijs per stap in het ERP naleest.

| Stap | Naam | In het ERP | Waarvan | Bewijs |
|---|---|---|---|---|
`;

const row = (step: Step): string => {
  const items = step.erp.map(([what, times]) => (times === 1 ? what : `${what} (${times}×)`));
  const { what, reads } = step.evidence;
  const fields = reads.map(({ set, fields: names }) => `\`${set}\`: ${names.join(', ')}`);
  return `| ${step.id} | ${step.name} | ${erpInteractions(step)} | ${items.join('; ')} | ${what}. ${fields.join('; ')} |\n`;
};

export const stepsPage = (): string => {
  const steps = readSteps();
  const total = steps.reduce((sum, step) => sum + erpInteractions(step), 0);
  return `${head}${steps.map(row).join('')}| | **Samen** | **${total}** | | |\n`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync('docs/steps.md', stepsPage());
