import type { Work } from '../write/work.ts';

const padded = (prefix: string, value: number): string => `${prefix}-${String(value).padStart(6, '0')}`;

export const nextTaskNumber = ({ records }: Work): string => padded('T', records.next('tasks'));

export const nextDossierNumber = ({ records }: Work): string => padded('D', records.next('livabilityDossiers'));

/** Lines of a record are ten thousand apart, so that something fits in between. */
export const lineStep = 10_000;

export const nextLineNumber = (highest: number): number => (Math.floor(highest / lineStep) + 1) * lineStep;
