import { modelFields } from '../model.ts';
import type { ModelName } from './known.ts';

/** The data model as the check asks of it. */
export const modelNames: readonly ModelName[] = modelFields;
