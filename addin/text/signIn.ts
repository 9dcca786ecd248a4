import { signIn as en } from './en/signIn.ts';
import type { InLanguages } from './language.ts';
import { signIn as nl } from './nl/signIn.ts';
import type { SignInTexts } from './nl/signIn.ts';

export const signInTexts: InLanguages<SignInTexts> = { nl, en };
