import { TemplateHandler } from 'easy-template-x';

export const start = async (template) => {
  const handler = new TemplateHandler({ delimiters: { tagStart: '{{', tagEnd: '}}' } });
  return {
    fill: async (data) => [await handler.process(Buffer.from(template), data)],
    stop: async () => {},
  };
};
