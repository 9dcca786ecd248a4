/** Lets others work. */
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Whether it comes to be so within the time, milliseconds; looks again and again, and lets others work in between. */
export const holds = async (is: () => Promise<boolean>, within: number): Promise<boolean> => {
  const end = Date.now() + within;
  while (!(await is())) {
    if (Date.now() > end) return false;
    await turn();
  }
  return true;
};

/** Resolves once it is so; throws when it takes longer than the time. */
export const until = async (is: () => Promise<boolean>, within = 20_000): Promise<void> => {
  if (!(await holds(is, within))) throw new Error('It did not come to be in time.');
};
