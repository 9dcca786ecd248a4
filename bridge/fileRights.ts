import { statSync } from 'node:fs';

export const mayRead = 0o077;
export const mayWrite = 0o022;

/** Whether others on this machine have one of these rights. Windows keeps rights elsewhere, and tells 0666 of every file. */
export const openToOthers = (path: string, rights: number): boolean => process.platform !== 'win32' && (statSync(path).mode & rights) !== 0;
