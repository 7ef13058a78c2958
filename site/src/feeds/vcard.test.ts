import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { vCard, type VCard } from './vcard.ts';

const CARD: VCard = {
  uid: 'tag:moodspace.example,2026:service/caw-gent',
  name: 'CAW; onthaal, Gent \\ Eeklo',
  organization: 'CAW Oost-Vlaanderen',
  phones: ['+3292659292', '1712'],
  emails: ['hulp@caw.example'],
  urls: ['https://caw.example/hulp?a=1,2;3', 'https://moodspace.example/nl/hier-kun-je-terecht/caw/'],
  places: [{ street: 'Holstraat 1, bus 2', postcode: '9000', city: 'Gent', country: 'België' }],
  notes: [
    'Wanneer: maandag 9.00–12.00; dinsdag gesloten',
    'Een lange zin, zodat de regel zeker moet worden gevouwen. 🌙',
  ],
  revised: '2026-11-22T10:00:00.000Z',
};

/** The card as another program reads it. */
const read = (written: string) => new ICAL.Component(ICAL.parse(written) as object[]);
/** Of a text, this parser keeps the backslash before a semicolon, which the grammar of RFC 2426 demands. */
const first = (card: ICAL.Component, name: string): unknown => {
  const value: unknown = card.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.replaceAll('\\;', ';') : value;
};
const all = (card: ICAL.Component, name: string): readonly unknown[] =>
  card.getAllProperties(name).map((property) => property.getFirstValue());

describe('a contact card', () => {
  test('is read by another program as it was meant', () => {
    const card = read(vCard(CARD));
    expect(first(card, 'version')).toBe('3.0');
    expect(first(card, 'fn')).toBe(CARD.name);
    expect(all(card, 'tel')).toEqual(CARD.phones);
    expect(all(card, 'email')).toEqual(CARD.emails);
    expect(all(card, 'url')).toEqual(CARD.urls);
    expect(first(card, 'note')).toBe(CARD.notes.join('\n'));
    expect(first(card, 'adr')).toEqual(['', '', 'Holstraat 1, bus 2', 'Gent', '', '9000', 'België']);
    expect(first(card, 'n')).toEqual([CARD.name, '', '', '', '']);
  });

  test('leaves out what is not known', () => {
    const written = vCard({
      ...CARD,
      organization: undefined,
      phones: [],
      emails: [],
      urls: [],
      places: [],
      notes: [],
    });
    expect(written).not.toMatch(/^(?:TEL|EMAIL|URL|ADR|NOTE|NICKNAME)/m);
    expect(first(read(written), 'org')).toBe(CARD.name);
  });

  test('has lines of at most 75 bytes that end as the standard asks', () => {
    const lines = vCard(CARD).split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('brings any text across, and lets none become a line of its own', () => {
    const part = fc.oneof(
      fc.constantFrom(';', ',', ':', '\\', '\\n', '"', ' ', 'é', '🌙'),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    const text = fc.array(part, { minLength: 1, maxLength: 20 }).map(
      (parts) =>
        // eslint-disable-next-line no-control-regex
        `x${parts.join('').replace(/[\u0000-\u001f\u007f]/g, '')}x`,
    );
    fc.assert(
      fc.property(text, text, (name, note) => {
        const card = read(vCard({ ...CARD, name, notes: [note, 'TEL:112'] }));
        expect(first(card, 'fn')).toBe(name);
        expect(first(card, 'note')).toBe(`${note}\nTEL:112`);
        expect(all(card, 'tel')).toEqual(CARD.phones);
      }),
    );
  });
});
