import { text as textOf } from 'node:stream/consumers';
import type { Locator } from 'playwright-core';

export interface SavedFile {
  readonly name: string;
  readonly content: string;
}

/** What a button saves on the device. */
export async function savedBy(button: Locator): Promise<SavedFile> {
  const saving = button.page().waitForEvent('download');
  await button.click();
  const download = await saving;
  return { name: download.suggestedFilename(), content: await textOf(await download.createReadStream()) };
}
