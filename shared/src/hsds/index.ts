export { HSDS_VERSION, apiDescription, type ApiFacts } from './api-description.ts';
export { directoryFiles, GEOJSON_FILE, TABLES_FOLDER, type FileWriter, type PublicationFacts } from './api-files.ts';
export { neutralisedCell, plainCell } from './csv.ts';
export { DATA_LICENCE, type Licence } from './licence.ts';
export { TABLE_FILES, UNKNOWN_ORGANIZATION_ID } from './tabular-package.ts';
export type * from './hsds-objects.ts';
export { exportContext, type Directory, type DirectoryTexts, type ExportContext } from './export-context.ts';
export { exportDirectory, type HsdsDirectory } from './export-directory.ts';
export { hsdsLocation } from './export-location.ts';
export { hsdsOrganization } from './export-organization.ts';
export { hoursInNotes, hoursNotes, scheduleTimes, type ScheduleTimes } from './export-schedules.ts';
export { hsdsService, SUMMARY_END } from './export-service.ts';
export { hsdsId, type HsdsKind } from './ids.ts';
export { ENTRY_MAPPING, HSDS_MAPPING, mappingMarkdown, type FieldMapping } from './mapping.ts';
export { REGION_URIS } from './region-uris.ts';
export {
  CLOSED_TAXONOMIES,
  FIELDS,
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
