/** What the server says about a FHIR file that an editor sent. */
export interface FhirImportAnswer {
  /** One line for every element of the file: nothing is dropped without a word. */
  readonly lines: readonly FhirImportLine[];
  /** There is something that can be kept as a draft. */
  readonly canBeWritten: boolean;
  /** The keys of the drafts that were written; empty when the file was only looked at. */
  readonly written: readonly string[];
}

export interface FhirImportLine {
  /** Where in the file, as FHIR writes it: `Questionnaire.item[2].answerOption[0]`. */
  readonly path: string;
  readonly outcome: 'taken' | 'kept' | 'refused';
  readonly message: string;
}

/** A self-test on its way out in FHIR. */
export interface FhirExportAnswer {
  readonly fileName: string;
  readonly bundle: unknown;
}
