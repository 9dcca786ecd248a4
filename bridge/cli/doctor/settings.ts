/** What the configuration alone tells. */
import { isLoopback } from '../../address.ts';
import type { Config } from '../../config.ts';
import { certificateOf } from '../../http/certificate.ts';
import { requiredScope } from '../../identity/accessToken.ts';
import { developmentUrl } from '../../manifest/ids.ts';
import { ok, unchecked, warning, wrong } from './checked.ts';
import type { Checked } from './checked.ts';

const scope = ({ identity: { scope: asked, clientId } }: Config): Checked => {
  const shape = `api://${clientId}/${requiredScope}`;
  if (!asked.endsWith(`/${requiredScope}`)) {
    return wrong('scope', [`identity.scope eindigt niet op /${requiredScope}.`, `identity.scope does not end with /${requiredScope}.`], [`Zet identity.scope op ${shape}.`, `Set identity.scope to ${shape}.`]);
  }
  if (asked === shape) return ok('scope', [`identity.scope is ${asked}.`, `identity.scope is ${asked}.`]);
  return warning(
    'scope',
    [`identity.scope is ${asked}, en niet ${shape}.`, `identity.scope is ${asked}, not ${shape}.`],
    ['Kijk na of dit de application ID URI van de appregistratie is.', 'Check that this is the application ID URI of the app registration.'],
  );
};

const signIn = ({ identity: { paneSignIn, authorityUrl } }: Config): Checked => {
  if (paneSignIn === 'codeFlow') {
    if (isLoopback(authorityUrl)) return ok('paneSignIn', ['codeFlow, met de proefomgeving.', 'codeFlow, with the sandbox.']);
    return wrong('paneSignIn', ['codeFlow is alleen voor de proefomgeving.', 'codeFlow is for the sandbox only.'], ['Zet identity.paneSignIn op msal.', 'Set identity.paneSignIn to msal.']);
  }
  return ok('paneSignIn', ['msal, met Entra.', 'msal, with Entra.']);
};

const office = ['officeapps.live.com', 'office.com', 'office365.com', 'cloud.microsoft'];

const frames = ({ frameAncestors }: Config): Checked => {
  const mend = ['Neem de lijst uit docs/registration.md over.', 'Take the list from docs/registration.md.'] as const;
  const missing = office.filter((host) => !frameAncestors.some((one) => one.endsWith(host)));
  if (missing.length === 0) return ok('frameAncestors', ['Alleen Office mag het venster tonen.', 'Only Office may show the pane.']);
  return warning('frameAncestors', [`Office op het web kan het venster niet tonen vanaf ${missing.join(', ')}.`, `Office on the web cannot show the pane from ${missing.join(', ')}.`], mend);
};

const isOpen = (host: string): boolean => !['127.0.0.1', '::1', 'localhost'].includes(host);

const ownCertificate = (config: Config): Checked => {
  try {
    certificateOf(config);
    return ok('https', [`De bridge verzorgt zelf https op ${config.host}:${config.port}.`, `The bridge does https itself on ${config.host}:${config.port}.`]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return wrong('https', [reason, reason], ['Verbeter https.certFile en https.keyFile.', 'Correct https.certFile and https.keyFile.']);
  }
};

const https = (config: Config): Checked => {
  const { host, port } = config;
  if (config.https !== undefined) return ownCertificate(config);
  if (!isOpen(host)) return ok('https', [`http op ${host}:${port}, alleen voor een proxy op deze machine.`, `http on ${host}:${port}, for a proxy on this machine only.`]);
  return warning(
    'https',
    [`http op ${host}:${port}, voor iedereen die erbij kan.`, `http on ${host}:${port}, for everybody who reaches it.`],
    ['Laat alleen de proxy die https verzorgt hier bij.', 'Let only the proxy that does https come here.'],
  );
};

const address = ({ office: { url } }: Config): Checked =>
  url === developmentUrl
    ? warning('address', [`office.url is ${url}: het adres voor ontwikkelaars.`, `office.url is ${url}: the address for developers.`], ['Zet office.url op het adres uit de manifesten.', 'Set office.url to the address of the manifests.'])
    : ok('address', [`Het venster staat op ${url}.`, `The pane is at ${url}.`]);

const oldNode = 22;

const node = (): Checked => {
  const major = Number(process.versions.node.split('.')[0]);
  const says = [`Node ${process.versions.node}.`, `Node ${process.versions.node}.`] as const;
  return major >= oldNode
    ? ok('node', says)
    : warning('node', says, ['Node 20 krijgt sinds april 2026 geen herstel meer: ga naar Node 24.', 'Node 20 has had no fixes since April 2026: go to Node 24.']);
};

/** Entra tells these only to an administrator's own tools. */
const registration = (): Checked =>
  unchecked(
    'registration',
    [
      'De redirect-URI’s, de vooraf toegestane toepassing, de beheerderstoestemming namens medewerkers en de toegewezen rollen zijn van hieruit niet te lezen.',
      'The redirect URIs, the pre-authorised application, the admin consent on behalf of employees and the assigned roles cannot be read from here.',
    ],
    ['Loop docs/registration.md na.', 'Go through docs/registration.md.'],
  );

export const checkSettings = (config: Config): readonly Checked[] => [
  node(),
  scope(config),
  signIn(config),
  frames(config),
  https(config),
  address(config),
  registration(),
];
