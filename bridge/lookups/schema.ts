import type { Coded } from '../schema.ts';

/** `GET /api/me`: who the signed-in person is in the ERP. */
export interface Me {
  readonly code: string;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  readonly company: string;
}

export interface EmployeeOption {
  readonly code: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

export interface TemplateStep {
  readonly lineNumber: number;
  readonly actionCode: string;
  readonly description: string;
  /** Proposed from the step's date formula, counted from today (R5). */
  readonly date: string;
}

/** Where a complainant can be referred to; configured, not from the ERP. */
export interface ReferralBody {
  readonly code: string;
  readonly name: string;
  readonly complaints: string;
  readonly conditions: string;
  readonly cost: string;
  readonly term: string;
  readonly url: string;
  readonly address: string;
}

/** `GET /api/lookups`: the ERP's setup codes, who may be assigned, and what configuration says they mean. */
export interface Lookups {
  readonly today: string;
  /** Valid assignees only: never a blocked employee (R6). */
  readonly employees: readonly EmployeeOption[];
  readonly teams: readonly { readonly code: string; readonly name: string }[];
  readonly dossierTypes: readonly Coded[];
  /** What may be chosen: the statuses that end a dossier are set by closing and withdrawing only. */
  readonly dossierStatuses: readonly Coded[];
  readonly dossierClosingReasons: readonly Coded[];
  readonly lineClosingReasons: readonly Coded[];
  readonly actions: readonly Coded[];
  readonly interactionTemplates: readonly Coded[];
  readonly processTemplates: readonly (Coded & { readonly steps: readonly TemplateStep[] })[];
  readonly referralBodies: readonly ReferralBody[];
  readonly codes: {
    readonly dossierType: string;
    readonly statusInProgress: string;
    readonly processTemplate: string;
    readonly interactions: {
      readonly declined: string;
      readonly outgoingLetter: string;
      readonly telephone: string;
    };
    readonly letters: { readonly referral: string };
  };
}
