import type { PublishedVersion } from '../../../bridge/letters/editor/schema.ts';
import { dayAt } from '../../clock.ts';
import { editorTexts } from '../../text/editor.ts';
import { useShortDay } from '../hooks/useShortDay.ts';
import { useText } from '../hooks/useText.ts';

/** When a version was published and by whom; null for what came with the program. */
export const usePublished = (): ((version: PublishedVersion) => string | null) => {
  const { published } = useText(editorTexts).list;
  const shortDay = useShortDay();
  return ({ publishedAt, publishedBy }) => (publishedAt === null ? null : published(shortDay(dayAt(Date.parse(publishedAt))), publishedBy ?? ''));
};
