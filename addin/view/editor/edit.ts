import type { TemplateDraft } from '../../flow/editor/draft.ts';

/** What every part of the form gets: the template as it is typed, and how to change it. */
export interface TemplateEdit {
  readonly draft: TemplateDraft;
  readonly onChange: (changes: Partial<TemplateDraft>) => void;
  /** Somebody tried to publish: what is missing is said. */
  readonly tried: boolean;
}
