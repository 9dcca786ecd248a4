/** The sign-in ends, or must prove more, in the middle of a write: the ERP says what came of it. */
import { expect } from 'chai';
import { asksPerson, gives } from '../../../signIn/office.ts';
import { tokensFor } from '../../../signIn/tokens.ts';
import { isDeclinedOnce, isUntouched, send, typedIn, typeReason } from '../declining.ts';
import type { Scenario } from '../scenario.ts';
import { atSeat, scenario } from '../scenario.ts';
import { button, handler, isSignedIn, says, sit, writesOf } from '../seat.ts';
import type { Seat } from '../seat.ts';
import type { World } from '../world.ts';

/** Seconds: under the pane's own margin, so that it asks for a new token at every call. */
const brief = { kind: 'token', expiresIn: 30 } as const;

interface Writing {
  readonly seat: Seat;
  readonly world: World;
  readonly task: string;
  readonly words: string;
}

/** Somebody has typed why they decline a task, and is about to send it. */
const typing = (name: string, run: (writing: Writing) => Promise<void>): Scenario =>
  scenario(name, async (world) => {
    const task = world.nextTask();
    const words = `Afgewezen: ${name}`;
    const seat = await sit(world, { at: `#/taak/${task}`, before: ({ office }) => office.does(brief, brief) });
    await atSeat(seat, async () => {
      await typeReason(seat, words);
      await seat.page.waitForLoadState('networkidle');
      await run({ seat, world, task, words });
    });
  });

const isDone = async ({ seat, world, task, words }: Writing): Promise<void> => {
  await isSignedIn(seat);
  await isDeclinedOnce(world, task, words);
  const keys = new Set(writesOf(seat).map(({ key }) => key));
  expect(keys).to.have.lengthOf(1);
};

/** Of an hour ago: signed, and over. */
const expired = async ({ control, standIn, oidOf }: World) => {
  await control('POST', 'faults', { kind: 'clockSkew', clock: 'entra', ms: -7_200_000 });
  const tokens = await tokensFor(standIn, oidOf(handler));
  await control('DELETE', 'faults');
  return tokens;
};

export const writing: readonly Scenario[] = [
  typing('expired token during a write: renewed unseen, one effect', async (being) => {
    const { seat, world } = being;
    seat.office.doesNext({ kind: 'token', tokens: await expired(world) });
    await send(seat);
    await isDone(being);
    expect(writesOf(seat)).to.have.length(2);
    expect(seat.office.askedFor('GetTokenPopup')).to.have.length(0);
  }),
  typing('session over while typing: the text stays, and after signing in the same write goes on', async (being) => {
    const { seat, world, task, words } = being;
    seat.office.does(asksPerson, gives);
    await send(seat);
    await says(seat, 'U bent niet meer aangemeld', 'Wat u typte is bewaard.');
    expect(await typedIn(seat)).to.equal(words);
    await isUntouched(world, task);
    await button(seat.page, 'Opnieuw aanmelden').click();
    await isDone(being);
    expect(writesOf(seat)).to.have.length(1);
  }),
  typing('claims challenge: Office proves it unseen, and the same write goes on', async (being) => {
    const { seat, world } = being;
    await world.control('POST', 'faults', { kind: 'interactionRequired', user: world.oidOf(handler) });
    await send(seat);
    await isDone(being);
    const claims = seat.office.askedFor('GetToken').map(({ tokenParams }) => tokenParams?.claims);
    expect(claims.filter((one) => one !== undefined && one.includes('polids'))).to.have.length(1);
  }),
  typing('claims challenge that takes the person: told in words, then the same write goes on', async (being) => {
    const { seat, world, task, words } = being;
    seat.office.doesNext(brief, asksPerson);
    await world.control('POST', 'faults', { kind: 'interactionRequired', user: world.oidOf(handler) });
    await send(seat);
    await says(seat, 'Uw organisatie vraagt om een extra controle', 'daarna gaat Klachtwijzer vanzelf verder');
    expect(await typedIn(seat)).to.equal(words);
    await isUntouched(world, task);
    seat.office.does(asksPerson, gives);
    await button(seat.page, 'Opnieuw aanmelden').click();
    await isDone(being);
    const [asked] = seat.office.askedFor('GetTokenPopup');
    expect(asked?.tokenParams?.claims).to.include('polids');
  }),
];
