import type { ContentProblem } from './content-problem.ts';
import type { ContentTypeName } from './content-types.ts';
import type { Review } from './review.ts';

/** What a kind of content asks of those who publish it, beyond being valid. */
export interface EditorialRule {
  /** A new or changed text goes live after somebody else has read exactly that text. */
  readonly secondReader: boolean;
  /** When the evidence is called “studied” or “guideline”, the text names at least one source. */
  readonly sources: boolean;
  /** Whether it goes live for the first time only in every language, or may come one by one. */
  readonly languages: 'all' | 'advised';
  /** After how many months a text is due to be read again. Undefined: its own day for that is another one, or it has none. */
  readonly monthsToNextReview?: number;
}

/**
 * The editorial rules of each content type. Texts about health, and all on which somebody in danger relies, are read by a second person; facts of the social map are
 * compared with the service itself instead (its check), and a short message or a setting is neither.
 *
 * Months to the next review: six for what is for a crisis, a year for tests and programmes, two for information, three for stories, as NHS and HSE date their pages.
 */
export const EDITORIAL_RULES = {
  theme: { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 24 },
  location: { secondReader: false, sources: false, languages: 'advised' },
  organization: { secondReader: false, sources: false, languages: 'advised' },
  service: { secondReader: false, sources: false, languages: 'advised' },
  'crisis-contact': { secondReader: true, sources: false, languages: 'all' },
  intervention: { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 24 },
  instrument: { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 12 },
  programme: { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 12 },
  'programme-module': { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 12 },
  testimonial: { secondReader: true, sources: false, languages: 'advised', monthsToNextReview: 36 },
  article: { secondReader: true, sources: true, languages: 'advised', monthsToNextReview: 24 },
  page: { secondReader: true, sources: false, languages: 'advised', monthsToNextReview: 24 },
  announcement: { secondReader: false, sources: false, languages: 'advised' },
  'site-settings': { secondReader: false, sources: false, languages: 'all' },
} as const satisfies Readonly<Record<ContentTypeName, EditorialRule>>;

const MONTHS_FOR_A_CRISIS = 6;

/** What is known of an entry here, valid or not. */
type Judged = object;

const valueOf = (entry: Judged, field: 'sensitivity' | 'tone'): unknown =>
  (entry as Readonly<Record<string, unknown>>)[field];

/** Tells whether an entry is about suicide or self-harm, or for whoever is in danger: then nobody publishes it without a second reader. */
export const isGrave = (type: ContentTypeName, entry: Judged): boolean =>
  type === 'crisis-contact' || valueOf(entry, 'sensitivity') === 'crisis';

/** Tells whether an entry goes live for the first time only in every language. A message that calls for care is one that everybody must be able to read. */
export const needsEveryLanguage = (type: ContentTypeName, entry: Judged): boolean =>
  EDITORIAL_RULES[type].languages === 'all' || (type === 'announcement' && valueOf(entry, 'tone') === 'care');

/**
 * The day on which a text that was read is due to be read again, as YYYY-MM-DD; undefined for a kind of content without such a day.
 * @param day the day on which it was read, as YYYY-MM-DD
 */
export function nextReviewDay(type: ContentTypeName, entry: Judged, day: string): string | undefined {
  const rule: EditorialRule = EDITORIAL_RULES[type];
  if (rule.monthsToNextReview === undefined) return undefined;
  const months = isGrave(type, entry) ? MONTHS_FOR_A_CRISIS : rule.monthsToNextReview;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

type JudgedReview = Pick<Review, 'evidence' | 'nextReview' | 'reviewedOn'> & {
  readonly sources: readonly unknown[];
};

/**
 * What is wrong with the review that stands in an entry, whoever publishes it: a day that is still to come, a day of the next one that has passed, and evidence
 * without a source.
 * @param day today, as YYYY-MM-DD
 */
export function reviewProblems(type: ContentTypeName, review: JudgedReview, day: string): readonly ContentProblem[] {
  const { evidence, nextReview, reviewedOn, sources } = review;
  const problems: ContentProblem[] = [];
  if (reviewedOn !== null && reviewedOn > day)
    problems.push({
      path: ['review', 'reviewedOn'],
      message: {
        nl: `De dag van het nazicht, ${reviewedOn}, moet nog komen. Zeg op welke dag de tekst is nagelezen.`,
        en: `The day of the review, ${reviewedOn}, is still to come. Say on which day the text was read.`,
      },
    });
  if (reviewedOn !== null && nextReview !== null && nextReview <= reviewedOn)
    problems.push({
      path: ['review', 'nextReview'],
      message: { nl: 'Het volgende nazicht komt na het vorige.', en: 'The next review is after the last one.' },
    });
  else if (nextReview !== null && nextReview < day)
    problems.push({
      path: ['review', 'nextReview'],
      message: {
        nl: `Het nazicht was voorzien op ${nextReview}. Laat de hele tekst opnieuw nalezen met “Nagelezen”, of kies een nieuwe dag en zeg waarom in het paneel “Tweede lezer”.`,
        en: `The review was due on ${nextReview}. Have the whole text read again with “Reviewed”, or choose another day and say why in the panel “Second reader”.`,
      },
    });
  if (EDITORIAL_RULES[type].sources && (evidence === 'studied' || evidence === 'guideline') && sources.length === 0)
    problems.push({
      path: ['review', 'sources'],
      message: {
        nl: 'Deze tekst steunt op onderzoek of een richtlijn; noem minstens één bron.',
        en: 'This text rests on studies or a guideline; name at least one source.',
      },
    });
  return problems;
}
