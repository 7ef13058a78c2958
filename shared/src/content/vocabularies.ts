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

/** The kinds of organization at which students study. */
export const INSTITUTION_KINDS = ['university', 'university_college'] as const satisfies readonly OrganizationKind[];

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

/** What students most often look for on the social map. */
export const SERVICE_GROUPS = [
  'student_services',
  'overkop_houses',
  'primary_care_psychologists',
  'peer_initiatives',
] as const;
export type ServiceGroup = (typeof SERVICE_GROUPS)[number];

/** The ways to reach a service. `online`: a site or programme to use by oneself; `appointment`: one makes an appointment first. */
export const CHANNEL_KINDS = ['phone', 'chat', 'email', 'walk_in', 'online', 'appointment'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** `partly_free`: free for some people, such as up to an age. */
export const COST_KINDS = ['free', 'partly_free', 'paid'] as const;
export type CostKind = (typeof COST_KINDS)[number];

/** What a place has for people with an impairment. What is not named is not known. */
export const ACCESSIBILITY_FEATURES = [
  'step_free',
  'lift',
  'accessible_toilet',
  'disabled_parking',
  'hearing_loop',
  'quiet_room',
  'assistance_dogs',
] as const;
export type AccessibilityFeature = (typeof ACCESSIBILITY_FEATURES)[number];

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

/** Languages in which one can be helped, by their ISO 639 codes (`vgt`: Flemish Sign Language). Not the languages of the site. */
export const SPOKEN_LANGUAGES = [
  'nl',
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'tr',
  'ar',
  'uk',
  'ru',
  'pl',
  'vgt',
] as const;
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

/** What a self-test looks at. */
export const INSTRUMENT_KINDS = [
  'wellbeing',
  'needs',
  'motivation',
  'complaints',
  'substance_use',
  'check_in',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** Where the words of a self-test come from. `demonstration`: written for this platform, with the structure of an instrument, not validated. */
export const WORDING_STATUSES = ['official', 'adapted', 'demonstration'] as const;
export type WordingStatus = (typeof WORDING_STATUSES)[number];

/** What the owner of an instrument allows. Only the first three may be published: the others keep its texts from being shown. */
export const TEXT_PERMISSIONS = ['free', 'with_notice', 'non_commercial', 'ask_first', 'not_allowed'] as const;
export type TextPermission = (typeof TEXT_PERMISSIONS)[number];

/** The closed list of what a score can be computed by. There is no other way: content holds no code. */
export const SCORE_OPERATIONS = [
  'sum',
  'mean',
  'difference',
  'linear',
  'lookup',
  'quadrant',
  'criteria',
  'count',
] as const;
export type ScoreOperation = (typeof SCORE_OPERATIONS)[number];

/**
 * What a score does about items that were shown and not answered. `refuse`: no score at all. `prorate`: up to `maxMissing` of
 * them are taken to be the mean of the answered ones.
 */
export const MISSING_POLICIES = ['refuse', 'prorate'] as const;
export type MissingPolicy = (typeof MISSING_POLICIES)[number];

/** What a score does about items that were not shown, by `showIf`: leave them out of the sum and of the number of items, or count them as zero. */
export const HIDDEN_POLICIES = ['leave_out', 'count_as_zero'] as const;
export type HiddenPolicy = (typeof HIDDEN_POLICIES)[number];

/** `half_up`: to the nearest whole number, a half upwards (also below zero: -2.5 becomes -2). */
export const ROUNDINGS = ['none', 'half_up'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Where a score is shown: at the top of the result, among its parts, or only used by other scores. */
export const SCORE_ROLES = ['main', 'detail', 'internal'] as const;
export type ScoreRole = (typeof SCORE_ROLES)[number];

export const SCORE_DIRECTIONS = ['higher_is_better', 'lower_is_better', 'neither'] as const;
export type ScoreDirection = (typeof SCORE_DIRECTIONS)[number];

/** How an item that is shown under a condition compares the answer to an earlier item. The middle two compare the value of the answer. */
export const COMPARISONS = ['is', 'is_not', 'at_least', 'at_most', 'answered', 'not_answered'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const CONDITION_MODES = ['all', 'any'] as const;
export type ConditionMode = (typeof CONDITION_MODES)[number];

/** How the feedback on a band sounds and looks. None is an alarm. */
export const BAND_TONES = ['bright', 'calm', 'attentive', 'caring'] as const;
export type BandTone = (typeof BAND_TONES)[number];

export const NORM_KINDS = ['table', 'normal_curve'] as const;
export type NormKind = (typeof NORM_KINDS)[number];

/**
 * What a percentile counts (Crawford, Garthwaite and Slick 2009): the share of the group below the score, below it plus half of those at it, or at or
 * below it.
 */
export const PERCENTILE_DEFINITIONS = ['below', 'mid_rank', 'at_or_below'] as const;
export type PercentileDefinition = (typeof PERCENTILE_DEFINITIONS)[number];

/** Whether a figure was measured with exactly this wording, or is carried over from elsewhere and said to be so. */
export const FIGURE_BASES = ['measured', 'assumed'] as const;
export type FigureBasis = (typeof FIGURE_BASES)[number];

/** How a step of a module compares the answer to something before it. The last two compare numbers of a scale. */
export const STEP_COMPARISONS = ['is', 'is_not', 'at_least', 'at_most'] as const satisfies readonly Comparison[];
export type StepComparison = (typeof STEP_COMPARISONS)[number];

/** How often a moment that somebody plans comes back. */
export const REMINDER_RHYTHMS = ['once', 'daily', 'weekly'] as const;
export type ReminderRhythm = (typeof REMINDER_RHYTHMS)[number];
