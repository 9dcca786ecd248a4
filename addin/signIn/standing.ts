import type { Hindrance, SignInState } from './tokens.ts';

interface Change {
  readonly hindrance?: Hindrance | null;
  /** Left out: whoever it was. */
  readonly person?: string;
}

/** How it stands with somebody's sign-in, and who wants to know when that changes: what every source of tokens begins with. */
export abstract class Standing {
  readonly #listeners = new Set<() => void>();
  #state: SignInState;
  #hindrance: Hindrance | null = null;
  #person = '';

  protected constructor(state: SignInState, person = '') {
    this.#state = state;
    this.#person = person;
  }

  state(): SignInState {
    return this.#state;
  }

  hindrance(): Hindrance | null {
    return this.#hindrance;
  }

  person(): string {
    return this.#person;
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  protected become(state: SignInState, { hindrance = null, person = this.#person }: Change = {}): void {
    this.#state = state;
    this.#hindrance = hindrance;
    this.#person = person;
    for (const changed of this.#listeners) changed();
  }
}
