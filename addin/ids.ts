/** Randomness as the pane needs it. */
export interface Ids {
  /** One per intention: the `Idempotency-Key` of a command. A UUID. */
  intention(): string;
  /** At least 32 random bytes, base64url: a PKCE verifier or a `state`. */
  secret(): string;
}

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const systemIds: Ids = {
  intention: () => crypto.randomUUID(),
  secret: () => base64url(crypto.getRandomValues(new Uint8Array(32))),
};
