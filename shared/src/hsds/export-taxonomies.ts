import type { Directory, ExportContext } from './export-context.ts';
import type { HsdsTaxonomy, HsdsTaxonomyTerm } from './hsds-objects.ts';
import { CLOSED_TAXONOMIES, TAXONOMIES, taxonomyId, type ClosedTaxonomy, type Taxonomy } from './vocabulary-terms.ts';

/** The taxonomies of the open data. */
export const hsdsTaxonomies = ({ texts }: Pick<Directory, 'texts'>): readonly HsdsTaxonomy[] =>
  TAXONOMIES.map((taxonomy) => ({
    id: taxonomyId(taxonomy),
    name: taxonomy,
    description: texts.taxonomyName(taxonomy),
  }));

/** Every term that an entry can have: all codes of the closed lists, the themes, and the organizations for whose students a service is. */
export function hsdsTaxonomyTerms(
  { themes, services }: Directory,
  { terms, organizations }: ExportContext,
): readonly HsdsTaxonomyTerm[] {
  const institutions = new Set(services.flatMap((service) => service.institutions));
  const codesOf = (taxonomy: Taxonomy): readonly string[] => {
    if (taxonomy === 'theme') return themes.map(({ key }) => key);
    if (taxonomy === 'institution') return [...institutions].filter((key) => organizations.has(key)).sort();
    return CLOSED_TAXONOMIES[taxonomy];
  };
  return TAXONOMIES.flatMap((taxonomy) =>
    codesOf(taxonomy).map((code) => terms(taxonomy as ClosedTaxonomy, code as never)),
  );
}
