import { document as en } from './en/document.ts';
import type { InLanguages } from './language.ts';
import { document as nl } from './nl/document.ts';
import type { DocumentText } from './nl/document.ts';

export const documentTexts: InLanguages<DocumentText> = { nl, en };
