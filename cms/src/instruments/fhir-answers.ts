import type { DraftImport } from '../fhir/import-instrument.ts';

/** What the server says about a FHIR file that an editor sent. */
export type FhirImportAnswer = DraftImport;

/** A self-test on its way out in FHIR. */
export interface FhirExportAnswer {
  readonly fileName: string;
  readonly bundle: unknown;
}
