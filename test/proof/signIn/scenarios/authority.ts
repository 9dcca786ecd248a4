/** What goes wrong between the bridge and the authority. */
import { expect } from 'chai';
import { tokensFor } from '../../../signIn/tokens.ts';
import type { Scenario } from '../scenario.ts';
import { scenario, seated } from '../scenario.ts';
import { button, handler, isSignedIn, says } from '../seat.ts';
import type { World } from '../world.ts';

const minutes = (count: number): number => count * 60_000;

const skewed = ({ control }: World, ms: number): Promise<unknown> => control('POST', 'faults', { kind: 'clockSkew', clock: 'entra', ms });

/** What the bridge answers to this token. */
const answerTo = async ({ url }: World, token: string): Promise<string> => {
  const response = await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
  const { code } = (await response.json()) as { readonly code: string };
  return `${response.status} ${code}`;
};

/** Nobody but Office's own sign-in is needed. */
const nested = { program: null, nested: true } as const;

export const authority: readonly Scenario[] = [
  scenario('ID token: the bridge takes none, whoever sends it', async (world) => {
    const { access_token: access, id_token: id } = await tokensFor(world.standIn, world.oidOf(handler));
    expect(await answerTo(world, access)).to.equal('200 JBRUIN');
    expect(await answerTo(world, id)).to.equal('401 notSignedIn');
  }),
  seated('consent for the ERP missing: told to the person, with whom to ask', nested, async (seat, world) => {
    await isSignedIn(seat);
    await world.control('POST', 'faults', { kind: 'consentRequired', user: world.oidOf(handler), times: 0 });
    await seat.page.reload();
    await says(seat, 'Klachtwijzer mag in Entra nog niet namens u naar het ERP.', 'beheerderstoestemming');
  }),
  seated('token endpoint down: told in words, and another try works', nested, async (seat, world) => {
    await isSignedIn(seat);
    await world.control('POST', 'faults', { kind: 'tokenEndpointDown', user: world.oidOf(handler), times: 0 });
    await seat.page.reload();
    await says(seat, 'De aanmelding is nu niet te controleren.');
    await world.control('DELETE', 'faults');
    await button(seat.page, 'Probeer opnieuw').first().click();
    await isSignedIn(seat);
  }),
  scenario('clock off by 2 minutes: works', async (world) => {
    await skewed(world, minutes(2));
    expect(await answerTo(world, (await tokensFor(world.standIn, world.oidOf(handler))).access_token)).to.equal('200 JBRUIN');
  }),
  seated('clock off by 10 minutes: told in words, and that signing in again does not help', nested, async (seat, world) => {
    await isSignedIn(seat);
    await skewed(world, minutes(10));
    await seat.page.reload();
    await says(seat, 'De klok van de server van Klachtwijzer loopt niet gelijk', 'Opnieuw aanmelden helpt niet.');
  }),
  seated('keys rotated: the old token is replaced unseen', nested, async (seat, world) => {
    await isSignedIn(seat);
    await world.control('POST', 'keys', { keepOld: false });
    await seat.page.getByRole('tab', { name: /^Dossiers/u }).click();
    await seat.page.reload();
    await isSignedIn(seat);
  }),
];
