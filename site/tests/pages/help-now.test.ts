import { isLocale, LOCALE_CODES } from '@moodspace/shared';
import { describe, expect, it } from 'vitest';

import { pageHref } from '../../src/routing/routes.ts';
import { sitePaths } from '../support/built-site.ts';
import { pageFacts } from '../support/page-facts.ts';

describe('help now', () => {
  it.each(sitePaths())('is one link away from %s, and a number stands there at once', (path) => {
    const locale = path.split('/')[1];
    const hrefs = pageFacts(path)
      .links.filter(({ element }) => element === 'a')
      .map(({ href }) => href);
    expect(hrefs).toEqual(
      expect.arrayContaining((isLocale(locale) ? [locale] : LOCALE_CODES).map((code) => pageHref(code, 'help-now'))),
    );
    // The front door has no language yet, and only leads on.
    expect(hrefs.some((href) => href.startsWith('tel:'))).toBe(isLocale(locale));
  });
});
