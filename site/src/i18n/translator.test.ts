import * as shared from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { pick, translatorFor } from './translator.ts';
import { UI_KEYS, uiString } from './ui-strings.ts';
import type { VocabularyName } from './vocabulary-strings.ts';

const VOCABULARIES: Record<VocabularyName, readonly string[]> = {
  accessibilityFeature: shared.ACCESSIBILITY_FEATURES,
  audience: shared.AUDIENCES,
  availability: shared.AVAILABILITIES,
  calloutTone: shared.CALLOUT_TONES,
  channelKind: shared.CHANNEL_KINDS,
  consent: shared.CONSENTS,
  costKind: shared.COST_KINDS,
  crisisSituation: shared.CRISIS_SITUATIONS,
  evidence: shared.EVIDENCE_LEVELS,
  interventionKind: shared.INTERVENTION_KINDS,
  offer: shared.OFFERS,
  organizationKind: shared.ORGANIZATION_KINDS,
  pagePlace: shared.PAGE_PLACES,
  preventionType: shared.PREVENTION_TYPES,
  region: shared.REGIONS,
  riskLevel: shared.RISK_LEVELS,
  sensitivity: shared.SENSITIVITIES,
  serviceGroup: shared.SERVICE_GROUPS,
  serviceKind: shared.SERVICE_KINDS,
  spokenLanguage: shared.SPOKEN_LANGUAGES,
  storyMedium: shared.STORY_MEDIA,
  wording: shared.WORDING_STATUSES,
};

/** How a self-test counts and whom it is compared with, for whom a step is and how often a moment comes back. Pages write that out in sentences, and name no code. */
const NOT_NAMED = new Set<readonly string[]>([
  shared.BAND_TONES,
  shared.COMPARISONS,
  shared.CONDITION_MODES,
  shared.FIGURE_BASES,
  shared.HIDDEN_POLICIES,
  shared.INSTRUMENT_KINDS,
  shared.MISSING_POLICIES,
  shared.NORM_KINDS,
  shared.PERCENTILE_DEFINITIONS,
  shared.REMINDER_RHYTHMS,
  shared.ROUNDINGS,
  shared.SCORE_DIRECTIONS,
  shared.SCORE_OPERATIONS,
  shared.SCORE_ROLES,
  shared.STEP_COMPARISONS,
  shared.TEXT_PERMISSIONS,
  // Two of ORGANIZATION_KINDS, which are named.
  shared.INSTITUTION_KINDS,
]);

describe('the texts of the interface', () => {
  test.each(shared.LOCALE_CODES)('are complete in %s and say something for every key', (locale) => {
    const say = translatorFor(locale).t as (key: string, values: object) => string;
    for (const key of UI_KEYS) {
      const values = Object.fromEntries((uiString(key).values ?? []).map((name) => [name, 'x']));
      expect(say(key, { ...values, count: 2 })).toMatch(/^[^{}]+$/);
    }
  });

  test('tell the translator of every key where it stands', () => {
    for (const key of UI_KEYS) expect(uiString(key).description).toMatch(/^[A-Z0-9].{10,}\.$/s);
  });

  test('name every code of every closed list, and no code that does not exist', () => {
    const expected = Object.entries(VOCABULARIES).flatMap(([name, codes]) =>
      codes.map((code) => `vocabulary.${name}.${code}`),
    );
    expect(UI_KEYS.filter((key) => key.startsWith('vocabulary.')).sort()).toEqual(expected.sort());
  });

  test('leave out no closed list that a content type uses', () => {
    const named = new Set(Object.values(VOCABULARIES).map((codes) => codes.join()));
    const closedLists = Object.entries(shared).filter(
      ([name, value]) =>
        /^[A-Z_]+S$|^STORY_MEDIA$/.test(name) &&
        Array.isArray(value) &&
        value.every((code) => typeof code === 'string') &&
        !/^(LOCALE_|CONTENT_)/.test(name) &&
        !NOT_NAMED.has(value),
    );
    expect(
      closedLists.filter(([, codes]) => !named.has((codes as readonly string[]).join())).map(([name]) => name),
    ).toEqual([]);
    expect(closedLists).toHaveLength(named.size);
  });

  test('have no exclamation marks, which are not in the voice of the site', () => {
    for (const locale of shared.LOCALE_CODES) {
      expect(Object.values(pick(locale, UI_KEYS).texts).filter((text) => text.includes('!'))).toEqual([]);
    }
  });

  test('stand once in each file: JSON would silently keep the last of two', () => {
    const files = import.meta.glob<string>('./*.json', { eager: true, query: '?raw', import: 'default' });
    expect(Object.keys(files)).toHaveLength(shared.LOCALE_CODES.length);
    for (const [file, content] of Object.entries(files)) {
      const keys = Array.from(content.matchAll(/^\s*"([^"]+)":/gm), ([, key]) => key);
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        file,
      ).toEqual([]);
    }
  });
});

describe('an island', () => {
  test('receives only its own texts, with every plural form', () => {
    expect(Object.keys(pick('nl', ['search.title', 'page.minutes']).texts)).toEqual([
      'search.title',
      'page.minutes_one',
      'page.minutes_other',
    ]);
  });

  test('receives them in the language of the page', () => {
    expect(pick('en', ['search.submit'])).toEqual({ tag: 'en-GB', texts: { 'search.submit': 'Search' } });
  });
});

describe('dates, numbers and lists', () => {
  test('are written as the language writes them', () => {
    const nl = translatorFor('nl');
    const en = translatorFor('en');
    expect(nl.formatDate('2026-03-01')).toBe('1 maart 2026');
    expect(en.formatDate('2026-03-01')).toBe('1 March 2026');
    expect(nl.formatDate('2026-03-01', 'month')).toBe('maart 2026');
    expect(nl.formatNumber(12194)).toBe('12.194');
    expect(en.formatNumber(0.5, { style: 'percent' })).toBe('50%');
    expect(nl.formatList(['slaap', 'stress', 'angst'])).toBe('slaap, stress en angst');
    expect(en.formatList(['sleep', 'stress'], 'disjunction')).toBe('sleep or stress');
    expect(['twee', 'ezel', 'één', 'Eend'].sort(nl.compare)).toEqual(['één', 'Eend', 'ezel', 'twee']);
  });

  test('take a day as that day everywhere, and a moment as the day it is in Belgium', () => {
    expect(translatorFor('nl').formatDate('2026-11-22')).toBe('22 november 2026');
    expect(translatorFor('nl').formatDate('2026-11-22T23:30:00.000Z')).toBe('23 november 2026');
    expect(() => translatorFor('nl').formatDate('soon')).toThrow(RangeError);
  });
});
