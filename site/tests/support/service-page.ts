import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import type { Page } from 'playwright-core';
import { readPage } from './built-site.ts';

/** A service of the seed with a number, a chat and a mail address, whose hours are those of an earlier year. */
export const DRUGLIJN = { key: 'druglijn', nl: '/nl/hier-kun-je-terecht/de-druglijn/' };
/** A service of the seed that is there day and night. */
export const TELE_ONTHAAL = '/nl/hier-kun-je-terecht/tele-onthaal-106/';

/** A house of the seed of which only the town is known. */
export const WITHOUT_NUMBER = '/nl/hier-kun-je-terecht/overkop-genk/';

/** Somebody whose device stands in California, at an instant, on a page of which every way has these hours, as if they were checked. */
export const at = (path: string, instant: string, hours: string) => ({
  timeZone: 'America/Los_Angeles',
  prepare: async (page: Page): Promise<void> => {
    await page.clock.install({ time: new Date(instant) });
    await page.route(`**${path}`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: withHours(readPage(path), hours) }),
    );
  },
});

/** @throws RangeError when the page leads to no hours, or these cannot be read. */
function withHours(html: string, text: string): string {
  const read = parseOpeningHours(text);
  if (!('hours' in read)) throw new RangeError(read.problems.join(' '));
  const written = JSON.stringify(read.hours).replaceAll('"', '&quot;');
  const changed = html.replaceAll(
    /<a href="#hours"([^>]*)>[^<]*<\/a>/g,
    `<opening-hours data-hours="${written}"$1><a href="#hours"$1>…</a></opening-hours>`,
  );
  if (changed === html) throw new RangeError('This page leads to no hours.');
  return changed;
}
