/** The tokens that must be refused, made with the authority's own key wherever that makes them better forgeries. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT, calculateJwkThumbprint, decodeJwt, exportJWK, generateKeyPair, importPKCS8, importSPKI } from 'jose';
import type { CryptoKey, JWTHeaderParameters, JWTPayload } from 'jose';
import { me } from '../actions/action.ts';
import type { Case } from '../case.ts';
import { expectProblem } from '../wire.ts';
import type { World } from '../world.ts';

const hour = 3_600;
const elsewhere = '11111111-2222-4333-8444-555555555555';

class Forge {
  readonly #good: JWTPayload;
  readonly #key: CryptoKey;
  readonly #kid: string;
  readonly #publicPem: string;

  private constructor(good: JWTPayload, key: CryptoKey, kid: string, publicPem: string) {
    this.#good = good;
    this.#key = key;
    this.#kid = kid;
    this.#publicPem = publicPem;
  }

  static async open(world: World): Promise<Forge> {
    const folder = world.programs.sandboxFolder;
    const publicPem = readFileSync(join(folder, 'token.pub'), 'utf8');
    const jwk = await exportJWK(await importSPKI(publicPem, 'RS256', { extractable: true }));
    const key = await importPKCS8(readFileSync(join(folder, 'token.key'), 'utf8'), 'RS256');
    return new Forge(decodeJwt(await world.token(me)), key, await calculateJwkThumbprint(jwk), publicPem);
  }

  signed(claims: JWTPayload, header: Partial<JWTHeaderParameters> = {}, key: CryptoKey | Uint8Array = this.#key): Promise<string> {
    const given = Object.fromEntries(Object.entries({ ...this.#good, ...claims }).filter(([, value]) => value !== undefined));
    return new SignJWT(given).setProtectedHeader({ alg: 'RS256', kid: this.#kid, ...header }).sign(key);
  }

  /** Every token but the good one. */
  async all(): Promise<Readonly<Record<string, string>>> {
    const { privateKey: strange } = await generateKeyPair('RS256');
    const issuer = String(this.#good.iss);
    const now = Math.floor(Date.now() / 1000);
    return {
      'no signature': new UnsecuredJWT(this.#good).encode(),
      'HS256 with the public key': await this.signed({}, { alg: 'HS256' }, Buffer.from(this.#publicPem)),
      'another key': await this.signed({}, {}, strange),
      'a key id and address from elsewhere': await this.signed({}, { kid: 'own', jku: 'https://keys.example/jwks' }, strange),
      'the issuer of another tenant': await this.signed({ iss: issuer.replace(String(this.#good['tid']), elsewhere) }),
      'a version 1 issuer': await this.signed({ iss: `https://sts.windows.net/${String(this.#good['tid'])}/` }),
      'another audience': await this.signed({ aud: elsewhere }),
      'an ID token': await this.signed({ aud: String(this.#good['azp']), scp: undefined, azp: undefined }),
      expired: await this.signed({ exp: now - 5 * 60 }),
      'not yet valid': await this.signed({ nbf: now + hour, exp: now + 2 * hour }),
      'without a scope': await this.signed({ scp: undefined }),
      'another scope': await this.signed({ scp: 'Mail.Read' }),
      'another application': await this.signed({ azp: elsewhere }),
      truncated: (await this.signed({})).slice(0, -12),
    };
  }
}

const refuses = async (world: World, token: string | undefined): Promise<void> => {
  const sent = token === undefined ? {} : { token };
  for (const path of ['/api/me', '/api/tasks?scope=mine']) expectProblem(await world.wire.send(path, sent), 'notSignedIn');
};

export const tokenCases = async (world: World): Promise<readonly Case[]> => {
  const forged = Object.entries(await (await Forge.open(world)).all());
  return [
    ...forged.map(([name, token]) => ({ kind: 'token' as const, name, run: () => refuses(world, token) })),
    { kind: 'token', name: 'none at all', run: () => refuses(world, undefined) },
  ];
};
