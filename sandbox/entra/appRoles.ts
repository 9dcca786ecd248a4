/** The roles that the bridge's registration offers, and who was assigned which: Entra's own, of which the ERP knows nothing. */
export const appRoleNames = ['Klachtwijzer.Admin', 'Klachtwijzer.TeamLeader', 'Klachtwijzer.TemplateEditor'] as const;
export type AppRole = (typeof appRoleNames)[number];

export interface Assigned {
  /** The person's object id. */
  readonly oid: string;
  readonly roles: readonly AppRole[];
}

export interface AppRoles {
  of(oid: string): readonly AppRole[];
  /** Counts for every token from now on; a token that was handed out keeps what stands in it, as with Entra. */
  assign(assigned: Assigned): void;
  /** Of one person, or of everybody. */
  restore(oid?: string): void;
}

export const appRolesOf = (seeded: readonly Assigned[]): AppRoles => {
  const changed = new Map<string, readonly AppRole[]>();
  return {
    of: (oid) => changed.get(oid) ?? seeded.find((one) => one.oid === oid)?.roles ?? [],
    assign: ({ oid, roles }) => void changed.set(oid, roles),
    restore: (oid) => (oid === undefined ? changed.clear() : void changed.delete(oid)),
  };
};
