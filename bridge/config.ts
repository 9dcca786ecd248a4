/** Configuration: a JSON file, then the environment over it. Unknown keys are refused, so that a typo is seen. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { baseAddress } from './address.ts';
import { identitySettings } from './identity/settings.ts';
import { frameAncestors } from './http/framing.ts';
import { faultIn } from './jsonPlace.ts';
import { referralBody } from './lookups/schema.ts';
import { httpsSettings, officeSettings } from './manifest/settings.ts';

const port = z.coerce.number().int().min(1).max(65_535);
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
    url: baseAddress,
    route: z.string(),
    company: z.string(),
    userScope: z.string().trim().min(1),
    appScope: z.string().trim().min(1),
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

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is no object stays, to be named as wrong. */
const credentialIn = (json: Json): Json | null => {
  const credential = isObject(json['identity']) ? json['identity']['credential'] : undefined;
  return isObject(credential) ? credential : null;
};

const withOverride = (json: Json, [section, key, as]: Place, text: string): Json => {
  const value = as === undefined ? text : as(text);
  if (section === null) return { ...json, [key]: value };
  const given = json[section] ?? {};
  return isObject(given) ? { ...json, [section]: { ...given, [key]: value } } : json;
};

/** Where a platform gives its programs a token, it says so in the environment: that counts unless something else was chosen. */
const withPlatformToken = (json: Json, tokenFile: string | undefined): Json => {
  const { identity } = json;
  if (tokenFile === undefined || !isObject(identity)) return json;
  const credential = identity['credential'] ?? {};
  if (!isObject(credential) || (credential['kind'] ?? 'federated') !== 'federated') return json;
  return { ...json, identity: { ...identity, credential: { kind: 'federated', tokenFile, ...credential } } };
};

/** A forgotten variable would quietly take the place of what is safer. */
const refuseSecretOver = (json: Json, { KLACHTWIJZER_CLIENT_SECRET: secret }: Environment): void => {
  const kind = credentialIn(json)?.['kind'];
  if (secret === undefined || (kind !== 'certificate' && kind !== 'federated')) return;
  throw new Error(
    `The configuration is not right:\nidentity.credential is of kind '${kind}', which goes before a secret, and KLACHTWIJZER_CLIENT_SECRET is set too: take the variable away, or identity.credential`,
  );
};

/** Throws one readable message with every mistake; never with what stood there, which may be a secret. */
export const parseConfig = (json: unknown, environment: Environment): Config => {
  if (!isObject(json)) throw new Error('The configuration is not right:\nit must be an object, with { before it and } behind it');
  refuseSecretOver(json, environment);
  const full = Object.entries(overrides).reduce<Json>((config, [variable, place]) => {
    const value = environment[variable];
    return value === undefined ? config : withOverride(config, place, value);
  }, json);
  const parsed = schema.safeParse(withPlatformToken(full, environment['AZURE_FEDERATED_TOKEN_FILE']));
  if (!parsed.success) throw new Error(`The configuration is not right:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

const textOf = (file: string): string => {
  try {
    // Notepad may put a mark before it.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Error(`Cannot read the configuration ${file}: ${code}`, { cause: error });
  }
};

const jsonOf = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // Without what caused it: the engine's message repeats what stands there.
    const { line, column } = faultIn(text);
    throw new Error(`The configuration ${file} is no JSON: look at line ${line}, column ${column}, or just before it`);
  }
};

/** Reads the file; folders in it count from the folder the program runs in. */
export const readConfig = (file: string, environment: Environment): Config => parseConfig(jsonOf(textOf(file), file), environment);

