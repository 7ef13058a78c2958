import type { ContentTypeName, Locale } from '@moodspace/shared';

/** Entries of every type in every language, as Strapi's REST interface sent them and before anything is known of their shape. */
export type RawContent = Readonly<Record<ContentTypeName, Readonly<Record<Locale, readonly unknown[]>>>>;

/** An object with unknown members, or nothing. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A text that is not empty, or nothing. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
