/** Where the bridge keeps a task; with a command's name, where that is sent. The ERP's numbers may hold any character. */
export const taskPath = (number: string, command?: string): string =>
  `/api/tasks/${encodeURIComponent(number)}${command === undefined ? '' : `/${command}`}`;
