/** In characters, as `letter.json` keeps them (`bridge/letters/letterFile.ts`); `columns` is a number of columns. */
export const most = { code: 20, title: 60, subject: 150, label: 100, help: 250, columns: 6 } as const;
