import type { FakeBridge, Reply, Sent } from '../fakeBridge.ts';

/** Holds every command until it is told how to answer: whoever presses twice does so before the first answer. */
export class Desk {
  #waiting: ((reply: Reply) => void)[] = [];
  #commands: Sent[] = [];

  constructor(bridge: FakeBridge) {
    bridge.between((sent, answer) => (sent.key === undefined ? answer() : this.#hold(sent)));
  }

  get held(): number {
    return this.#waiting.length;
  }

  get commands(): readonly Sent[] {
    return this.#commands;
  }

  /** Answers all that wait. */
  answer(reply: Reply): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const one of waiting) one(reply);
  }

  #hold(sent: Sent): Promise<Reply> {
    this.#commands.push(sent);
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }
}
