/**
 * The closed lists of the platform. The codes are English and never shown: their names in each language are interface texts.
 * Strapi's enumerations and switches must hold exactly these codes; a test in `cms` compares them.
 */

/** How heavy the complaints are for which an offer is meant: about 60, 25, 10 and 5 percent of students. */
export const RISK_LEVELS = ['none', 'low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** For whom something is written. `friend` is anybody who worries about a student and is neither parent nor staff. */
export const AUDIENCES = ['student', 'friend', 'parent', 'teacher', 'professional', 'policy_maker'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an intervention does, in the terms of public mental health. */
export const INTERVENTION_KINDS = [
  'mental_health_literacy',
  'early_detection',
  'peer_support',
  'self_help',
  'referral',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/** The six strategies of mental-health policy, from promotion to tertiary prevention. */
export const PREVENTION_TYPES = ['promotion', 'universal', 'selective', 'indicated', 'secondary', 'tertiary'] as const;
export type PreventionType = (typeof PREVENTION_TYPES)[number];

/** The form in which an intervention comes to the visitor; it decides in which room of the site it is listed. */
export const OFFERS = [
  'self_test',
  'programme',
  'information',
  'stories',
  'podcast',
  'social_map',
  'peer_group',
  'monitor',
  'training',
  'app',
] as const;
export type Offer = (typeof OFFERS)[number];

/** Where an intervention can be used: on this site, elsewhere, or nowhere yet. */
export const AVAILABILITIES = ['here', 'elsewhere', 'in_preparation'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** How well an offer or a text is supported, from weakest to strongest. */
export const EVIDENCE_LEVELS = ['experience', 'expert_opinion', 'theory', 'studied', 'guideline'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/**
 * How much care a text needs around it. `careful`: a content note and help within reach. `crisis`: about suicide or
 * self-harm; help now stands above the text.
 */
export const SENSITIVITIES = ['ordinary', 'careful', 'crisis'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const ORGANIZATION_KINDS = [
  'government',
  'non_profit',
  'university',
  'university_college',
  'health_network',
  'health_centre',
  'student_organisation',
  'expertise_centre',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const SERVICE_KINDS = [
  'crisis',
  'helpline',
  'chat',
  'care',
  'online',
  'peer',
  'walk_in',
  'student_service',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Provinces, Brussels, and the two larger areas that a helpline may cover. */
export const REGIONS = [
  'belgium',
  'flanders_brussels',
  'antwerp',
  'brussels',
  'east_flanders',
  'flemish_brabant',
  'limburg',
  'west_flanders',
] as const;
export type Region = (typeof REGIONS)[number];

/** Languages in which one can be helped. Not the languages of the site. */
export const SPOKEN_LANGUAGES = ['nl', 'en', 'fr', 'de'] as const;
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export const STORY_MEDIA = ['text', 'audio', 'video'] as const;
export type StoryMedium = (typeof STORY_MEDIA)[number];

/** Whether the person behind a story agreed. Only `fictional` and `given` may be published. */
export const CONSENTS = ['fictional', 'given', 'expired', 'withdrawn'] as const;
export type Consent = (typeof CONSENTS)[number];

/** For what a crisis contact is there. */
export const CRISIS_SITUATIONS = [
  'danger_to_life',
  'suicidal_thoughts',
  'someone_to_talk_to',
  'violence',
  'poisoning',
] as const;
export type CrisisSituation = (typeof CRISIS_SITUATIONS)[number];

export const CALLOUT_TONES = ['note', 'tip', 'care'] as const;
export type CalloutTone = (typeof CALLOUT_TONES)[number];

/** Where a page is linked besides the text of other pages. */
export const PAGE_PLACES = ['main_menu', 'footer', 'nowhere'] as const;
export type PagePlace = (typeof PAGE_PLACES)[number];
