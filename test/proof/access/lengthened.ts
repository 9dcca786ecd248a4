import type { Reply } from '../../addin/fakeBridge.ts';

/** What people type, as far as the answers of the bridge name it. */
const typed = new Set([
  'address', 'association', 'city', 'comment', 'complaints', 'conditions', 'contactName', 'cost', 'createdBy', 'description',
  'dossierDescription', 'email', 'employeeName', 'fileName', 'help', 'jobTitle', 'label', 'lineDescription', 'name', 'note',
  'phoneNumber', 'reporterName', 'templateDescription', 'term', 'text', 'title', 'unitNumber', 'who',
]);

/** One word longer than the pane is wide, and then as many as make it long. */
const long = 'Werkzaamhedenoverlastklachtenafhandelingscommissievergadering over lekkage, schimmel en het uitblijven van antwoord';

const changed = (key: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => changed(key, one));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, changed(name, inner)]));
  return typed.has(key) && typeof value === 'string' && value !== '' ? long : value;
};

/** The same answer with every text as long as people and the ERP make them. */
export const lengthened = ({ status, body }: Reply): Reply => ({ status, body: changed('', body) });
