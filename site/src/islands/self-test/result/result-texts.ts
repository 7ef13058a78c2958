import type { UiKey } from '../../../i18n/ui-strings.ts';

/** The texts that the result of a self-test needs on the visitor's device. */
export const RESULT_KEYS = ['helpNow.allContacts'] as const satisfies readonly UiKey[];

export type ResultKey = (typeof RESULT_KEYS)[number];
