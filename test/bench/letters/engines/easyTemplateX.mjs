import { TemplateHandler } from 'easy-template-x';

export const start = async (template) => {
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  return {
    fill: async ({ fields, rows }) => [await handler.process(Buffer.from(template), { ...fields, acties: rows })],
    stop: async () => {},
  };
};
