import { expect } from 'chai';
import { goLive } from '../bridge/live.ts';
import type { Live } from '../bridge/live.ts';
import { docxType } from '../../bridge/documents/rules.ts';
import { bodyOf, draw } from './drawing.ts';

type Json = Readonly<Record<string, unknown>>;

const bodyIn = async (response: Response): Promise<Json> => (await response.json()) as Json;

const answers = {
  oordeel: 'gegrond',
  klacht: 'Het lekt.',
  bevindingen: 'Het lekte.',
  uitleg: 'Wij kwamen te laat.',
  acties: [{ wat: 'Nieuw behang', datum: '2026-12-11', door: '' }],
  vergoeding: 'nee',
};
const decision = { templateCode: 'BESLUIT', answers, lineNumber: null };

/** On the real sandbox, through the bridge. */
describe('letters/made: a letter is made again', () => {
  let jolanda: Live;
  let dossier: string;

  before(async () => {
    jolanda = await goLive('JBRUIN');
    const [open] = (await bodyIn(await jolanda.get('/dossiers?scope=mine')))['items'] as readonly Json[];
    dossier = String(open?.['number']);
  });
  after(() => jolanda.close());

  const send = (path: string, body: object): Promise<Response> => jolanda.post(`/dossiers/${dossier}${path}`, body);
  const madeFrom = (documentId: string): Promise<Response> => jolanda.get(`/dossiers/${dossier}/documents/${documentId}/letter`);
  const idIn = async (response: Response): Promise<string> => String(((await bodyIn(response))['result'] as Json)['documentId']);
  const refusal = async (response: Response): Promise<unknown> => [response.status, (await bodyIn(response))['code']];

  it('tells the template, its version and the answers, as a letter made of them carries them', async () => {
    const document = await idIn(await send('/letters', decision));
    const made = await madeFrom(document);
    expect([made.status, await bodyIn(made)]).to.deep.equal([
      200,
      { templateCode: 'BESLUIT', version: 1, newestVersion: 1, title: 'Besluit', answers },
    ]);
  });

  it('is made of the version that is asked for, and of no version that there never was', async () => {
    expect((await send('/letters/preview', { ...decision, templateVersion: 1 })).status).to.equal(200);
    expect(await refusal(await send('/letters/preview', { ...decision, templateVersion: 7 }))).to.deep.equal([404, 'notFound']);
    expect(await refusal(await send('/letters', { ...decision, templateVersion: 7 }))).to.deep.equal([404, 'notFound']);
  });

  it('is told of a letter about a task too, and of none through another task', async () => {
    const tasks = (await bodyIn(await jolanda.get('/tasks?scope=mine')))['items'] as readonly Json[];
    const [one, other] = tasks.filter((task) => task['dossierNumber'] === null).map((task) => String(task['number']));
    const declined = { templateCode: 'NIET-IN-BEH', answers: { reden: 'Een reparatie.', watNu: 'Bel ons.' } };
    const document = await idIn(await jolanda.post(`/tasks/${one}/letters`, declined));
    const made = await jolanda.get(`/tasks/${one}/documents/${document}/letter`);
    expect([made.status, await bodyIn(made)]).to.deep.equal([200, { ...declined, version: 1, newestVersion: 1, title: 'Niet in behandeling' }]);
    expect(await refusal(await jolanda.get(`/tasks/${other}/documents/${document}/letter`))).to.deep.equal([404, 'notFound']);
  });

  it('is not told of a document that is no letter of ours, nor of one that is not in the dossier', async () => {
    const bytes = await draw({ body: [['Een eigen brief']] });
    const added = await jolanda.upload(`/dossiers/${dossier}/documents?fileName=brief.docx`, { bytes, contentType: docxType });
    expect(await refusal(await madeFrom(await idIn(added)))).to.deep.equal([404, 'notFound']);
    expect(await refusal(await madeFrom('5b6c4b1e-0000-4000-8000-000000000000'))).to.deep.equal([404, 'notFound']);
  });

  it('names each cell of the table that is not answered well', async () => {
    const acties = [{ wat: 'Nieuw behang', datum: 'morgen', door: '' }];
    const response = await send('/letters/preview', { ...decision, answers: { ...answers, acties } });
    expect((await bodyIn(response))['fields']).to.deep.equal({ 'acties.0.datum': 'Vul een bestaande datum in.' });
  });

  it('has the table of the actions in the preview', async () => {
    const response = await send('/letters/preview', decision);
    expect(bodyOf(new Uint8Array(await response.arrayBuffer()))).to.include.members(['Nieuw behang', '11 december 2026']);
  });
});
