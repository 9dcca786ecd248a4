import { editor as en } from './en/editor.ts';
import type { InLanguages } from './language.ts';
import { editor as nl } from './nl/editor.ts';
import type { EditorText } from './nl/editor.ts';

export const editorTexts: InLanguages<EditorText> = { nl, en };
