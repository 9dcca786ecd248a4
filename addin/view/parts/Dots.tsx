import type { ReactNode } from 'react';

const says = (part: ReactNode): boolean => part !== null && part !== undefined && part !== '';

const joined = (line: ReactNode, part: ReactNode): ReactNode => (
  <>
    {line} · {part}
  </>
);

/** A line of what there is of these, with a dot between: `Ünal · Dorpsstraat 12 · vandaag`. */
export const Dots = ({ of }: { readonly of: readonly ReactNode[] }) => {
  const [first, ...rest] = of.filter(says);
  return first === undefined ? null : <div>{rest.reduce(joined, first)}</div>;
};
