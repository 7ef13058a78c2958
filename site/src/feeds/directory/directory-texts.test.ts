import { LOCALE_CODES } from '@moodspace/shared';
import { CLOSED_TAXONOMIES, TAXONOMIES, type ClosedTaxonomy } from '@moodspace/shared/hsds';
import { describe, expect, test } from 'vitest';
import { directoryTexts } from './directory-texts.ts';

describe.each(LOCALE_CODES)('the words of the open data in the language %s', (locale) => {
  const texts = directoryTexts(locale);

  test.each(TAXONOMIES)('say what the list "%s" is about', (taxonomy) => {
    expect(texts.taxonomyName(taxonomy)).toMatch(/\p{Letter} ?\p{Letter}+/u);
  });

  const lists = Object.entries(CLOSED_TAXONOMIES).filter(([taxonomy]) => taxonomy !== 'field') as [
    Exclude<ClosedTaxonomy, 'field'>,
    readonly string[],
  ][];
  test.each(lists)('name every term of the list "%s", each in another way', (taxonomy, codes) => {
    const names = codes.map((code) => texts.termName(taxonomy, code));
    expect(new Set(names).size).toBe(codes.length);
    for (const name of names) expect(name).not.toMatch(/vocabulary|openData/);
  });
});
