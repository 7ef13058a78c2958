import { LOCALE_CODES, type Locale } from '@moodspace/shared';

/**
 * The language of ours that a browser asks for first in its `Accept-Language` header, or `undefined` when it asks for
 * none of them.
 */
export function preferredLocale(header: string | undefined): Locale | undefined {
  const wishes = (header ?? '')
    .split(',')
    .map((wish) => {
      const [tag = '', quality] = wish.split(';').map((part) => part.trim().toLowerCase());
      return { language: tag.split('-')[0], quality: quality?.startsWith('q=') ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wishes) {
    const locale = LOCALE_CODES.find((code) => code === language);
    if (locale !== undefined) return locale;
  }
  return undefined;
}
