import { isLocale, LOCALE_CODES, LOCALES, type Locale } from '../locales.ts';
import { TRANSLATION } from './extension-urls.ts';
import type { ImportLedger } from './import-report.ts';
import { isJsonObject, listOf, textOf, type Json, type JsonObject } from './json.ts';

/** A text in the languages in which there is one. */
export type Texts = { readonly [L in Locale]?: string };

/** The language of the platform that a BCP 47 tag such as `nl-BE` belongs to; undefined for any other language. */
export function localeOfTag(tag: unknown): Locale | undefined {
  const language = textOf(tag)?.trim().split(/[-_]/)[0]?.toLowerCase();
  return isLocale(language) ? language : undefined;
}

/** A text at the length that a field allows, with a sign that something was left out. */
export const fitted = (text: string, maxLength: number): string =>
  text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).trimEnd()}…`;

/** Tells whether a text is the beginning of a longer one, as `fitted` leaves it. */
const isBeginningOf = (short: string | undefined, long: string | undefined): boolean =>
  short?.endsWith('…') === true &&
  long !== undefined &&
  long.length > short.length &&
  long.startsWith(short.slice(0, -1));

/**
 * Reads `object[field]` in the language of the file, and its translations from the extensions of `_field`. A language that the platform does not speak is left for
 * the ledger to keep.
 */
export function readTexts(
  object: JsonObject,
  field: string,
  path: string,
  primary: Locale | undefined,
  ledger: ImportLedger,
  /** What the field of the platform can hold; a longer text is cut there, and kept whole beside it. */
  maxLength = Number.POSITIVE_INFINITY,
): Texts {
  const texts: Partial<Record<Locale, string>> = {};
  const own = textOf(object[field]);
  if (own !== undefined && primary !== undefined) {
    texts[primary] = fitted(own.trim(), maxLength);
    // A text with spaces around it would come back without them.
    if (own.trim().length > maxLength) ledger.note(`${path}.${field}`, 'taken', tooLong(own, maxLength));
    else if (own === own.trim()) ledger.take(`${path}.${field}`);
    else ledger.note(`${path}.${field}`, 'taken', 'Taken, without the spaces around it.');
  }
  const companion = object[`_${field}`];
  if (!isJsonObject(companion)) return texts;
  listOf(companion['extension']).forEach((extension, index) => {
    const place = `${path}._${field}.extension[${index}]`;
    const translation = readTranslation(extension);
    if (!translation) return;
    const locale = localeOfTag(translation.language);
    if (locale === undefined) {
      ledger.note(
        place,
        'kept',
        `A translation into "${translation.language}", which this platform does not speak; kept.`,
      );
    } else if (texts[locale] !== undefined) {
      ledger.note(
        place,
        'kept',
        `A second text in ${LOCALES[locale].ownName}; the first one is used, this one is kept.`,
      );
    } else {
      const content = translation.content.trim();
      texts[locale] = fitted(content, maxLength);
      if (content.length > maxLength) ledger.note(place, 'taken', tooLong(content, maxLength));
      else ledger.take(place);
    }
  });
  return texts;
}

const tooLong = (text: string, maxLength: number): string =>
  `It has ${text.length} characters and only ${maxLength} fit here: cut, and kept whole. Write a shorter one.`;

/** What an extension with a translation says; undefined for any other extension. */
export function readTranslation(extension: Json): { readonly language: string; readonly content: string } | undefined {
  if (!isJsonObject(extension) || extension['url'] !== TRANSLATION) return undefined;
  const parts = listOf(extension['extension']).filter(isJsonObject);
  const language = textOf(parts.find(({ url }) => url === 'lang')?.['valueCode']);
  const part = parts.find(({ url }) => url === 'content');
  const content = textOf(part?.['valueString'] ?? part?.['valueMarkdown']);
  return language !== undefined && content !== undefined ? { language, content } : undefined;
}

/** The tags by which a file names the languages of its translations, such as `nl` or `nl-NL`: for each language the first one. */
export function translationTags(value: Json): Texts {
  const tags: Partial<Record<Locale, string>> = {};
  const visit = (part: Json): void => {
    const language = readTranslation(part)?.language;
    const locale = localeOfTag(language);
    if (locale !== undefined && language !== undefined) tags[locale] ??= language;
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return tags;
}

/** The texts without those that are no more than the beginning of what is kept. */
export function withoutCutTexts(texts: Texts, kept: JsonObject, field: string, primary: Locale): Texts {
  const companion = kept[`_${field}`];
  const translations = isJsonObject(companion) ? listOf(companion['extension']).map(readTranslation) : [];
  return Object.fromEntries(
    Object.entries(texts).filter(([locale, text]) => {
      const whole =
        locale === primary
          ? textOf(kept[field])
          : translations.find((translation) => localeOfTag(translation?.language) === locale)?.content;
      return !isBeginningOf(text, whole?.trim());
    }),
  );
}

/** The fields `field` and `_field` for a text: in the main language, with the other languages as translations, under these tags. */
export function writeTexts(field: string, texts: Texts, primary: Locale, tags: Texts = {}): JsonObject {
  const own = texts[primary];
  const translations = LOCALE_CODES.flatMap((locale) => {
    const content = texts[locale];
    return locale === primary || content === undefined
      ? []
      : [translation(tags[locale] ?? LOCALES[locale].tag, content)];
  });
  return {
    ...(own === undefined ? {} : { [field]: own }),
    ...(translations.length === 0 ? {} : { [`_${field}`]: { extension: translations } }),
  };
}

const translation = (language: string, content: string): JsonObject => ({
  url: TRANSLATION,
  extension: [
    { url: 'lang', valueCode: language },
    { url: 'content', valueString: content },
  ],
});
