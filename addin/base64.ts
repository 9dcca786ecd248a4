/** A file in JSON. Null where the browser cannot read it any more. */
export const base64Of = async (file: Blob): Promise<string | null> => {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return null;
  const parts: string[] = [];
  // More arguments at once than this, a browser refuses.
  for (let from = 0; from < bytes.byteLength; from += 0x80_00) parts.push(String.fromCharCode(...new Uint8Array(bytes.slice(from, from + 0x80_00))));
  return btoa(parts.join(''));
};
