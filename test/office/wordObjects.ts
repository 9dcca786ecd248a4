/** The objects of Word's API as far as the double knows them: where a path leads, what a call does, what a load shows. */
import type { ContentControl, TrackingMode, WordDocument } from './wordDocument.ts';

/** An object that a batch may hold on to. */
export type WordObject =
  | { readonly kind: 'Document' }
  | { readonly kind: 'Body' }
  | { readonly kind: 'DocumentProperties' }
  | { readonly kind: 'CustomPropertyCollection' }
  | { readonly kind: 'CustomProperty'; readonly key: string }
  | { readonly kind: 'ContentControlCollection'; readonly of: readonly ContentControl[] }
  | { readonly kind: 'ContentControl'; readonly control: ContentControl }
  | { readonly kind: 'Range' }
  | { readonly kind: 'SectionCollection' }
  | { readonly kind: 'Application' }
  /** What office.js itself talks to when it starts. */
  | { readonly kind: 'AddinInternalService' }
  | { readonly kind: 'DocumentCreated'; readonly base64: string }
  /** What `…OrNullObject` gives where there is nothing. */
  | { readonly kind: 'null' };

/** An error as Word itself answers: code and message. */
export class WordError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const itemNotFound = (): WordError => new WordError('ItemNotFound', 'The requested item does not exist.');

export interface Step<T extends WordObject = WordObject> {
  readonly on: T;
  readonly document: WordDocument;
  readonly args: readonly unknown[];
}

type Named<K extends WordObject['kind']> = Extract<WordObject, { readonly kind: K }>;
type Members<R> = { readonly [K in WordObject['kind']]?: Readonly<Record<string, (step: Step<Named<K>>) => R>> };

const none: WordObject = { kind: 'null' };

const controlOf = (control: ContentControl | undefined): WordObject => (control === undefined ? none : { kind: 'ContentControl', control });

const existing = (object: WordObject): WordObject => {
  if (object.kind === 'null') throw itemNotFound();
  return object;
};

const propertyAt = ({ document, args: [key] }: Step): WordObject =>
  document.customProperties.has(String(key)) ? { kind: 'CustomProperty', key: String(key) } : none;

const addProperty = ({ document, args: [key, value] }: Step): WordObject => {
  document.customProperties.set(String(key), String(value));
  return { kind: 'CustomProperty', key: String(key) };
};

const insertFile = ({ document, args: [base64, place, options] }: Step, made: WordObject): WordObject => {
  document.inserted.push({ base64: String(base64), place: String(place), options });
  return made;
};

const typeInto = ({ on, args: [text, place] }: Step<Named<'ContentControl'>>): WordObject => {
  const before = place === 'End' ? on.control.text : '';
  const behind = place === 'Start' ? on.control.text : '';
  on.control.text = `${before}${String(text)}${behind}`;
  return { kind: 'Range' };
};

/** Properties and calls that lead to another object. */
export const paths: Members<WordObject> = {
  Document: {
    Body: () => ({ kind: 'Body' }),
    Properties: () => ({ kind: 'DocumentProperties' }),
    ContentControls: ({ document }) => ({ kind: 'ContentControlCollection', of: document.contentControls }),
    InsertFileFromBase64: (step) => insertFile(step, { kind: 'SectionCollection' }),
  },
  Body: { InsertFileFromBase64: (step) => insertFile(step, { kind: 'Range' }) },
  DocumentProperties: { CustomProperties: () => ({ kind: 'CustomPropertyCollection' }) },
  CustomPropertyCollection: { GetItem: (step) => existing(propertyAt(step)), GetItemOrNullObject: propertyAt, Add: addProperty },
  ContentControlCollection: {
    GetByTag: ({ on, args: [tag] }) => ({ kind: 'ContentControlCollection', of: on.of.filter((control) => control.tag === tag) }),
    GetByTitle: ({ on, args: [title] }) => ({ kind: 'ContentControlCollection', of: on.of.filter((control) => control.title === title) }),
    GetFirst: ({ on }) => existing(controlOf(on.of[0])),
    GetFirstOrNullObject: ({ on }) => controlOf(on.of[0]),
    GetById: ({ on, args: [id] }) => existing(controlOf(on.of.find((control) => control.id === id))),
    GetByIdOrNullObject: ({ on, args: [id] }) => controlOf(on.of.find((control) => control.id === id)),
  },
  ContentControl: { InsertText: typeInto },
  Application: { CreateDocument: ({ args: [base64] }) => ({ kind: 'DocumentCreated', base64: String(base64) }) },
};

const forgetProperty = ({ on, document }: Step<Named<'CustomProperty'>>): void => void document.customProperties.delete(on.key);

/** Calls that lead nowhere. */
export const methods: Members<void> = {
  Document: { Save: ({ document }) => void (document.saves += 1) },
  DocumentCreated: { Open: ({ on, document }) => void document.opened.push(on.base64) },
  CustomProperty: { Delete: forgetProperty },
  CustomPropertyCollection: { DeleteAll: ({ document }) => document.customProperties.clear() },
  AddinInternalService: { NotifyActionHandlerReady: () => undefined, notifyActionHandlerReady: () => undefined },
  ContentControl: { Clear: ({ on }) => void (on.control.text = '') },
};

/** Properties that may be set; the value is the only argument. */
export const setters: Members<void> = {
  Document: { ChangeTrackingMode: ({ document, args: [mode] }) => void (document.tracking = mode as TrackingMode) },
  ContentControl: { Title: ({ on, args: [title] }) => void (on.control.title = String(title)) },
  CustomProperty: { Value: ({ on, document, args: [value] }) => void document.customProperties.set(on.key, String(value)) },
};

export interface Shown {
  readonly [property: string]: unknown;
}

const shownControl = ({ id, tag, title, text }: ContentControl): Shown => ({ Id: id, Tag: tag, Title: title, Text: text, Type: 'RichText' });

const shownProperty = (key: string, { customProperties }: WordDocument): Shown => ({ Key: key, Value: customProperties.get(key), Type: 'String' });

/** Its own properties and, of a collection, what is in it; null for an object of which the double shows nothing. */
export const shown = (object: WordObject, document: WordDocument): { readonly own: Shown; readonly items: readonly WordObject[] | null } | null => {
  switch (object.kind) {
    case 'Document':
      return { own: { Saved: true, ChangeTrackingMode: document.tracking }, items: null };
    case 'Body':
      return { own: { Text: document.text }, items: null };
    case 'ContentControl':
      return { own: shownControl(object.control), items: null };
    case 'ContentControlCollection':
      return { own: {}, items: object.of.map((control) => ({ kind: 'ContentControl', control })) };
    case 'CustomProperty':
      return { own: shownProperty(object.key, document), items: null };
    case 'CustomPropertyCollection':
      return { own: {}, items: [...document.customProperties.keys()].map((key) => ({ kind: 'CustomProperty', key })) };
    case 'DocumentProperties':
      return { own: {}, items: null };
    case 'Range':
    case 'SectionCollection':
    case 'Application':
    case 'AddinInternalService':
    case 'DocumentCreated':
    case 'null':
      return null;
  }
};
