import type { Location } from '../content/location.ts';
import type { Organization } from '../content/organization.ts';
import type { Service } from '../content/service.ts';
import type { Theme } from '../content/theme.ts';
import type { Locale } from '../locales.ts';
import type { HsdsAttribute, HsdsLocation, HsdsOrganization, HsdsTaxonomyTerm } from './hsds-objects.ts';
import { hsdsId, linkedId } from './ids.ts';
import {
  FIELDS,
  taxonomyId,
  termCode,
  termId,
  type ClosedTaxonomy,
  type FieldCode,
  type Taxonomy,
  type TermCode,
} from './vocabulary-terms.ts';

/** The words of the open data that no entry has, in the language of the data. */
export interface DirectoryTexts {
  /** What a code of a closed list is called, such as "Telephone line". The terms of `field` are described by the platform itself. */
  readonly termName: (taxonomy: Exclude<ClosedTaxonomy, 'field'>, code: string) => string;
  readonly taxonomyName: (taxonomy: Taxonomy) => string;
  /** Stands in tables where a service must name an organization and none is known. */
  readonly unknownOrganization: string;
}

/** Everything published in one language that is open data. */
export interface Directory {
  readonly locale: Locale;
  readonly services: readonly Service[];
  readonly organizations: readonly Organization[];
  readonly locations: readonly Location[];
  readonly themes: readonly Pick<Theme, 'key' | 'title' | 'summary'>[];
  readonly texts: DirectoryTexts;
}

/** What the mapping of one entry needs to know of the others. */
export interface ExportContext {
  readonly locale: Locale;
  readonly texts: DirectoryTexts;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly locations: ReadonlyMap<string, Location>;
  readonly terms: TermSource;
  /** Objects that many others hold, by the key of their entry: each is made once. */
  readonly made: {
    readonly locations: Map<string, HsdsLocation>;
    readonly organizations: Map<string, HsdsOrganization>;
  };
}

export function exportContext(directory: Directory): ExportContext {
  const { locale, texts, organizations, locations } = directory;
  return {
    locale,
    texts,
    organizations: byKey(organizations),
    locations: byKey(locations),
    terms: termSource(directory),
    made: { locations: new Map(), organizations: new Map() },
  };
}

const byKey = <E extends { readonly key: string }>(entries: readonly E[]): ReadonlyMap<string, E> =>
  new Map(entries.map((entry) => [entry.key, entry]));

/** Gives the term of a code; the same object each time. */
export type TermSource = <T extends Taxonomy>(taxonomy: T, code: TermCode<T>) => HsdsTaxonomyTerm;

function termSource({ locale, texts, themes, organizations }: Directory): TermSource {
  const terms = new Map<string, HsdsTaxonomyTerm>();
  const themesByKey = new Map(themes.map((theme) => [theme.key, theme]));
  const organizationsByKey = byKey(organizations);

  const wordsOf = (taxonomy: Taxonomy, code: string): Pick<HsdsTaxonomyTerm, 'name' | 'description'> => {
    if (taxonomy === 'field') return { name: code, description: FIELDS[code as FieldCode] };
    if (taxonomy === 'theme') {
      const theme = themesByKey.get(code);
      return { name: theme?.title ?? code, description: theme?.summary ?? code };
    }
    const name =
      taxonomy === 'institution' ? (organizationsByKey.get(code)?.name ?? code) : texts.termName(taxonomy, code);
    return { name, description: name };
  };

  return (taxonomy, code) => {
    const wholeCode = termCode(taxonomy, code);
    const known = terms.get(wholeCode);
    if (known) return known;
    const term: HsdsTaxonomyTerm = {
      id: termId(taxonomy, code),
      code: wholeCode,
      ...wordsOf(taxonomy, code),
      taxonomy,
      language: taxonomy === 'field' ? 'en' : locale,
      taxonomy_id: taxonomyId(taxonomy),
    };
    terms.set(wholeCode, term);
    return term;
  };
}

/** One thing to say of an object: a term, and for a field of ours its value. */
export interface Statement {
  readonly term: HsdsTaxonomyTerm;
  readonly value?: string;
}

/** The attributes of an object. Two with the same term are told apart by their place. */
export function attributesOf(
  linkEntity: string,
  linkId: string,
  statements: readonly (Statement | undefined)[],
): readonly HsdsAttribute[] {
  const seen = new Map<HsdsTaxonomyTerm, number>();
  const said = statements.filter((statement) => statement !== undefined);
  return said.map(({ term, value }) => {
    const place = (seen.get(term) ?? 0) + 1;
    seen.set(term, place);
    return {
      id: place === 1 ? linkedId(linkId, term.id) : hsdsId('attribute', `${linkId}/${term.code}/${String(place)}`),
      link_id: linkId,
      link_entity: linkEntity,
      taxonomy_term_id: term.id,
      ...(value === undefined ? {} : { value }),
      taxonomy_term: term,
    };
  });
}

/** A field of ours that HSDS has no field for; nothing where it is empty. */
export const fieldStatement = (
  { terms }: ExportContext,
  code: FieldCode,
  value: string | number | null,
): Statement | undefined => (value === null ? undefined : { term: terms('field', code), value: String(value) });

/** The properties that have a value. */
export function present<T extends object>(properties: T): { [K in keyof T]: Exclude<T[K], null | undefined> } {
  const filled: Partial<Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(properties))
    if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)) filled[name] = value;
  return filled as { [K in keyof T]: Exclude<T[K], null | undefined> };
}
