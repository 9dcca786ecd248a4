/** Where the bridge keeps a dossier; with a command's name, where that is sent. The ERP's numbers may hold any character. */
export const dossierPath = (number: string, command?: string): string =>
  `/api/dossiers/${encodeURIComponent(number)}${command === undefined ? '' : `/${command}`}`;
