/** Finds the company by its name: a copied or new company has another GUID. */
import { refused } from '../errors.ts';
import { done } from '../outcome.ts';
import type { Answer } from '../outcome.ts';
import type { ErpResponse } from './response.ts';
import { isObject } from './rows.ts';
import type { Transport } from './transport.ts';
import { words } from '../words.ts';
import type { Words } from '../words.ts';

export interface CompanyParts {
  readonly transport: Transport;
  /** Everything before `/companies`. */
  readonly routeUrl: string;
  readonly company: string;
  readonly token: () => Promise<Answer<string>>;
}

const companiesIn = (body: unknown): readonly unknown[] =>
  isObject(body) && Array.isArray(body['value']) ? (body['value'] as readonly unknown[]) : [];

const isAway = ({ status }: ErpResponse): boolean => status === 408 || status === 429 || status >= 500;

/** It is the bridge that asks, so nothing is wrong with the person's sign-in or rights. */
const notLetIn = ({ status }: ErpResponse): Words =>
  words(`Het ERP laat Klachtwijzer zelf niet toe (antwoord ${status}).`, `The ERP does not let Klachtwijzer itself in (answer ${status}).`);

/** `{routeUrl}/companies({guid})`. */
export const findCompanyUrl = async ({ transport, routeUrl, company, token }: CompanyParts): Promise<Answer<string>> => {
  const bearer = await token();
  if (bearer.kind === 'refused') return bearer;
  const response = await transport({ method: 'GET', url: `${routeUrl}/companies`, token: bearer.value });
  if (response === null || isAway(response)) return refused('erpAway');
  if (response.status >= 300) return refused('mappingWrong', notLetIn(response));
  const found = companiesIn(response.body).find((one) => isObject(one) && one['name'] === company && typeof one['id'] === 'string');
  if (!isObject(found)) return refused('mappingWrong', words(`Het bedrijf “${company}” staat niet in het ERP.`, `The company “${company}” is not in the ERP.`));
  return done(`${routeUrl}/companies(${String(found['id'])})`);
};
