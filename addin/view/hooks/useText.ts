import { usePane } from '../../pane.ts';
import { languageOf } from '../../text/language.ts';
import type { InLanguages } from '../../text/language.ts';

/** A screen's texts in the host's language: `const text = useText(taskTexts)`. */
export const useText = <T>(texts: InLanguages<T>): T => texts[languageOf(usePane().host)];
