/** The social map as open data. What becomes of each field: `mapping.ts`. How data comes in: `import/`. */
export { apiDescription, HSDS_VERSION } from './api-description.ts';
export { directoryFiles, GEOJSON_FILE, TABLES_FOLDER, type FileWriter, type PublicationFacts } from './api-files.ts';
export type { Directory, DirectoryTexts } from './export-context.ts';
export { DATA_LICENCE } from './licence.ts';
export { mappingMarkdown } from './mapping.ts';
export { UNKNOWN_ORGANIZATION_ID } from './tabular-package.ts';
export { CLOSED_TAXONOMIES, TAXONOMIES, type ClosedTaxonomy } from './vocabulary-terms.ts';
