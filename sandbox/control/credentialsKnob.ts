import { z } from 'zod';
import type { Credentials } from '../entra/credentials.ts';
import { ControlError } from './control.ts';
import type { Knob } from './control.ts';

const federated = z.strictObject({
  issuer: z.string(),
  subject: z.string(),
  audience: z.string(),
  keys: z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }),
});
const asked = z.union([z.strictObject({ certificate: z.string() }), z.strictObject({ federated })]);

const addCertificate = (credentials: Credentials, pem: string): void => {
  try {
    credentials.addCertificate(pem);
  } catch {
    throw new ControlError('certificate must be a certificate as PEM.');
  }
};

/** `GET` lists what the bridge's registration knows it by beside its secret, `POST` adds a certificate or a platform's program, `DELETE` forgets them. */
export const credentialsKnob = (credentials: Credentials): Knob => ({
  GET: () => credentials.list(),
  POST: (body) => {
    const given = asked.parse(body);
    if ('certificate' in given) addCertificate(credentials, given.certificate);
    else credentials.addFederated(given.federated);
  },
  DELETE: () => credentials.clear(),
});
