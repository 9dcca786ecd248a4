/**
 * The ERP's text lengths in characters (R13), and how much may be sent at once. The pane shows them while somebody types; the bridge refuses
 * what is longer before the ERP does. Source: Business Central's base application and the Empire data mart.
 */
export const limits = {
  dossierDescription: 50,
  lineDescription: 50,
  taskDescription: 100,
  interactionDescription: 100,
  commentLine: 80,
  comment: 4000,
  note: 4000,
  answer: 4000,
  /** Rows of one answer. */
  answerRows: 100,
  fileName: 250,
  contentType: 100,
  /** Of a file that somebody puts into a dossier, in bytes: as much as the ERP's web services take in one request. */
  uploadBytes: 25 * 1024 * 1024,
  /** Of the Word document of a template, in bytes: one with a large picture in its letterhead stays far below. */
  templateBytes: 10 * 1024 * 1024,
  /** Of everything else that is sent, in bytes. */
  jsonBytes: 1024 * 1024,
} as const;
