import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

const delimiters = { start: '{{', end: '}}' };

/** A template is used up by filling it: each letter begins from the file. */
export const start = async (template) => ({
  fill: async (data) => {
    const document = new Docxtemplater(new PizZip(template), { delimiters, paragraphLoop: true, linebreaks: true });
    document.render(data);
    return [document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })];
  },
  stop: async () => {},
});
