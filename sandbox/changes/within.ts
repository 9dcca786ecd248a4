/**
 * Does some work with a signal that comes after so many milliseconds (null: never), or when the sandbox stops. With a timer of
 * its own: Node 20 collects an `AbortSignal.timeout` that only an `AbortSignal.any` knows of, and then it never comes.
 */
export const within = async <T>(ms: number | null, stopped: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const over = new AbortController();
  const end = (): void => over.abort();
  const timer = ms === null ? undefined : setTimeout(end, ms).unref();
  stopped.addEventListener('abort', end, { once: true });
  if (stopped.aborted) end();
  try {
    return await work(over.signal);
  } finally {
    clearTimeout(timer);
    stopped.removeEventListener('abort', end);
  }
};
