import { usePane } from '../../pane.ts';
import type { InLanguages } from '../../text/language.ts';

/** A screen's texts in the pane's language: `const text = useText(taskTexts)`. */
export const useText = <T>(texts: InLanguages<T>): T => texts[usePane().language];
