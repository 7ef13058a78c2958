import { chmod, rename, rm, writeFile } from 'node:fs/promises';

import { OWNER_ONLY } from './cms-secrets.ts';

/** The text of a `.env` file with another value for one setting, where it stands, or as a last line. */
export function withSetting(text: string, name: string, value: string): string {
  const line = `${name}=${value}`;
  const place = new RegExp(`^(?:export\\s+)?${name}\\s*=.*$`, 'gm');
  if (place.test(text)) return text.replace(place, () => line);
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
}

/** Writes a `.env` file, for its owner only. The old one or the new one is there, whatever happens in between. */
export async function writeSettings(file: string, text: string): Promise<void> {
  const next = `${file}.before-rename`;
  try {
    await writeFile(next, text, { mode: OWNER_ONLY, flush: true });
    await chmod(next, OWNER_ONLY);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
