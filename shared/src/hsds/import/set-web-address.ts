import type { EntryBuilder } from './entry-builder.ts';
import { quoted, textOf } from './source-object.ts';
import { webAddress } from './web-address.ts';

/** Takes a web address, with the scheme that many leave out. */
export function setWebAddress(entry: EntryBuilder, field: string, written: unknown): void {
  const text = textOf(written);
  if (text === undefined) return;
  const read = webAddress(text);
  if (!read) {
    entry.refuse(field, `${quoted(text)} is no web address; it was left out. Write it as https://www.example.org.`);
    return;
  }
  if (read.isMended) entry.note(field, `${quoted(text)} had no scheme; https:// was put before it.`);
  entry.set(field, read.address);
}
