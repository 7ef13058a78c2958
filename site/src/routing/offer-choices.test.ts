import { AUDIENCES, INTERVENTION_KINDS, LOCALE_CODES, RISK_LEVELS } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import {
  choiceHref,
  choiceName,
  facetsOf,
  FIXED_CHOICES,
  fitsChoice,
  levelHref,
  offerChoices,
} from './offer-choices.ts';
import type { Localized } from '../content/localized.ts';
import type { Translate } from '../i18n/create-translator.ts';

const theme = { type: 'theme', key: 'sleep', slugs: { nl: 'slapen', en: 'sleep' } } as unknown as Localized<'theme'>;
const offer = {
  riskLevels: ['low', 'medium'],
  audiences: ['student'],
  kinds: ['self_help'],
  themes: ['sleep'],
} as const;
const writable = {
  riskLevels: [...offer.riskLevels],
  audiences: [...offer.audiences],
  kinds: [...offer.kinds],
  themes: [...offer.themes],
};

describe('the choices in the overview of offers', () => {
  test('hold every level, audience and kind, and every theme', () => {
    expect(FIXED_CHOICES).toHaveLength(RISK_LEVELS.length + AUDIENCES.length + INTERVENTION_KINDS.length);
    expect(offerChoices([theme])).toHaveLength(FIXED_CHOICES.length + 1);
  });

  test.each([...LOCALE_CODES])('have an address of their own in %s', (locale) => {
    const hrefs = offerChoices([theme]).map((choice) => choiceHref(choice, locale));
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  test('have a name in the interface, except themes, which are content', () => {
    const t = ((key: string) => key) as Translate;
    for (const choice of FIXED_CHOICES) expect(choiceName(choice, t, new Map())).toMatch(/^vocabulary\./);
    const sleep = { facet: 'theme', code: 'sleep', slugs: theme.slugs } as const;
    expect(choiceName(sleep, t, new Map([['sleep', 'Slapen']]))).toBe('Slapen');
  });

  test('of the home page lead to the page of their level', () => {
    expect(levelHref('high', 'nl')).toBe('/nl/aanbod/voor/het-gaat-echt-niet-meer/');
    expect(levelHref('none', 'en')).toBe('/en/offers/for/doing-well/');
  });

  test('tell whether an offer fits', () => {
    expect(fitsChoice(writable, { facet: 'level', code: 'low' })).toBe(true);
    expect(fitsChoice(writable, { facet: 'level', code: 'high' })).toBe(false);
    expect(fitsChoice(writable, { facet: 'theme', code: 'sleep' })).toBe(true);
    expect(facetsOf(writable).kind).toEqual(['self_help']);
  });
});
