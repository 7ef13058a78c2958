import { describe, expect, test } from 'vitest';
import { atomFeed, type Feed, type FeedEntry } from './atom.ts';

const entry = (changes: Partial<FeedEntry> = {}): FeedEntry => ({
  id: 'tag:moodspace.example,2026:article/sleep/nl',
  title: 'Slaap & rust <nu>',
  url: 'https://moodspace.example/nl/infotheek/slaap/',
  published: '2026-01-01T10:00:00.000Z',
  updated: '2026-01-02T10:00:00.000Z',
  author: 'Redactie',
  summary: 'Over slapen.\u0000',
  ...changes,
});

const feed = (entries: readonly FeedEntry[]): Feed => ({
  id: 'tag:moodspace.example,2026:feed/nl',
  title: 'MoodSpace',
  subtitle: 'Verhalen en artikels',
  language: 'nl-BE',
  homeUrl: 'https://moodspace.example/nl/',
  feedUrl: 'https://moodspace.example/nl/feed.xml',
  iconUrl: 'https://moodspace.example/icon-192.png',
  entries,
});

describe('the feed', () => {
  test('has what a feed must have: an id, a title, the time of the last change, its own address and an author per entry', () => {
    const written = atomFeed(feed([entry()]));
    expect(written).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="nl-BE"><id>/,
    );
    expect(written).toContain(
      '<updated>2026-01-02T10:00:00.000Z</updated><link rel="self" type="application/atom+xml"',
    );
    expect(written).toContain('<author><name>Redactie</name></author>');
  });

  test('holds any text: what XML reserves is escaped, what it cannot hold is left out', () => {
    const written = atomFeed(feed([entry()]));
    expect(written).toContain('<title>Slaap &amp; rust &lt;nu&gt;</title>');
    expect(written).toContain('<summary>Over slapen.</summary>');
  });

  test('brings the newest fifty, the newest first', () => {
    const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1)).toISOString());
    const written = atomFeed(
      feed(days.map((published, index) => entry({ published, id: `tag:x,2026:${String(index)}` }))),
    );
    const ids = Array.from(written.matchAll(/<id>tag:x,2026:(\d+)<\/id>/g), ([, id]) => Number(id));
    expect(ids).toHaveLength(50);
    expect(ids.slice(0, 2)).toEqual([59, 58]);
  });

  test('is valid without entries', () => {
    expect(atomFeed(feed([]))).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
