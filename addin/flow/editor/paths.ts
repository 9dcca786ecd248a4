/** Where the bridge keeps the templates for whoever edits them. */
export const templatesPath = '/api/editor/templates';

export const templatePath = (code: string): string => `${templatesPath}/${encodeURIComponent(code)}`;

/** The .docx; of an older version with its number. */
export const templateFilePath = (code: string, version: number): string => `${templatePath(code)}/document?version=${version}`;

export const versionsPath = (code: string): string => `${templatePath(code)}/versions`;

/** With the code, what the template asks already is known to the check. */
export const checkPath = (code: string): string => `/api/editor/check${code === '' ? '' : `?${new URLSearchParams({ code }).toString()}`}`;

export const tryPath = '/api/editor/preview';

export const templateFormName = (code: string): string => `sjabloon/${code}`;

export const newTemplateFormName = 'sjabloon-nieuw';
