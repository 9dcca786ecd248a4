/** The ERP with the bridge's own token: the company, the mapping's names, the table that links people. */
import { readFileSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { ErpClient } from '../../erp/client.ts';
import { findCompanyUrl } from '../../erp/company.ts';
import { entities } from '../../erp/entities.ts';
import type { SetName } from '../../erp/entities.ts';
import type { Erp } from '../../erp/erp.ts';
import { parseMapping, shippedMapping } from '../../erp/mapping.ts';
import type { Mapping } from '../../erp/mapping.ts';
import { axiosTransport } from '../../erp/transport.ts';
import type { Transport } from '../../erp/transport.ts';
import type { Answer } from '../../outcome.ts';
import { ok, unchecked, warning, wrong } from './checked.ts';
import type { Checked } from './checked.ts';

const readMapping = (file: string | undefined): Mapping | Checked => {
  try {
    return file === undefined ? shippedMapping() : parseMapping(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
    return wrong('mapping', [`erp.mappingFile is niet te gebruiken: ${reason}`, `erp.mappingFile cannot be used: ${reason}`], ['Verbeter het bestand.', 'Correct the file.']);
  }
};

const isChecked = (value: Mapping | Checked): value is Checked => 'check' in value;

const company = (found: Answer<string>, { erp }: Config): Checked => {
  if (found.kind === 'done') return ok('erp', [`Het bedrijf “${erp.company}” is gevonden.`, `The company “${erp.company}” was found.`]);
  const { code, detail } = found.problem;
  return wrong('erp', [detail.nl || `Het ERP op ${erp.url} antwoordt niet (${code}).`, detail.en || `The ERP at ${erp.url} does not answer (${code}).`], [
    'Kijk erp.url, erp.route en erp.company na, en de Entra-toepassing in Business Central.',
    'Check erp.url, erp.route and erp.company, and the Entra application in Business Central.',
  ]);
};

const setsIn = (metadata: string): ReadonlySet<string> => new Set([...metadata.matchAll(/<EntitySet\b[^>]*\bName="([^"]+)"/g)].map(([, name]) => String(name)));

const mappedSets = (mapping: Mapping): readonly string[] => (Object.keys(entities) as SetName[]).map((set) => mapping[set].set);

const compared = (mapping: Mapping, offered: ReadonlySet<string>): Checked => {
  const all = mappedSets(mapping);
  const missing = all.filter((set) => !offered.has(set));
  if (missing.length === 0) return ok('mapping', [`Het ERP heeft alle ${all.length} tabellen van de mapping.`, `The ERP has all ${all.length} sets of the mapping.`]);
  return wrong('mapping', [`Het ERP heeft niet: ${missing.join(', ')}.`, `The ERP lacks: ${missing.join(', ')}.`], [
    'Installeer de extensie, of verbeter erp.mappingFile.',
    'Install the extension, or correct erp.mappingFile.',
  ]);
};

/** `$metadata` is XML, so it is asked for as bytes. */
const metadataOf = async (transport: Transport, url: string, token: string): Promise<string | null> => {
  const response = await transport({ method: 'GET', url, token, binary: true });
  return response?.status === 200 ? new TextDecoder().decode(response.body as ArrayBuffer) : null;
};

const checkMapping = async (mapping: Mapping, metadata: string | null): Promise<Checked> =>
  metadata === null
    ? unchecked('mapping', ['Het ERP geeft zijn beschrijving ($metadata) niet.', 'The ERP does not give its description ($metadata).'], ['Kijk de rechten van de bridge in het ERP na.', 'Check the bridge’s rights in the ERP.'])
    : compared(mapping, setsIn(metadata));

const links = async (erp: Erp): Promise<Checked> => {
  const found = await erp.read({ set: 'userLinks', where: [], expand: {}, top: 1 });
  if (found.kind === 'refused') {
    return wrong('userLinks', ['Welke medewerker bij welk account hoort is niet te lezen.', 'Which employee belongs to which account cannot be read.'], [
      'Geef de bridge in het ERP leesrechten op de gebruikersinstellingen.',
      'Give the bridge the right to read User Setup in the ERP.',
    ]);
  }
  if (found.value.length > 0) return ok('userLinks', ['Medewerkers zijn aan accounts gekoppeld.', 'Employees are linked to accounts.']);
  return warning('userLinks', ['Nog geen enkele medewerker is aan een account gekoppeld.', 'No employee is linked to an account yet.'], [
    'Koppel medewerkers in de gebruikersinstellingen (Verkoper/inkoper).',
    'Link employees in User Setup (Salesperson/Purchaser).',
  ]);
};

const longestMs = 15_000;

export const checkErp = async (config: Config, token: () => Promise<Answer<string>>): Promise<readonly Checked[]> => {
  const { erp } = config;
  const mapping = readMapping(erp.mappingFile);
  const bearer = await token();
  if (bearer.kind === 'refused' || isChecked(mapping)) {
    const noToken = unchecked('erp', ['Zonder token is het ERP niet na te kijken.', 'Without a token the ERP cannot be checked.'], ['Verhelp eerst het bovenstaande.', 'First mend what stands above.']);
    return [...(isChecked(mapping) ? [mapping] : []), ...(bearer.kind === 'refused' ? [noToken] : [])];
  }
  const transport = axiosTransport({ timeoutMs: Math.min(erp.timeoutMs, longestMs) });
  const routeUrl = `${erp.url}/${erp.route}`;
  const found = await findCompanyUrl({ transport, routeUrl, company: erp.company, token });
  if (found.kind === 'refused') return [company(found, config)];
  const client = new ErpClient({ transport, mapping, token, companyUrl: () => Promise.resolve(found), onMismatch: () => undefined });
  return [company(found, config), await checkMapping(mapping, await metadataOf(transport, `${routeUrl}/$metadata`, bearer.value)), await links(client)];
};
