import { dossier as en } from './en/dossier.ts';
import type { InLanguages } from './language.ts';
import { dossier as nl } from './nl/dossier.ts';
import type { DossierText } from './nl/dossier.ts';

export const dossierTexts: InLanguages<DossierText> = { nl, en };
