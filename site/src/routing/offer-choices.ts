import {
  AUDIENCES,
  INTERVENTION_KINDS,
  RISK_LEVELS,
  type Audience,
  type InterventionKind,
  type Locale,
  type RiskLevel,
} from '@moodspace/shared';

type Words<C extends string> = Readonly<Record<C, Readonly<Record<Locale, string>>>>;

/** The address words of the choices in the overview of offers. Themes have their own slug. */
const RISK_LEVEL_WORDS: Words<RiskLevel> = {
  none: { nl: 'geen-klachten', en: 'no-complaints' },
  low: { nl: 'lichte-klachten', en: 'mild-complaints' },
  medium: { nl: 'duidelijke-klachten', en: 'clear-complaints' },
  high: { nl: 'ernstige-klachten', en: 'severe-complaints' },
};

const AUDIENCE_WORDS: Words<Audience> = {
  student: { nl: 'studenten', en: 'students' },
  friend: { nl: 'vrienden', en: 'friends' },
  parent: { nl: 'ouders', en: 'parents' },
  teacher: { nl: 'docenten', en: 'teachers' },
  professional: { nl: 'hulpverleners', en: 'professionals' },
  policy_maker: { nl: 'beleidsmakers', en: 'policy-makers' },
};

const KIND_WORDS: Words<InterventionKind> = {
  mental_health_literacy: { nl: 'meer-weten', en: 'learning-more' },
  early_detection: { nl: 'signalen-herkennen', en: 'spotting-signs' },
  peer_support: { nl: 'steun-van-peers', en: 'peer-support' },
  self_help: { nl: 'zelfhulp', en: 'self-help' },
  referral: { nl: 'hulp-vinden', en: 'finding-help' },
};

/** One choice that narrows the overview of offers; each has a page of its own, so that the overview works without script. */
export type OfferChoice =
  | { readonly dimension: 'riskLevel'; readonly code: RiskLevel; readonly slug: string }
  | { readonly dimension: 'audience'; readonly code: Audience; readonly slug: string }
  | { readonly dimension: 'kind'; readonly code: InterventionKind; readonly slug: string }
  | { readonly dimension: 'theme'; readonly code: string; readonly slug: string };

export type ChoiceDimension = OfferChoice['dimension'];

/** The choices that do not depend on content, in the order in which they are offered. */
export function fixedOfferChoices(locale: Locale): readonly OfferChoice[] {
  return [
    ...RISK_LEVELS.map((code) => ({ dimension: 'riskLevel', code, slug: RISK_LEVEL_WORDS[code][locale] }) as const),
    ...AUDIENCES.map((code) => ({ dimension: 'audience', code, slug: AUDIENCE_WORDS[code][locale] }) as const),
    ...INTERVENTION_KINDS.map((code) => ({ dimension: 'kind', code, slug: KIND_WORDS[code][locale] }) as const),
  ];
}
