/** The names on the wire: each logical name of the contract with the suffix of this mapping. */
export interface Names {
  readonly wire: (logical: string) => string;
  /** The logical name, or null when the name does not carry the suffix. */
  readonly logical: (wire: string) => string | null;
}

export const suffixed = (suffix: string): Names => ({
  wire: (logical) => logical + suffix,
  logical: (wire) =>
    wire.endsWith(suffix) && wire.length > suffix.length ? wire.slice(0, wire.length - suffix.length) : null,
});

/** Business Central's own pages are named alike everywhere. */
export const asTheyAre: Names = { wire: (logical) => logical, logical: (wire) => wire };
