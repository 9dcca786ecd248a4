import { TemplateHandler } from 'easy-template-x';

export const start = async (template) => {
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  return {
    fill: async ({ fields, rows }) => handler.process(Buffer.from(template), { ...fields, acties: rows }),
    stop: async () => {},
  };
};
