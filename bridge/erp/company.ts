/** Finds the company by its name: a copied or new company has another GUID. */
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import { isObject } from './rows.ts';
import type { Transport } from './transport.ts';
import { words } from '../words.ts';

export interface CompanyParts {
  readonly transport: Transport;
  /** Everything before `/companies`. */
  readonly routeUrl: string;
  readonly company: string;
  readonly token: () => Promise<Answer<string>>;
}

const companiesIn = (body: unknown): readonly unknown[] =>
  isObject(body) && Array.isArray(body['value']) ? (body['value'] as readonly unknown[]) : [];

/** `{routeUrl}/companies({guid})`. */
export const findCompanyUrl = async ({ transport, routeUrl, company, token }: CompanyParts): Promise<Answer<string>> => {
  const bearer = await token();
  if (bearer.kind === 'refused') return bearer;
  const response = await transport({ method: 'GET', url: `${routeUrl}/companies`, token: bearer.value });
  if (response === null || response.status >= 500) return refused('erpAway');
  const found = companiesIn(response.body).find((one) => isObject(one) && one['name'] === company);
  if (!isObject(found)) return refused('mappingWrong', words(`Het bedrijf “${company}” staat niet in het ERP.`, `The company “${company}” is not in the ERP.`));
  return done(`${routeUrl}/companies(${String(found['id'])})`);
};
