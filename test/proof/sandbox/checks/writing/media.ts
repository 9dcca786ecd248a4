import { expect } from 'chai';
import { sendTo } from '../../../../sandbox/bench.ts';
import type { Record, Reply } from '../../../../sandbox/bench.ts';
import type { valueRules } from '../../../../../sandbox/rules/writing/values.ts';
import type { Checks, Probe } from '../../check.ts';
import { outcome } from '../../check.ts';
import { etagOf, newDocument, pathOf } from '../made.ts';

type Names = Extract<keyof typeof valueRules, 'mediaInTwoSteps' | 'contentAsOctetStream' | 'recordBeforeContent' | 'contentVersion'>;

const contentOf = (document: Record): string => `${pathOf('documents', document)}/content`;

const put = async ({ erp, token }: Probe, document: Record, ifMatch: string, type = 'application/octet-stream'): Promise<Reply> =>
  sendTo(`${erp.base}/${contentOf(document)}`, token, {
    method: 'PATCH',
    body: new TextEncoder().encode('Beste'),
    headers: { 'content-type': type, 'if-match': ifMatch },
  });

export const mediaChecks: Checks<Names> = {
  mediaInTwoSteps: async (probe) => {
    const document = await newDocument(probe.erp);
    expect(document['size']).to.equal(0);
    expect(outcome(await put(probe, document, '*'))).to.equal('204');
    const { status, body } = await probe.erp.get(contentOf(document));
    expect([status, body['text']]).to.deep.equal([200, 'Beste']);
    expect((await probe.erp.get(pathOf('documents', document))).body['size']).to.equal(5);
  },
  contentAsOctetStream: async (probe) => {
    const document = await newDocument(probe.erp);
    for (const type of ['text/plain', 'application/json']) {
      expect(outcome(await put(probe, document, '*', type)), type).to.equal('400 BadRequest');
    }
    expect((await probe.erp.get(contentOf(document))).status).to.equal(204);
    expect(outcome(await put(probe, document, '*'))).to.equal('204');
  },
  recordBeforeContent: async ({ erp }) => {
    const document = await newDocument(erp);
    expect((await erp.get(pathOf('documents', document))).body['fileName']).to.equal('proef.txt');
    expect((await erp.get(contentOf(document))).status).to.equal(204);
  },
  contentVersion: async (probe) => {
    const document = await newDocument(probe.erp);
    expect((await put(probe, document, etagOf(document))).status).to.equal(204);
    const after = (await probe.erp.get(pathOf('documents', document))).body;
    expect(etagOf(after)).not.to.equal(etagOf(document));
    expect(Number(after['rowVersion'])).to.be.greaterThan(Number(document['rowVersion']));
    expect(outcome(await put(probe, document, etagOf(document)))).to.equal('409 Request_EntityChanged');
    expect((await put(probe, document, etagOf(after))).status).to.equal(204);
  },
};
