import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePorts } from '../../scripts/ports.mjs';
import { startAll } from '../../scripts/run.mjs';
import { ErpReader } from './erp.ts';
import { suffixedMapping } from './mapping.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The production build on free ports with data of its own, and a reader of its ERP. */
export const startApart = async (data: string, suffix: string) => {
  const ports = await freePorts();
  const mappingFile = path.join(data, 'mapping.json');
  writeFileSync(mappingFile, JSON.stringify(suffixedMapping(suffix)));
  const renamed = suffix === '' ? {} : { suffix, mappingFile };
  const running = await startAll({ root, data, ports, fresh: true, ...renamed });
  const authorityUrl = `https://localhost:${ports.signInTls}`;
  const erp = await ErpReader.open({ erpUrl: running.erpUrl, authorityUrl, caFile: path.join(data, 'sandbox/ca.pem'), suffix });
  return { running, erp };
};
