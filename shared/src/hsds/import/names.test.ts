import { describe, expect, test } from 'vitest';
import { countryCode } from './country-names.ts';
import { freeName } from './entry-keys.ts';
import { spokenLanguage } from './language-names.ts';
import { regionsNamed } from './region-names.ts';

describe('Words of a source', () => {
  test.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['nld', 'nl'],
    ['dut', 'nl'],
    ['Dutch', 'nl'],
    ['Nederlands', 'nl'],
    ['FRENCH', 'fr'],
    ['Français', 'fr'],
    ['Vlaamse Gebarentaal', 'vgt'],
    ['Klingon', undefined],
    ['', undefined],
  ])('%s is the language %s', (written, code) => {
    expect(spokenLanguage(written)).toBe(code);
  });
  test.each([
    ['BE', 'BE'],
    ['Belgium', 'BE'],
    ['België', 'BE'],
    ['England', 'GB'],
    ['usa', 'US'],
    ['XX', undefined],
  ])('%s is the country %s', (written, code) => {
    expect(countryCode(written)).toBe(code);
  });
  test.each([
    ['Oost-Vlaanderen', ['east_flanders']],
    ['Provincie Antwerpen', ['antwerp']],
    ['flemish_brabant', ['flemish_brabant']],
    ['Vlaanderen', ['antwerp', 'east_flanders', 'flemish_brabant', 'limburg', 'west_flanders']],
    ['Bristol', []],
    ['constructor', []],
  ])('%s is the region %j', (written, regions) => {
    expect(regionsNamed(written)).toEqual(regions);
  });
});

describe('The key of a new entry', () => {
  test('is its name, and with another entry of that name always the same one beside it', () => {
    const names = (): readonly string[] => {
      const taken = new Set(['cafe-de-brug']);
      return ['1', '2', '3'].map((id) => freeName('Café “De Brug”', id, 'service', taken));
    };
    expect(new Set(names()).size).toBe(3);
    expect(names()).toEqual(names());
    for (const name of names()) expect(name).toMatch(/^cafe-de-brug-[0-9a-f]{6}$/);
  });
  test('can be made of a name without any letter of ours, and of a very long one', () => {
    expect(freeName('日本語', '1', 'service', new Set())).toMatch(/^service-[0-9a-f]{6}$/);
    expect(freeName('x'.repeat(300), '1', 'service', new Set()).length).toBeLessThanOrEqual(80);
  });
});
