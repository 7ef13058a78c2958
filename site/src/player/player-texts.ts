import type { UiKey } from '../i18n/ui-strings.ts';

/** The texts that the script of a module says. */
export const PLAYER_KEYS = [
  'module.stepList',
  'module.place',
  'module.aboutMinutes',
  'module.next',
  'module.finish',
  'module.goOn',
  'module.again',
  'module.moved',
  'module.doneOn',
  'module.titlePattern',
  'module.end.title',
  'programme.because',
  'programme.progress',
  'programme.doneOn',
] as const satisfies readonly UiKey[];
export type PlayerKey = (typeof PLAYER_KEYS)[number];

/** The texts that the script of a programme says. */
export const PROGRAMME_KEYS = [
  'programme.intake.place',
  'programme.intake.next',
  'programme.intake.done',
  'programme.intake.ordered',
  'programme.freeOrder',
  'programme.because',
  'programme.progress',
  'programme.doneOn',
] as const satisfies readonly UiKey[];
export type ProgrammeKey = (typeof PROGRAMME_KEYS)[number];
