import type { NewRow } from '../../store/records.ts';
import type { Row } from '../schema/contract.ts';
import { emptyDate } from '../schema/property.ts';
import type { Work } from '../write/work.ts';
import { nextLineNumber } from './numbers.ts';
import type { Change, Behaviour } from './behaviour.ts';

type Line = Row<'livabilityActionLines'>;
type NewLine = NewRow<'livabilityActionLines'>;

const finished = (work: Work): Partial<Line> => ({ closedBy: work.employeeCode, closedOn: work.today });
const reopened: Partial<Line> = { closedBy: '', closedOn: emptyDate };

const numbered = ({ records }: Work, line: NewLine): NewLine => {
  if (line.lineNumber !== 0) return line;
  const highest = records.highest('livabilityActionLines', 'lineNumber', { dossierNumber: line.dossierNumber });
  return { ...line, lineNumber: nextLineNumber(highest) };
};

const beforeInsert = (work: Work, line: NewLine): NewLine => ({
  ...numbered(work, line),
  ...(line.status === 'Completed' ? finished(work) : {}),
});

const beforeChange = (work: Work, { before, changes }: Change<'livabilityActionLines'>): Partial<Line> => {
  const { status = before.status } = changes;
  if (status === before.status) return changes;
  if (status === 'Completed') return { ...changes, ...finished(work) };
  return before.status === 'Completed' ? { ...changes, ...reopened } : changes;
};

const beforeRemove = ({ records }: Work, { dossierNumber, lineNumber }: Line): void => {
  const comments = records.find('livabilityComments', { dossierNumber, actionLineNumber: lineNumber });
  for (const { id } of comments) records.remove('livabilityComments', id);
};

export const lineBehaviour: Behaviour<'livabilityActionLines'> = { beforeInsert, beforeChange, beforeRemove };
