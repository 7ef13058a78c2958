import { LOCALE_CODES } from '@moodspace/shared';
import { pageHref, type IndexPageName } from '../routing/routes.ts';
import { OFFLINE_NAMES } from './offline-names.ts';
import type { OfflinePages } from './offline-pages.ts';

/** Kept at once on every own device, so that having them says nothing about anybody. */
const ALWAYS: readonly IndexPageName[] = ['help-now', 'offline', 'self-help', 'my-space', 'erase'];
/** With everything below them: programmes, their modules and papers. Nothing else that somebody reads is kept. */
const WHEN_VISITED: readonly IndexPageName[] = ['self-help'];

const inEveryLanguage = (pages: readonly IndexPageName[]): readonly string[] =>
  pages.flatMap((page) => LOCALE_CODES.map((locale) => pageHref(locale, page)));

/** The pages that the service worker keeps, by their place in the site. */
export const CHOSEN_PAGES: Omit<OfflinePages, 'release'> = {
  names: OFFLINE_NAMES,
  always: inEveryLanguage(ALWAYS),
  whenVisited: inEveryLanguage(WHEN_VISITED),
  instead: Object.fromEntries(LOCALE_CODES.map((locale) => [locale, pageHref(locale, 'offline')])),
};
