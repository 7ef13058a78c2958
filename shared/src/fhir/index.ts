export { importQuestionnaires, type ImportOptions, type ImportResult } from './import-questionnaires.ts';
export type { ImportedInstrument } from './import-questionnaire.ts';
export type { ImportOutcome, ImportReport, OpenTask, ReportLine } from './import-report.ts';
export { exportInstrument, type ExportOptions } from './export-instrument.ts';
export type { FhirVersion } from './fhir-facts.ts';
export { responseNames } from './response-names.ts';
export { reportText } from './report-text.ts';
export type { ResponseNames } from './questionnaire-response.ts';
export { readUnfinishedInstrument } from './unfinished-instrument.ts';
