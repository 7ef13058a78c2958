import type { UiKey } from '../i18n/ui-strings.ts';

/** The sentences of a report that its script writes. */
export const REPORT_KEYS = ['report.head', 'report.foot'] as const satisfies readonly UiKey[];
export type ReportKey = (typeof REPORT_KEYS)[number];
