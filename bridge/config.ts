/** Configuration: a JSON file, then the environment over it. Unknown keys are refused, so that a typo is seen. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { identitySettings } from './identity/settings.ts';
import { frameAncestors } from './http/framing.ts';
import { referralBody } from './lookups/schema.ts';
import { httpsSettings, officeSettings } from './manifest/settings.ts';

const port = z.coerce.number().int().min(1).max(65_535);
/** Of anything else, such as `ftp:` or `localhost:7048`, the only trace would be an ERP that is always away. */
const webUrl = z.url({ protocol: /^https?$/ });
const codeText = z.string().min(1).max(20);

const referralBodies = z.array(z.strictObject({ ...referralBody.unwrap().shape, code: codeText }));

/** What the ERP's setup codes mean here (R10): never a constant in code. */
const codes = z.strictObject({
  dossierType: codeText,
  /** `completed` and `withdrawn` end a dossier: only closing and withdrawing set them. */
  status: z.strictObject({ inProgress: codeText, completed: codeText, withdrawn: codeText }),
  processTemplate: codeText,
  /** R1: whether claiming a task also sets it to In Progress. */
  claimStarts: z.boolean(),
  letters: z.strictObject({ referral: codeText }),
  interactions: z.strictObject({
    declined: codeText,
    outgoingLetter: codeText,
    telephone: codeText,
    checkSatisfied: codeText,
    checkNotSatisfied: codeText,
    allReasonableDone: codeText,
    contactMade: codeText,
    /** Templates of what comes in; all others go out. */
    inbound: z.array(codeText),
  }),
});

const schema = z.strictObject({
  host: z.string().default('127.0.0.1'),
  port,
  https: httpsSettings,
  office: officeSettings,
  association: z.strictObject({
    name: z.string(),
    address: z.string(),
    postalCode: z.string(),
    city: z.string(),
    phone: z.string(),
    email: z.string(),
    website: z.string(),
  }),
  identity: identitySettings,
  erp: z.strictObject({
    url: webUrl,
    route: z.string(),
    company: z.string(),
    userScope: z.string(),
    appScope: z.string(),
    mappingFile: z.string().optional(),
    timeoutMs: z.number().int().positive().default(30_000),
  }),
  codes,
  referralBodies,
  /** Hosts that may frame the pane, for `frame-ancestors`. */
  frameAncestors,
  /** The letters that come with the program. */
  templatesFolder: z.string().default('templates'),
  /** The association's own templates, which go before those of `templatesFolder`; what is published is kept here. */
  ownTemplatesFolder: z.string().optional(),
  pdf: z
    .strictObject({
      /** LibreOffice's program file; null for no PDF; without it, `soffice` is looked for on the PATH. */
      soffice: z.string().nullable().optional(),
    })
    .default({}),
  paneFolder: z.string().default('dist/pane'),
});

export type Config = z.output<typeof schema>;
export type Codes = Config['codes'];
export type Association = Config['association'];

type Environment = Readonly<Record<string, string | undefined>>;

type Place = readonly [section: string | null, key: string, as?: (text: string) => unknown];

/** Environment variable to its place in the file, and what becomes of its text there. */
const overrides: Readonly<Record<string, Place>> = {
  KLACHTWIJZER_PORT: [null, 'port'],
  KLACHTWIJZER_HTTPS_CERT_FILE: ['https', 'certFile'],
  KLACHTWIJZER_HTTPS_KEY_FILE: ['https', 'keyFile'],
  KLACHTWIJZER_OFFICE_URL: ['office', 'url'],
  KLACHTWIJZER_ERP_URL: ['erp', 'url'],
  KLACHTWIJZER_MAPPING_FILE: ['erp', 'mappingFile'],
  KLACHTWIJZER_OWN_TEMPLATES_FOLDER: [null, 'ownTemplatesFolder'],
  KLACHTWIJZER_PANE_SIGN_IN: ['identity', 'paneSignIn'],
  KLACHTWIJZER_SIGN_IN_URL: ['identity', 'signInUrl'],
  KLACHTWIJZER_AUTHORITY_URL: ['identity', 'authorityUrl'],
  KLACHTWIJZER_CA_FILE: ['identity', 'caFile'],
  KLACHTWIJZER_CLIENT_SECRET: ['identity', 'credential', (secret) => ({ kind: 'secret', secret })],
};

type Json = Record<string, unknown>;

const withOverride = (json: Json, [section, key, as]: Place, text: string): Json => {
  const value = as === undefined ? text : as(text);
  return section === null ? { ...json, [key]: value } : { ...json, [section]: { ...(json[section] as Json), [key]: value } };
};

/** Where a platform gives its programs a token, it says so in the environment: that counts unless something else was chosen. */
const withPlatformToken = (json: Json, tokenFile: string | undefined): Json => {
  const credential = (json['identity'] as Json | undefined)?.['credential'] as Json | undefined;
  if (tokenFile === undefined || (credential !== undefined && credential['kind'] !== 'federated')) return json;
  return { ...json, identity: { ...(json['identity'] as Json), credential: { kind: 'federated', tokenFile, ...credential } } };
};

/** Throws one readable message with every mistake; never with what stood there, which may be a secret. */
export const parseConfig = (json: unknown, environment: Environment): Config => {
  const full = Object.entries(overrides).reduce<Json>((config, [variable, place]) => {
    const value = environment[variable];
    return value === undefined ? config : withOverride(config, place, value);
  }, json as Json);
  const parsed = schema.safeParse(withPlatformToken(full, environment['AZURE_FEDERATED_TOKEN_FILE']));
  if (!parsed.success) throw new Error(`The configuration is not right:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** Reads the file; folders in it count from the folder the program runs in. */
export const readConfig = (file: string, environment: Environment): Config =>
  parseConfig(JSON.parse(readFileSync(file, 'utf8')), environment);

