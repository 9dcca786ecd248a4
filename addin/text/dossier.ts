import type { InLanguages } from './language.ts';
import { dossier } from './nl/dossier.ts';
import type { DossierText } from './nl/dossier.ts';

export const dossierTexts: InLanguages<DossierText> = { nl: dossier };
