import {
  ACCESSIBILITY_FEATURES,
  AUDIENCES,
  CHANNEL_KINDS,
  COST_KINDS,
  ORGANIZATION_KINDS,
  REGIONS,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SPOKEN_LANGUAGES,
} from '../content/vocabularies.ts';
import { hsdsId } from './ids.ts';

/** Fields of ours that HSDS has no field for, and what they hold. The value itself stands in `attribute.value`. */
export const FIELDS = {
  key: 'The name by which the platform knows the entry for ever, in every language.',
  locale: 'The language in which the entry is written; that of the data, or Dutch where nobody has translated it yet.',
  slug: 'The last part of the address of its page.',
  summary: 'What it is in one or two sentences; the description begins with it.',
  search_words: 'Words that people type when they look for it.',
  hours_note: 'What to know of the hours, in words.',
  hours_seen_in: 'The year in which these hours were published, where nobody has checked them since.',
  waiting_asked_on: 'The day on which the waiting time was asked, as YYYY-MM-DD.',
  opening_sentence: 'A sentence that one can say to begin.',
  alert_until: 'The last day on which the alert holds, as YYYY-MM-DD.',
  next_check: 'The day on which the entry must be compared with the service again, as YYYY-MM-DD.',
  fact_source: 'Where the facts come from.',
  street: 'Street and number, where there is no complete address.',
  postcode: 'The postal code, where there is no complete address.',
  city: 'The town, where there is no complete address.',
  country: 'The country by its ISO 3166-1 code, where it was written down.',
  location: 'The id of a place of the organization, one after the other.',
} as const satisfies Record<string, string>;
export type FieldCode = keyof typeof FIELDS;
export const FIELD_CODES = Object.keys(FIELDS) as readonly FieldCode[];

/**
 * The taxonomies of the open data with a closed list of codes. Two more have the terms that the content gives them: `theme` (a theme by its key) and
 * `institution` (an organization by its key).
 */
export const CLOSED_TAXONOMIES = {
  service_kind: SERVICE_KINDS,
  group: SERVICE_GROUPS,
  formality: ['formal', 'informal'],
  setting: ['inside_institution', 'outside_institution'],
  audience: AUDIENCES,
  region: REGIONS,
  channel: CHANNEL_KINDS,
  language: SPOKEN_LANGUAGES,
  cost: COST_KINDS,
  referral: ['needed', 'not_needed'],
  accessibility: ACCESSIBILITY_FEATURES,
  organization_kind: ORGANIZATION_KINDS,
  field: FIELD_CODES,
} as const satisfies Record<string, readonly string[]>;

export type ClosedTaxonomy = keyof typeof CLOSED_TAXONOMIES;
const OPEN_TAXONOMIES = ['theme', 'institution'] as const;
export type Taxonomy = ClosedTaxonomy | (typeof OPEN_TAXONOMIES)[number];

export const TAXONOMIES: readonly Taxonomy[] = [
  ...(Object.keys(CLOSED_TAXONOMIES) as ClosedTaxonomy[]),
  ...OPEN_TAXONOMIES,
];

/** The codes that a term of a taxonomy may have. */
export type TermCode<T extends Taxonomy> = T extends ClosedTaxonomy ? (typeof CLOSED_TAXONOMIES)[T][number] : string;

export const taxonomyId = (taxonomy: Taxonomy): string => hsdsId('taxonomy', taxonomy);

/** HSDS wants a code to be unique in the whole of the data: the name of the taxonomy stands before ours, such as `service_kind/crisis`. */
export const termCode = <T extends Taxonomy>(taxonomy: T, code: TermCode<T>): string => `${taxonomy}/${code}`;

export const termId = <T extends Taxonomy>(taxonomy: T, code: TermCode<T>): string =>
  hsdsId('taxonomy_term', termCode(taxonomy, code));

/** A term of ours by what `termCode` wrote, or `undefined` when it is none. */
export function readTermCode(text: string): { readonly taxonomy: Taxonomy; readonly code: string } | undefined {
  const at = text.indexOf('/');
  const taxonomy = TAXONOMIES.find((name) => name === text.slice(0, at));
  const code = text.slice(at + 1);
  if (taxonomy === undefined || code === '') return undefined;
  if (taxonomy === 'theme' || taxonomy === 'institution') return { taxonomy, code };
  return (CLOSED_TAXONOMIES[taxonomy] as readonly string[]).includes(code) ? { taxonomy, code } : undefined;
}
