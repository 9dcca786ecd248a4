/** How much of one thing each person may have under way at once. */
export class Turns {
  readonly #most: number;
  readonly #taken = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Gives the turn back when called, however often; null when this person has all of theirs. */
  take(person: string): (() => void) | null {
    const taken = this.#taken.get(person) ?? 0;
    if (taken >= this.#most) return null;
    this.#taken.set(person, taken + 1);
    let held = true;
    return () => {
      if (held) this.#giveBack(person);
      held = false;
    };
  }

  #giveBack(person: string): void {
    const left = (this.#taken.get(person) ?? 1) - 1;
    if (left === 0) this.#taken.delete(person);
    else this.#taken.set(person, left);
  }
}
