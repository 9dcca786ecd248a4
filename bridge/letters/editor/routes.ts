import { docxType } from '../../documents/rules.ts';
import { refused } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { done } from '../../outcome.ts';
import type { Answer } from '../../outcome.ts';
import { examine, file, fileFrom, read, work } from '../../route.ts';
import type { Asked, Route, SentFile, Uploaded } from '../../route.ts';
import { words } from '../../words.ts';
import { letterAnswer } from '../order.ts';
import type { Filler } from '../filling/filler.ts';
import { makeLetter } from '../letter.ts';
import { withSamples } from '../sampleAnswers.ts';
import { sampleFacts } from '../sampleFacts.ts';
import type { Catalogue } from './catalogue.ts';
import { refusedDraft } from './draft.ts';
import { publish } from './publish.ts';
import type { PublishParts } from './publish.ts';
import { checkedTemplate, checkQuery, documentQuery, editorTemplates, openedTemplate, previewTemplate, publishTemplate } from './schema.ts';
import type { CheckedTemplate, CheckQuery, DocumentQuery, OpenedTemplate, PreviewTemplate } from './schema.ts';

export interface EditorParts extends PublishParts {
  readonly catalogue: Catalogue;
  readonly filler: Pick<Filler, 'fill'>;
}

const role = 'templateEditor';

const noTemplate = refused('notFound', words('Dit sjabloon bestaat niet (meer).', 'This template does not exist (any more).'));

const opened = async ({ catalogue }: EditorParts, { params }: Asked): Promise<Answer<OpenedTemplate>> => {
  const template = await catalogue.open(params['code'] ?? '');
  return template === null ? noTemplate : done(template);
};

const sent = async ({ catalogue }: EditorParts, { params, query }: Asked<null, DocumentQuery>): Promise<Answer<SentFile>> => {
  const found = await catalogue.document(params['code'] ?? '', query.version);
  if (found === null) return noTemplate;
  const { code, version, document: bytes } = found;
  return done({ bytes, contentType: docxType, fileName: `${code} v${version}.docx` });
};

const checked = async (parts: EditorParts, asked: Asked<Uploaded<CheckQuery>, CheckQuery>): Promise<Answer<CheckedTemplate>> => {
  const { body, query, language } = asked;
  if (body.bytes.length > limits.templateBytes) return refused('tooLarge');
  const about = query.code === undefined ? null : await parts.catalogue.open(query.code);
  if (query.code !== undefined && about === null) return noTemplate;
  const seen = await parts.look({ document: body.bytes, file: about?.file ?? null });
  return seen.kind === 'refused' ? seen : done({ fields: seen.value.fields, findings: seen.value.findings[language] });
};

/** Of a complaint that never was. */
const preview = async ({ look, filler }: EditorParts, { body }: Asked<PreviewTemplate>): Promise<Answer<SentFile>> => {
  const seen = await look({ document: Buffer.from(body.document, 'base64'), file: body.file });
  if (seen.kind === 'refused') return seen;
  const { template } = seen.value;
  if (template === null) return refusedDraft(seen.value);
  const answers = withSamples(template, body.answers);
  const made = letterAnswer(await makeLetter(filler, { template, answers, facts: sampleFacts }));
  return made.kind === 'refused' ? made : done({ ...made.value, contentType: docxType });
};

const kept = (parts: EditorParts): readonly Route[] => [
  read({
    path: '/editor/templates',
    summary: 'Every letter template with its versions, for who makes them.',
    role,
    answer: editorTemplates,
    handle: async ({ caller }) => done(await parts.catalogue.list(caller)),
  }),
  read({
    path: '/editor/templates/:code',
    summary: 'The newest version of a template with its questions, to begin an edit with.',
    role,
    answer: openedTemplate,
    handle: (asked) => opened(parts, asked),
  }),
  file({
    path: '/editor/templates/:code/document',
    summary: 'The Word document of a template, of the newest version or of the one named.',
    role,
    query: documentQuery,
    handle: (asked) => sent(parts, asked),
  }),
];

const drafted = (parts: EditorParts): readonly Route[] => [
  examine({
    path: '/editor/check',
    summary: 'What is wrong with the Word document of a template, and which fields it uses; nothing is kept.',
    role,
    query: checkQuery,
    answer: checkedTemplate,
    handle: (asked) => checked(parts, asked),
  }),
  fileFrom({
    path: '/editor/preview',
    summary: 'A letter of an invented complaint as a template would make it; nothing is kept.',
    role,
    holdsDocument: true,
    body: previewTemplate,
    handle: (asked) => preview(parts, asked),
  }),
  work({
    path: '/editor/templates/:code/versions',
    summary: 'Publish a new version of a template, or a template that is new: letters are made from it from now on.',
    role,
    holdsDocument: true,
    body: publishTemplate,
    carryOut: (asked, command) => publish(parts, asked, command),
  }),
];

export const editorRoutes = (parts: EditorParts): readonly Route[] => [...kept(parts), ...drafted(parts)];
