export { hsdsId, type HsdsKind } from './ids.ts';
export {
  CLOSED_TAXONOMIES,
  FIELD_CODES,
  OPEN_TAXONOMIES,
  TAXONOMIES,
  readTermCode,
  taxonomyId,
  termCode,
  termId,
  type ClosedTaxonomy,
  type FieldCode,
  type Taxonomy,
  type TermCode,
} from './vocabulary-terms.ts';
