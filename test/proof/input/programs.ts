/** The production build, sandbox and bridge apart, so that either can be stopped, killed and started again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePorts } from '../../../scripts/ports.mjs';
import type { Program } from '../../../scripts/program.mjs';
import { planOf, startBridge, startSandbox } from '../../../scripts/run.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

const programNames = ['sandbox', 'bridge'] as const;
export type ProgramName = (typeof programNames)[number];

export class Programs {
  readonly #plan: ReturnType<typeof planOf>;
  readonly #running: Record<ProgramName, Program>;
  /** What the bridge wrote before it was started again. */
  #logged = '';

  private constructor(plan: ReturnType<typeof planOf>, running: Record<ProgramName, Program>) {
    this.#plan = plan;
    this.#running = running;
  }

  static async start(data: string): Promise<Programs> {
    const plan = planOf({ root, data, ports: await freePorts() });
    const sandbox = await startSandbox(plan);
    return new Programs(plan, { sandbox, bridge: await startBridge(plan, sandbox.ready['caFile']) });
  }

  get url(): string {
    return `http://localhost:${this.#plan.ports.bridge}`;
  }

  get erpUrl(): string {
    return `http://localhost:${this.#plan.ports.erp}`;
  }

  get signInUrl(): string {
    return `http://localhost:${this.#plan.ports.signIn}`;
  }

  get authorityUrl(): string {
    return `https://localhost:${this.#plan.ports.signInTls}`;
  }

  /** The folder of the sandbox: its keys and its CA. */
  get sandboxFolder(): string {
    return path.join(this.#plan.data, 'sandbox');
  }

  stop(name: ProgramName): Promise<void> {
    return this.#running[name].stop();
  }

  kill(name: ProgramName): Promise<void> {
    return this.#running[name].kill();
  }

  async startAgain(name: ProgramName): Promise<void> {
    const caFile = path.join(this.sandboxFolder, 'ca.pem');
    if (name === 'bridge') this.#logged = this.bridgeLog();
    this.#running[name] = name === 'sandbox' ? await startSandbox(this.#plan) : await startBridge(this.#plan, caFile);
  }

  /** All that the bridge wrote to its log. */
  bridgeLog(): string {
    return this.#logged + readFileSync(path.join(this.#plan.data, 'log/bridge.log'), 'utf8');
  }

  async stopAll(): Promise<void> {
    for (const name of programNames) await this.stop(name);
  }
}
