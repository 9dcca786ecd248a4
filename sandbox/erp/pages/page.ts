import type { Row, SetName } from '../schema/contract.ts';

/** Names in the ERP, by property. */
export type Called = Readonly<Record<string, string>>;

/** A page of the ERP over a table, published as a web service. */
export interface Page {
  /** The name it was published under. */
  readonly service: string;
  /** The controls of the page: whatever has none cannot be read, filtered or written. */
  readonly controls: Called;
  /** Fields of the primary key that the page does not show. */
  readonly hidden?: Called;
}

type CalledIn<Name extends SetName> = { readonly [Property in keyof Row<Name>]?: string };

/** Pages by their table, with controls for properties that the table has. */
export type Pages = {
  readonly [Name in SetName]?: {
    readonly service: string;
    readonly controls: CalledIn<Name>;
    readonly hidden?: CalledIn<Name>;
  };
};
