const lost: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'UND_ERR_SOCKET']);

const endOf = (error: unknown): string => {
  const { name, cause } = error as Error & { readonly cause?: NodeJS.ErrnoException };
  // Its code differs from one Node to the next.
  if (cause?.name === 'HTTPParserError') return 'no HTTP';
  return lost.has(cause?.code) ? 'connection lost' : (cause?.code ?? name);
};

/** `201`, `503 Application_ServiceUnavailable`, `connection lost`, `no HTTP`, or `201, connection lost` where it began to come. */
export const seenOf = async (asked: Promise<Response>): Promise<string> => {
  try {
    const response = await asked;
    const text = await response.text().catch((error: unknown) => endOf(error));
    const code = /^\{"error":\{"code":"(\w+)"/.exec(text)?.[1];
    if (text === 'connection lost') return `${response.status}, ${text}`;
    return [response.status, code].filter((part) => part !== undefined).join(' ');
  } catch (error) {
    return endOf(error);
  }
};
