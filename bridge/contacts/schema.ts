export interface ContactCard {
  readonly number: string;
  readonly name: string;
  /** Street, number and addition: `Dorpsstraat 12 A`. */
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly email: string | null;
  readonly phoneNumber: string | null;
  readonly mobilePhoneNumber: string | null;
  readonly unitNumber: string | null;
  readonly correspondence: 'unknown' | 'paper' | 'email';
}

export interface InteractionRow {
  readonly id: string;
  readonly version: string;
  readonly entryNumber: number;
  readonly date: string;
  readonly description: string;
  readonly comment: string;
  readonly templateCode: string;
  readonly templateDescription: string;
  readonly direction: 'in' | 'out' | null;
  readonly employeeName: string | null;
  /** The dossier it hangs on already, or null: only those may be linked (R4). */
  readonly dossierNumber: string | null;
  readonly lineNumber: number | null;
}

export interface DocumentRow {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly state: 'concept' | 'final' | 'sent';
  readonly templateCode: string | null;
  readonly createdBy: string | null;
  readonly lineNumber: number | null;
}
