/** The message that a promise fails with; a promise that does not fail makes the test fail. */
export const failure = async (work: Promise<unknown>): Promise<string> => {
  const outcome = await work.then(
    () => undefined,
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
  if (outcome === undefined) throw new Error('expected a failure, but it succeeded');
  return outcome;
};
