/**
 * Matches the language files of a folder (`./nl.json`) with the languages of the platform.
 *
 * @throws Error when a language has no file, or a file belongs to no language.
 */
export function readLanguageFiles<L extends string>(
  locales: readonly L[],
  files: Readonly<Record<string, unknown>>,
): ReadonlyMap<L, unknown> {
  const strange = Object.keys(files).filter((path) => !locales.some((locale) => path === `./${locale}.json`));
  if (strange.length > 0) {
    throw new Error(
      `${strange.join(', ')} in site/src/i18n belongs to no language: add the language to shared/src/locales.ts, or remove the file.`,
    );
  }
  return new Map(
    locales.map((locale) => {
      const path = `./${locale}.json`;
      if (!Object.hasOwn(files, path))
        throw new Error(`The language "${locale}" has no texts: add site/src/i18n/${locale}.json.`);
      return [locale, files[path]];
    }),
  );
}
