import { describe, expect, test } from 'vitest';
import type { Localized } from '../../content/localized.ts';
import { breadcrumbs, entryThing, jsonLd, webSite, type SiteFacts } from './structured-data.ts';

const site: SiteFacts = { origin: new URL('https://moodspace.example'), locale: 'nl', siteName: 'MoodSpace' };

const review = {
  author: 'Redactie',
  reviewer: null,
  reviewedOn: null,
  nextReview: null,
  evidence: 'guideline',
  evidenceNote: null,
  sources: [{ title: 'Richtlijn slaap', publisher: 'Domus Medica', year: 2020, url: null }],
};

function article(changes: Record<string, unknown> = {}, contentLocale = 'nl'): Localized<'article'> {
  const data = {
    title: 'Slaap',
    summary: 'Over slapen.',
    createdAt: '2026-01-01T10:00:00.000Z',
    updatedAt: '2026-02-01T10:00:00.000Z',
    review,
    ...changes,
  };
  return {
    type: 'article',
    key: 'sleep',
    data,
    contentLocale,
    isFallback: false,
    slugs: { nl: 'slaap', en: 'sleep' },
  } as unknown as Localized<'article'>;
}

describe('the description of an article for search engines', () => {
  test('names the author, the days and the sources', () => {
    expect(entryThing(site, article(), '/nl/infotheek/slaap/')).toMatchObject({
      '@type': 'MedicalWebPage',
      url: 'https://moodspace.example/nl/infotheek/slaap/',
      inLanguage: 'nl-BE',
      author: 'Redactie',
      citation: ['Domus Medica: Richtlijn slaap'],
    });
  });

  test('never claims a review that nobody did', () => {
    for (const partly of [review, { ...review, reviewer: 'Arts' }, { ...review, reviewedOn: '2026-03-01' }]) {
      expect(Object.keys(entryThing(site, article({ review: partly }), '/'))).not.toContain('lastReviewed');
    }
    const reviewed = { ...review, reviewer: 'Dr. An', reviewedOn: '2026-03-01' };
    expect(entryThing(site, article({ review: reviewed }), '/')).toMatchObject({
      lastReviewed: '2026-03-01',
      reviewedBy: 'Dr. An',
    });
  });

  test('has the language of the text, not of the page around it', () => {
    expect(entryThing({ ...site, locale: 'en' }, article({}, 'nl'), '/')).toMatchObject({ inLanguage: 'nl-BE' });
  });
});

test('the trail of a page counts from one and has whole addresses', () => {
  const trail = breadcrumbs(site, [
    { label: 'Start', href: '/nl/' },
    { label: 'Infotheek', href: '/nl/infotheek/' },
  ]);
  expect(trail['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Start', item: 'https://moodspace.example/nl/' },
    { '@type': 'ListItem', position: 2, name: 'Infotheek', item: 'https://moodspace.example/nl/infotheek/' },
  ]);
});

test('the home page tells search engines where its own search is', () => {
  const thing = webSite(site, { home: '/nl/', search: '/nl/zoeken/', description: 'Voor studenten.' });
  expect(thing['potentialAction']).toMatchObject({
    target: { urlTemplate: 'https://moodspace.example/nl/zoeken/?q={search_term_string}' },
  });
});

test('no text can end the script in which the description stands', () => {
  const written = jsonLd([{ '@type': 'WebPage', name: '</script><script>alert(1)</script>\u2028' }]);
  expect(written).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(written)).toMatchObject({ name: '</script><script>alert(1)</script>\u2028' });
});
