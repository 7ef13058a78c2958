import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';

import { pageFile, readPage, sitePaths } from '../support/built-site.ts';

/** Rules that do not hold here, each with its reason. */
const RELAXED: Readonly<Record<string, 'off' | readonly [string, unknown]>> = {
  // The build takes out what the standard lets it take out: spaces, and quotes that HTML does not need.
  'no-trailing-whitespace': 'off',
  'no-raw-characters': 'off',
  'attr-quotes': 'off',
  // HTML allows them with and without the slash; React writes the slash.
  'void-style': 'off',
  // HTML lets an id begin with any character; React makes some that begin with an underscore.
  'valid-id': ['error', { relaxed: true }],
  // HTML does not mind in which case an attribute is written; React writes some as JavaScript does.
  'attr-case': 'off',
  // Astro writes `hidden` and its like as the standard allows; other tools write them the other way.
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  // The page's own styles stand in the page on purpose: it is then complete after one round trip.
  'no-inline-style': 'off',
  // A policy with hashes stands in the page, where every static host delivers it.
  'require-csp-nonce': 'off',
  // Integrity is for files of other servers; ours come with the page.
  'require-sri': 'off',
  // The length of titles is a matter for editors and search engines, not of valid HTML.
  'long-title': 'off',
  // The filters of the offers act at once and send nothing, so there is nothing to submit.
  'wcag/h32': 'off',
  // A phone number in running text may break where a line ends.
  'tel-non-breaking': 'off',
};

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    elements: [
      'html5',
      {
        // Astro's element around an island is transparent: it may stand wherever its content may stand.
        'astro-island': { flow: true, phrasing: true, transparent: true },
        'astro-slot': { flow: true, phrasing: true, transparent: true },
      },
    ],
    rules: { ...RELAXED } as never,
  }),
);

/** Astro writes this line right before the first island of a page, where no element of its kind belongs. Browsers take it. */
const STYLE_OF_ISLANDS = '<style>astro-island';

describe('the HTML of every page', () => {
  it.each(sitePaths())('%s is valid', async (path) => {
    const source = readPage(path);
    const report = await validator.validateFile(pageFile(path));
    const messages = report.results
      .flatMap(({ messages: found }) => found)
      .filter(({ offset }) => !source.startsWith(STYLE_OF_ISLANDS, offset - 1))
      .map(
        ({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} (${line}:${column} ${selector ?? ''})`,
      );
    expect(messages).toEqual([]);
  });
});
