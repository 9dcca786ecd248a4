/**
 * Null for what is no address. `URL.canParse` is not asked: once Node 20 has compiled it for speed, it refuses letters such as ë
 * (seen with 20.20.2: the same address is accepted at first, and refused after some thousand calls).
 */
export const urlOf = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};
