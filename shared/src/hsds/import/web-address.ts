import { webAddress as webAddressField } from '../../content/fields.ts';

const FIELD = webAddressField();

/** A web address as a text has it, with what it took to make one of it; undefined when it is none. */
export function webAddress(written: string): { readonly address: string; readonly isMended: boolean } | undefined {
  const text = written.trim();
  const hasScheme = /^https?:\/\//i.test(text);
  // What names another scheme (mailto, javascript, ftp) does not become a web address by another one before it; a port is none.
  if (!hasScheme && /^[a-z][a-z0-9+.-]*:(?![0-9])/i.test(text)) return undefined;
  const address = hasScheme ? text : `https://${text.replace(/^\/+/, '')}`;
  return FIELD.safeParse(address).success ? { address, isMended: !hasScheme } : undefined;
}
