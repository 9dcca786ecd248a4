import { usePane } from '../../pane.ts';
import { documentTexts } from '../../text/document.ts';
import { sizeWords } from '../../text/format.ts';
import type { UploadHandle } from '../hooks/useUpload.ts';
import { useText } from '../hooks/useText.ts';
import { Said } from '../parts/Said.tsx';

/** Which file is on its way. */
export const Sending = ({ upload: { file, pending } }: { readonly upload: Pick<UploadHandle, 'file' | 'pending'> }) => {
  const { language } = usePane();
  const text = useText(documentTexts).file;
  return <Said>{pending && file !== null && text.sending(file.name, sizeWords(file.size, language))}</Said>;
};
