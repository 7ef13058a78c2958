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

/** Values that are fields of ours and that HSDS has no field for. The value itself stands in `attribute.value`. */
export const FIELD_CODES = [
  'key',
  'locale',
  'slug',
  'summary',
  'search_words',
  'hours_note',
  'hours_seen_in',
  'waiting_asked_on',
  'opening_sentence',
  'alert_until',
  'next_check',
  'fact_source',
  'short_name',
  'street',
  'postcode',
  'city',
  'country',
  'access_note',
  'kept_facts',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

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
export const OPEN_TAXONOMIES = ['theme', 'institution'] as const;
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
