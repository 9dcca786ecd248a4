import type { Seat, Seating } from './seat.ts';
import { sit } from './seat.ts';
import type { World } from './world.ts';

export interface Scenario {
  /** What it guarantees. */
  readonly name: string;
  /** Throws with what was seen instead. */
  readonly run: (world: World) => Promise<void>;
}

export const scenario = (name: string, run: Scenario['run']): Scenario => ({ name, run });

const onScreen = async ({ page }: Seat): Promise<string> => {
  const text = await page.locator('body').innerText().catch(() => '');
  return text.replaceAll(/\s+/gu, ' ').slice(0, 600);
};

/** Does this at a pane, and closes it. What failed is told with what was on the screen. */
export const atSeat = async (seat: Seat, run: () => Promise<void>): Promise<void> => {
  try {
    await run();
  } catch (error) {
    throw new Error(`${String(error)}\nOn the screen: ${await onScreen(seat)}`, { cause: error });
  } finally {
    await seat.context.close();
  }
};

/** A scenario at one pane. */
export const seated = (name: string, seating: Seating, run: (seat: Seat, world: World) => Promise<void>): Scenario =>
  scenario(name, async (world) => {
    const seat = await sit(world, seating);
    await atSeat(seat, () => run(seat, world));
  });
