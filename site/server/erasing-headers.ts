import { LOCALE_CODES } from '@moodspace/shared';
import { pageHref } from '../src/routing/routes.ts';

/** The page after the button that erases, in each language, as a file of a release. */
export const ERASED_PATHS: readonly string[] = LOCALE_CODES.map((locale) => `${pageHref(locale, 'erased')}index.html`);

/** What erases: caches, and what the visitor kept on the device. */
export const ERASING: Readonly<Record<string, string>> = {
  'clear-site-data': '"cache", "storage"',
  'cache-control': 'no-store',
};

/**
 * What tells the browser to erase everything of this site: the answer to the button on the page that erases, which so works without script. Another site must
 * not be able to press that button: who comes from there gets the page alone.
 *
 * @param fetchSite the request header `Sec-Fetch-Site`; older browsers do not send it.
 */
export function erasingHeaders(urlPath: string, fetchSite: string | undefined): Readonly<Record<string, string>> {
  const isFromHere = fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
  return ERASED_PATHS.includes(urlPath) && isFromHere ? ERASING : {};
}
