import type { FileFault } from '../../flow/documents.ts';
import { documentTexts } from '../../text/document.ts';
import { useText } from '../hooks/useText.ts';

/** What to say of a chosen file. That none was chosen is said only to whoever tried to send. */
export const useFaultWords = (fault: FileFault | null, tried: boolean): string | null => {
  const { faults } = useText(documentTexts).file;
  return fault === null || (fault === 'missing' && !tried) ? null : faults[fault];
};
