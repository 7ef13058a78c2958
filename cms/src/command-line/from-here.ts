import path from 'node:path';

/** The path of a file, which is named as seen from where the command was typed. */
export const fromHere = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
