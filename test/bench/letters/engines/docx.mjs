import { patchDocument, PatchType, TextRun } from 'docx';

const patch = (text) => ({ type: PatchType.PARAGRAPH, children: [new TextRun(text)] });

/** It has no loops: each cell is a field. */
const patchesOf = ({ acties, ...fields }) => {
  const cells = acties.flatMap((row, index) => Object.entries(row).map(([column, text]) => [`${column}${index}`, text]));
  return Object.fromEntries([...Object.entries(fields), ...cells].map(([name, text]) => [name, patch(text)]));
};

export const start = async (template) => ({
  fill: async (data) => [
    await patchDocument({
      outputType: 'uint8array',
      data: template,
      patches: patchesOf(data),
      placeholderDelimiters: { start: '{{', end: '}}' },
      keepOriginalStyles: true,
    }),
  ],
  stop: async () => {},
});
