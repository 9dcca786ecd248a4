/** Configuration: a JSON file, then the environment over it. Unknown keys are refused, so that a typo is seen. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
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
  identity: z.strictObject({
    /** Origin of the issuer, discovery and token end point, such as `https://login.microsoftonline.com`. */
    authorityUrl: webUrl,
    /** `msal`: msal-browser, against Entra. `codeFlow`: the pane's own code and PKCE, against the sandbox's stand-in. */
    paneSignIn: z.enum(['msal', 'codeFlow']).default('msal'),
    /** Of `codeFlow`: the origin where the pane signs in; without it, that of the authority. */
    signInUrl: webUrl.optional(),
    tenantId: z.guid(),
    clientId: z.guid(),
    clientSecret: z.string().min(1),
    /** The applications that may call the bridge (`azp`). */
    allowedClients: z.array(z.guid()).min(1),
    scope: z.string(),
    /** PEM file of a certificate authority of one's own. */
    caFile: z.string().optional(),
  }),
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
  frameAncestors: z.array(z.string()),
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

/** Environment variable to its place in the file. */
const overrides: Readonly<Record<string, readonly [section: string | null, key: string]>> = {
  KLACHTWIJZER_PORT: [null, 'port'],
  KLACHTWIJZER_HTTPS_CERT_FILE: ['https', 'certFile'],
  KLACHTWIJZER_HTTPS_KEY_FILE: ['https', 'keyFile'],
  KLACHTWIJZER_OFFICE_URL: ['office', 'url'],
  KLACHTWIJZER_ERP_URL: ['erp', 'url'],
  KLACHTWIJZER_MAPPING_FILE: ['erp', 'mappingFile'],
  KLACHTWIJZER_OWN_TEMPLATES_FOLDER: [null, 'ownTemplatesFolder'],
  KLACHTWIJZER_SIGN_IN_URL: ['identity', 'signInUrl'],
  KLACHTWIJZER_AUTHORITY_URL: ['identity', 'authorityUrl'],
  KLACHTWIJZER_CA_FILE: ['identity', 'caFile'],
  KLACHTWIJZER_CLIENT_SECRET: ['identity', 'clientSecret'],
};

type Json = Record<string, unknown>;

const withOverride = (json: Json, [section, key]: readonly [string | null, string], value: string): Json =>
  section === null ? { ...json, [key]: value } : { ...json, [section]: { ...(json[section] as Json), [key]: value } };

/** Throws one readable message with every mistake. */
export const parseConfig = (json: unknown, environment: Environment): Config => {
  const full = Object.entries(overrides).reduce<Json>((config, [variable, place]) => {
    const value = environment[variable];
    return value === undefined ? config : withOverride(config, place, value);
  }, json as Json);
  const parsed = schema.safeParse(full);
  if (!parsed.success) throw new Error(`The configuration is not right:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** Reads the file; folders in it count from the folder the program runs in. */
export const readConfig = (file: string, environment: Environment): Config =>
  parseConfig(JSON.parse(readFileSync(file, 'utf8')), environment);

