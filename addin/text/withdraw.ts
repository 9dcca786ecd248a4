import { withdraw as en } from './en/withdraw.ts';
import type { InLanguages } from './language.ts';
import { withdraw as nl } from './nl/withdraw.ts';
import type { WithdrawText } from './nl/withdraw.ts';

export const withdrawTexts: InLanguages<WithdrawText> = { nl, en };
