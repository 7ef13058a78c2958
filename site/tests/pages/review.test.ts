import { isLocale, type Locale } from '@moodspace/shared';
import { describe, expect, it } from 'vitest';

import type { PageName } from '../../src/routing/routes.ts';
import { readPage, sitePaths } from '../support/built-site.ts';
import { routeOfPath } from '../../publisher/gates/page-limits.ts';
import { text } from '../support/texts.ts';

/** Pages under which the texts lie that inform or advise. */
const TEXTS: ReadonlySet<PageName> = new Set<PageName>([
  'content-page',
  'library',
  'module',
  'offers',
  'self-help',
  'self-tests',
  'stories',
  'topics',
]);

const paths = sitePaths().filter((path) => {
  const route = routeOfPath(path);
  return route?.isDetail === true && TEXTS.has(route.page);
});

const localeOf = (path: string): Locale => {
  const first = path.split('/')[1];
  if (!isLocale(first)) throw new RangeError(`${path} is in no language.`);
  return first;
};

/** The words of an interface text around the values that are filled in. */
const wordsOf = (locale: Locale, key: string): readonly string[] =>
  text(locale, key)
    .split(/\{\{\w+\}\}/)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);

describe('every text', () => {
  it.each(paths)('%s says who wrote it, whether it was reviewed, on what evidence, and what it is not', (path) => {
    const locale = localeOf(path);
    const page = readPage(path);
    for (const key of ['review.author', 'review.evidence', 'review.noDiagnosis']) {
      for (const words of wordsOf(locale, key)) expect(page, key).toContain(words);
    }
    const isSaid = ['review.reviewer', 'review.notReviewed'].some((key) =>
      wordsOf(locale, key).every((words) => page.includes(words)),
    );
    expect(isSaid, 'whether somebody reviewed it').toBe(true);
  });
});
