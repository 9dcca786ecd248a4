import { dayAt } from '../../clock.ts';
import type { TemplateVersion } from '../../flow/editor/shapes.ts';
import { editorTexts } from '../../text/editor.ts';
import { useShortDay } from '../hooks/useShortDay.ts';
import { useText } from '../hooks/useText.ts';

/** When a version was published and by whom; null for what came with the program. */
export const usePublished = (): ((version: TemplateVersion) => string | null) => {
  const { published } = useText(editorTexts).list;
  const shortDay = useShortDay();
  return ({ publishedAt, publishedBy }) => (publishedAt === null ? null : published(shortDay(dayAt(Date.parse(publishedAt))), publishedBy ?? ''));
};
