import type { Service } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { findHelpChoiceHref, findHelpChoices, groupHref, institutionHref, isThinChoice } from './find-help-pages.ts';

type Placed = Pick<Service, 'group' | 'themes' | 'regions'>;

const themes = [
  { key: 'stress', slugs: { nl: 'stress', en: 'stress-and-worry' } },
  { key: 'grief', slugs: { nl: 'rouw', en: 'grief' } },
];
const service = (themeKeys: readonly string[], regions: Placed['regions']) => ({
  data: { group: null, themes: [...themeKeys], regions },
});
const paths = (services: Parameters<typeof findHelpChoices>[1]) =>
  findHelpChoices(themes, services).map((choice) => findHelpChoiceHref(choice, 'nl'));

describe('the pages of the social map', () => {
  test('stand at words of their language', () => {
    expect(groupHref('overkop_houses', 'nl')).toBe('/nl/hier-kun-je-terecht/voor/overkop-huizen/');
    expect(groupHref('overkop_houses', 'en')).toBe('/en/find-help/for/overkop-houses/');
    expect(institutionHref('kuleuven', 'en')).toBe('/en/find-help/institution/kuleuven/');
  });

  test('are there for a theme in a region only when somebody is there', () => {
    const found = paths([service(['stress'], ['east_flanders'])]);
    expect(found).toContain('/nl/hier-kun-je-terecht/voor/stress/');
    expect(found).toContain('/nl/hier-kun-je-terecht/voor/rouw/');
    expect(found).toContain('/nl/hier-kun-je-terecht/voor/stress-in-oost-vlaanderen/');
    expect(found).not.toContain('/nl/hier-kun-je-terecht/voor/stress-in-limburg/');
    expect(found).not.toContain('/nl/hier-kun-je-terecht/voor/rouw-in-oost-vlaanderen/');
  });

  test('are there in every region for a theme with a line for all of Flanders', () => {
    expect(
      paths([service(['grief'], ['flanders_brussels'])]).filter((path) => path.includes('/rouw-in-')),
    ).toHaveLength(6);
  });

  test('never share an address', () => {
    const found = paths([service(['stress', 'grief'], ['belgium'])]);
    expect(new Set(found).size).toBe(found.length);
  });

  test('leave the address of a group to the group', () => {
    const clash = [{ key: 'houses', slugs: { nl: 'overkop-huizen', en: 'houses' } }];
    const found = findHelpChoices(clash, []).map((choice) => choice.kind);
    expect(found).not.toContain('theme');
  });

  test('are not shown to search engines when they hardly differ from another page', () => {
    const everywhere = service(['stress'], ['belgium']);
    const inGhent = service(['stress'], ['east_flanders']);
    const choice = { kind: 'theme', theme: 'stress', region: 'east_flanders', slugs: { nl: '', en: '' } } as const;
    expect(isThinChoice(choice, [everywhere, everywhere, inGhent])).toBe(true);
    expect(isThinChoice(choice, [everywhere, inGhent, inGhent])).toBe(false);
  });
});
