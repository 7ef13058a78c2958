import type { ImportReport } from '@moodspace/shared/fhir';

/** What the server says about a FHIR file that an editor sent. */
export interface FhirImportAnswer {
  readonly report: ImportReport;
  /** The keys of the self-tests that the file holds. */
  readonly found: readonly string[];
  /** The keys of the drafts that were written; empty when the file was only looked at. */
  readonly written: readonly string[];
  /** The keys of self-tests that were there already, and were left alone. */
  readonly existing: readonly string[];
}

/** A self-test on its way out in FHIR. */
export interface FhirExportAnswer {
  readonly fileName: string;
  readonly bundle: unknown;
}
