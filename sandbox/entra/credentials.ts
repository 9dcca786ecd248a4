/** What the bridge's registration knows it by, beside its secret: certificates, and tokens of a platform that is trusted for one program. */
import { X509Certificate } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';

export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** Entra fetches them from the issuer; the stand-in calls nobody, so it is given them. */
  readonly keys: JSONWebKeySet;
}

export interface Credentials {
  /** By the base64url of its SHA-256, as `x5t#S256` names it. */
  certificate(thumbprint: string): X509Certificate | undefined;
  federated(): readonly FederatedCredential[];
  addCertificate(pem: string): void;
  addFederated(credential: FederatedCredential): void;
  list(): { readonly certificates: readonly string[]; readonly federated: readonly Omit<FederatedCredential, 'keys'>[] };
  clear(): void;
}

const thumbprintOf = ({ fingerprint256 }: X509Certificate): string =>
  Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');

/** Nothing but the secret until something is added; forgotten at a restart. */
export const credentialsOf = (): Credentials => {
  const certificates = new Map<string, X509Certificate>();
  const federated: FederatedCredential[] = [];
  return {
    certificate: (thumbprint) => certificates.get(thumbprint),
    federated: () => federated,
    addCertificate: (pem) => {
      const certificate = new X509Certificate(pem);
      certificates.set(thumbprintOf(certificate), certificate);
    },
    addFederated: (credential) => void federated.push(credential),
    list: () => ({
      certificates: [...certificates.keys()],
      federated: federated.map(({ issuer, subject, audience }) => ({ issuer, subject, audience })),
    }),
    clear: () => {
      certificates.clear();
      federated.length = 0;
    },
  };
};
