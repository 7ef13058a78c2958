import type { UiKey } from '../../i18n/ui-strings.ts';

/** The texts that a self-test needs on the visitor's device. Those of the result are in `result/result-texts.ts`. */
export const SELF_TEST_KEYS = [
  'helpNow.allContacts',
  'helpNow.call',
  'helpNow.chat',
  'helpNow.chatName',
] as const satisfies readonly UiKey[];

export type SelfTestKey = (typeof SELF_TEST_KEYS)[number];
