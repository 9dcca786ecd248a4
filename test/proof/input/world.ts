/** Everything that the cases share: both programs, people with their tokens, and the ERP as it really is. */
import path from 'node:path';
import axios from 'axios';
import type { AxiosInstance } from 'axios';
import { ErpReader } from '../erp.ts';
import { erpToken, paneToken } from './people.ts';
import { Programs } from './programs.ts';
import { Wire } from './wire.ts';

interface LogEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

const isWrite = ({ method, path: address, status }: LogEntry): boolean =>
  method !== 'GET' && status < 300 && !address.endsWith('$batch');

export class World {
  readonly programs: Programs;
  readonly wire: Wire;
  readonly erp: ErpReader;
  /** The ERP in the name of Jolanda de Bruin, to prepare records in. */
  readonly desk: AxiosInstance;
  readonly #tokens = new Map<string, string>();

  private constructor(programs: Programs, erp: ErpReader, desk: AxiosInstance) {
    this.programs = programs;
    this.wire = new Wire(programs.url);
    this.erp = erp;
    this.desk = desk;
  }

  static async open(data: string): Promise<World> {
    const programs = await Programs.start(data);
    const { erpUrl, authorityUrl, url, signInUrl, sandboxFolder } = programs;
    const erp = await ErpReader.open({ erpUrl, authorityUrl, caFile: path.join(sandboxFolder, 'ca.pem'), suffix: '' });
    const place = { signInUrl, paneUrl: url };
    const token = await erpToken(place, await paneToken(place, 'JBRUIN'));
    const desk = axios.create({ baseURL: erp.companyUrl, headers: { Authorization: `Bearer ${token}` } });
    return new World(programs, erp, desk);
  }

  /** An access token of somebody, by employee code; the same one every time. */
  async token(person: string): Promise<string> {
    const kept = this.#tokens.get(person);
    if (kept !== undefined) return kept;
    const { signInUrl, url: paneUrl } = this.programs;
    const made = await paneToken({ signInUrl, paneUrl }, person);
    this.#tokens.set(person, made);
    return made;
  }

  /** Writes that the ERP has carried out since it was last started, or its log emptied. */
  async writes(): Promise<number> {
    const response = await this.#log();
    return ((await response.json()) as readonly LogEntry[]).filter(isWrite).length;
  }

  /** How many writes the ERP carried out while `work` ran. */
  async writesOf(work: () => Promise<unknown>): Promise<number> {
    await this.#log({ method: 'DELETE' });
    await work();
    return this.writes();
  }

  /** On a connection of its own: between two cases the sandbox may have closed an idle one, or been started anew. */
  #log(request: RequestInit = {}): Promise<Response> {
    return fetch(`${this.programs.erpUrl}/sandbox/log`, { ...request, headers: { Connection: 'close' } });
  }
}
