import { expect } from 'chai';
import { modelField, modelFields } from '../../bridge/letters/model.ts';
import { inProcess } from './running.ts';

const fields = (...more: readonly string[]) => inProcess(['templates', 'fields', ...more], '/');

describe('cli: templates fields', () => {
  it('lists every field of the model with an example and where it comes from', async () => {
    const { code, out } = await fields();
    expect(code).to.equal(0);
    expect(out.trimEnd().split('\n')).to.have.length(modelFields.length);
    expect(out).to.match(/^\{\{aanhef\}\} +Geachte mevrouw Van der Knaap, +de aanhef \(melder\)$/mu);
  });

  it('prints JSON for a program', async () => {
    const { out } = await fields('--json', '--language', 'en');
    const listed = JSON.parse(out) as readonly { readonly name: string }[];
    expect(listed).to.have.length(modelFields.length);
    expect(listed.find(({ name }) => name === 'kenmerk')).to.deep.equal({
      name: 'kenmerk',
      kind: 'text',
      label: modelField('kenmerk')?.label.en,
      optional: false,
      source: 'dossier or task',
      example: 'D-000231',
      columns: [],
    });
  });
});
