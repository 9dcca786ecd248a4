import { Fragment } from 'react';
import type { ReactNode } from 'react';

/** What there is of these, with a dot between: `Ünal · Dorpsstraat 12 · vandaag`. */
export const Dots = ({ of }: { readonly of: readonly ReactNode[] }) =>
  of
    .filter((part) => part !== null && part !== undefined && part !== '')
    .map((part, index) => (
      <Fragment key={index}>
        {index > 0 && ' · '}
        {part}
      </Fragment>
    ));
