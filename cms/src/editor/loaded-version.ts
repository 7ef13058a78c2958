import { DEFAULT_LOCALE } from '@moodspace/shared';

/** With this header the admin says which version of an entry its form shows: when that was saved, as an ISO moment. */
export const VERSION_HEADER = 'x-entry-version';

/** An entry in one language, as the content manager knows it; a content type that has a single entry needs no id. */
interface ShownEntry {
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly locale?: string | null | undefined;
}

/** The name under which the version of an entry is remembered. */
export const entryName = ({ model, documentId = '', locale }: ShownEntry): string =>
  [model, documentId, locale ?? DEFAULT_LOCALE].join(' ');

/** An address of the content manager at which one entry is saved. Publishing saves what the form shows, too. */
const ENTRY =
  /\/content-manager\/(?:collection-types\/([^/]+)\/([^/]+)|single-types\/([^/]+))(?:\/actions\/publish)?\/?$/;

/** Which entry is saved at an address; undefined for lists and whatever else is no single entry. */
export function entryAtAddress(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address, 'http://admin');
  const [, model, documentId, single] = ENTRY.exec(pathname) ?? [];
  const locale = searchParams.get('locale') ?? searchParams.get('plugins[i18n][locale]');
  if (single !== undefined) return entryName({ model: single, locale });
  return model === undefined || documentId === 'actions' ? undefined : entryName({ model, documentId, locale });
}
