/** How old data are, in the unit that a person would use. */
export interface Age {
  readonly unit: 'seconds' | 'minutes' | 'hours';
  readonly count: number;
}

/** `asOf` is an ISO moment, `now` milliseconds since 1970. A clock that runs behind the bridge's makes no negative age. */
export const ageOf = (asOf: string, now: number): Age => {
  const seconds = Math.max(0, Math.floor((now - Date.parse(asOf)) / 1000));
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? { unit: 'minutes', count: minutes } : { unit: 'hours', count: Math.floor(minutes / 60) };
};
