import type { Reason } from '@moodspace/shared/matching';
import type { Translate } from '../i18n/create-translator.ts';
import type { UiKey } from '../i18n/ui-strings.ts';

/** The texts in which reasons are said. */
export const REASON_KEYS = [
  'fits.because',
  'fits.personFirst',
  'fits.reason.theme',
  'fits.reason.level',
  'fits.reason.time',
  'fits.reason.audience',
  'fits.reason.mode.find_out',
  'fits.reason.mode.do',
  'fits.reason.mode.talk',
  'vocabulary.audience.student',
  'vocabulary.audience.friend',
  'vocabulary.audience.parent',
  'vocabulary.audience.teacher',
  'vocabulary.audience.professional',
  'vocabulary.audience.policy_maker',
] as const satisfies readonly UiKey[];
export type ReasonKey = (typeof REASON_KEYS)[number];

export interface ReasonLanguage {
  readonly t: Translate<ReasonKey>;
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  /** The title of a theme. */
  readonly themeTitle: (key: string) => string;
}

/** Why something is suggested, as one sentence. Empty when there is no reason that says anything. */
export function reasonWords(reasons: readonly Reason[], { t, tag, themeTitle }: ReasonLanguage): string {
  const list = (parts: readonly string[]): string => new Intl.ListFormat(tag, { type: 'conjunction' }).format(parts);
  const themes = reasons.flatMap((reason) => (reason.about === 'theme' ? [`“${themeTitle(reason.theme)}”`] : []));
  const clauses = [
    ...(themes.length > 0 ? [t('fits.reason.theme', { themes: list(themes) })] : []),
    ...reasons.flatMap((reason) => clauseOf(reason, t) ?? []),
  ];
  const because = clauses.length > 0 ? t('fits.because', { reasons: list(clauses) }) : '';
  const isPersonFirst = reasons.some(({ about }) => about === 'person_first');
  return [isPersonFirst ? t('fits.personFirst') : '', because].filter((sentence) => sentence !== '').join(' ');
}

function clauseOf(reason: Reason, t: Translate<ReasonKey>): string | undefined {
  switch (reason.about) {
    case 'mode':
      return t(`fits.reason.mode.${reason.mode}`);
    case 'level':
      return t('fits.reason.level');
    case 'audience':
      // Nearly everything here is for students: it tells nothing apart.
      return reason.audience === 'student'
        ? undefined
        : t('fits.reason.audience', { audience: t(`vocabulary.audience.${reason.audience}`) });
    case 'time':
      return t('fits.reason.time', { count: reason.minutes });
    default:
      return undefined;
  }
}
