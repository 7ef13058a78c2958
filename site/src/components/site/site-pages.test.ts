import { CALLOUT_TONES, LOCALE_CODES, OFFERS } from '@moodspace/shared';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alternatesOf } from './alternates.ts';
import { areaClass, areaOfContentPage, areaOfOffer, areaOfPage, areaOfTone } from './areas.ts';
import { roomsIn } from './rooms.ts';

const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');

test('the language switch leads to the same page in the other language', () => {
  expect(alternatesOf({ page: 'library', slugs: { nl: 'beter-slapen', en: 'better-sleep' } })).toEqual([
    { locale: 'nl', href: '/nl/infotheek/beter-slapen/' },
    { locale: 'en', href: '/en/library/better-sleep/' },
  ]);
  expect(alternatesOf({ page: 'help-now' }).map(({ href }) => href)).toEqual(['/nl/hulp-nu/', '/en/help-now/']);
});

test('every area has a hue of its own', () => {
  const areas = new Set([
    ...OFFERS.map(areaOfOffer),
    ...roomsIn('nl').map(({ area }) => area),
    areaOfContentPage('monitor'),
    areaOfPage('help-now'),
    ...CALLOUT_TONES.map(areaOfTone),
  ]);
  for (const area of areas) if (area) expect(tokens).toMatch(new RegExp(`\\.${areaClass(area)} \\{\\s*--hue: \\d+;`));
});

test.each([...LOCALE_CODES])('the menu in %s leads to pages in that language only', (locale) => {
  const rooms = roomsIn(locale);
  expect(rooms.length).toBeGreaterThan(4);
  for (const { href } of rooms) expect(href.startsWith(`/${locale}/`)).toBe(true);
});

test('a note, a tip and a word of care each look different', () => {
  expect(new Set(CALLOUT_TONES.map(areaOfTone)).size).toBe(CALLOUT_TONES.length);
});
