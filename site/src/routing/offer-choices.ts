import {
  AUDIENCES,
  INTERVENTION_KINDS,
  LOCALE_CODES,
  RISK_LEVELS,
  type Audience,
  type Intervention,
  type InterventionKind,
  type Locale,
  type RiskLevel,
} from '@moodspace/shared';
import type { Localized } from '../content/localized.ts';
import type { Translate } from '../i18n/create-translator.ts';
import type { PlainUiKey } from '../i18n/ui-strings.ts';
import { pageHref } from './routes.ts';

/** What the overview of offers can be narrowed by. */
export type Facet = 'level' | 'audience' | 'kind' | 'theme';

/** One choice of a facet. Each has a page of its own: the offers that fit it. */
export interface OfferChoice {
  readonly facet: Facet;
  readonly code: string;
  /** The last part of its page's address in each language. */
  readonly slugs: Readonly<Record<Locale, string>>;
}

type Words = Readonly<Record<Locale, string>>;

const LEVEL_SLUGS: Readonly<Record<RiskLevel, Words>> = {
  none: { nl: 'het-gaat-goed', en: 'doing-well' },
  low: { nl: 'het-wisselt', en: 'ups-and-downs' },
  medium: { nl: 'een-tijd-niet-zo-goed', en: 'not-so-well' },
  high: { nl: 'het-gaat-echt-niet-meer', en: 'cannot-go-on' },
};
const AUDIENCE_SLUGS: Readonly<Record<Audience, Words>> = {
  student: { nl: 'studenten', en: 'students' },
  friend: { nl: 'vrienden', en: 'friends' },
  parent: { nl: 'ouders', en: 'parents' },
  teacher: { nl: 'docenten', en: 'teachers' },
  professional: { nl: 'hulpverleners', en: 'professionals' },
  policy_maker: { nl: 'beleidsmakers', en: 'policy-makers' },
};
const KIND_SLUGS: Readonly<Record<InterventionKind, Words>> = {
  mental_health_literacy: { nl: 'begrijpen', en: 'understanding' },
  early_detection: { nl: 'vroeg-merken', en: 'noticing-early' },
  peer_support: { nl: 'steun-van-studenten', en: 'support-from-peers' },
  self_help: { nl: 'zelf-werken', en: 'working-on-it' },
  referral: { nl: 'weg-naar-hulp', en: 'way-to-help' },
};

const choicesOf = (
  facet: Facet,
  codes: readonly string[],
  slugs: Readonly<Record<string, Words>>,
): readonly OfferChoice[] =>
  codes.flatMap((code) => {
    const words = slugs[code];
    return words ? [{ facet, code, slugs: words }] : [];
  });

/** The choices that do not depend on content. */
export const FIXED_CHOICES: readonly OfferChoice[] = [
  ...choicesOf('level', RISK_LEVELS, LEVEL_SLUGS),
  ...choicesOf('audience', AUDIENCES, AUDIENCE_SLUGS),
  ...choicesOf('kind', INTERVENTION_KINDS, KIND_SLUGS),
];

/** Every choice: the fixed ones, and one for each theme. A theme's address begins with a word that no fixed one has. */
export function offerChoices(themes: readonly Localized<'theme'>[]): readonly OfferChoice[] {
  const prefix: Words = { nl: 'thema', en: 'topic' };
  const ofThemes = themes.map(({ key, slugs }) => ({
    facet: 'theme' as const,
    code: key,
    slugs: Object.fromEntries(LOCALE_CODES.map((locale) => [locale, `${prefix[locale]}-${slugs[locale]}`])) as Words,
  }));
  return [...FIXED_CHOICES, ...ofThemes];
}

/** The codes of an offer in each facet. */
export const facetsOf = (
  offer: Pick<Intervention, 'riskLevels' | 'audiences' | 'kinds' | 'themes'>,
): Readonly<Record<Facet, readonly string[]>> => ({
  level: offer.riskLevels,
  audience: offer.audiences,
  kind: offer.kinds,
  theme: offer.themes,
});

/** Tells whether an offer fits a choice. */
export const fitsChoice = (
  offer: Parameters<typeof facetsOf>[0],
  { facet, code }: Pick<OfferChoice, 'facet' | 'code'>,
): boolean => facetsOf(offer)[facet].includes(code);

/** The page of a choice. */
export const choiceHref = (choice: OfferChoice, locale: Locale): string =>
  pageHref(locale, 'offers-for', choice.slugs[locale]);

/** The page with what fits a level of complaints. */
export const levelHref = (level: RiskLevel, locale: Locale): string =>
  pageHref(locale, 'offers-for', LEVEL_SLUGS[level][locale]);

/** The name of a choice. Themes are content: their names are given by key, in the language of the page. */
export function choiceName(choice: OfferChoice, t: Translate, themeNames: ReadonlyMap<string, string>): string {
  const label = choiceLabel(choice);
  return label ? t(label) : (themeNames.get(choice.code) ?? choice.code);
}

function choiceLabel({ facet, code }: OfferChoice): PlainUiKey | undefined {
  if (facet === 'level') return `vocabulary.riskLevel.${code as RiskLevel}`;
  if (facet === 'audience') return `vocabulary.audience.${code as Audience}`;
  if (facet === 'kind') return `vocabulary.interventionKind.${code as InterventionKind}`;
  return undefined;
}
