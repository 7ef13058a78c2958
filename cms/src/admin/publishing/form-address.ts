/** The form of an entry in the admin. */
interface FormOfEntry {
  readonly type: string;
  readonly isSingle: boolean;
  readonly documentId: string;
  readonly locale: string;
}

/** Where the form of an entry is in the admin, in one language; with a page behind it, such as "/preview". */
export function formAddress({ type, isSingle, documentId, locale }: FormOfEntry, page = ''): string {
  const uid = `api::${type}.${type}`;
  const form = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${form}${page}?plugins[i18n][locale]=${locale}`;
}
