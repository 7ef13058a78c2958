import type { Locale } from '@moodspace/shared';
import type { Translate } from '../../i18n/create-translator.ts';
import type { LabelledField } from '../../exercises/exercise-label.ts';

/** What every part of an exercise must know of it. */
export interface ExerciseContext {
  /** The key of the exercise, which sets its ids apart from those of the others on the page. */
  readonly key: string;
  readonly locale: Locale;
  readonly t: Translate;
  /** Lines and boxes to print, instead of fields. */
  readonly paper: boolean;
  /** The `lang` of the exercise's own words, where it is not that of the page. */
  readonly contentLang: string | undefined;
  readonly fields: readonly LabelledField[];
}

/** The id of what belongs to a field. */
export const idOf = ({ key }: ExerciseContext, name: string, part = ''): string =>
  part === '' ? `${key}_${name}` : `${key}_${name}_${part}`;

/** The id of the title of an exercise, by which its one question is called. */
export const titleIdOf = ({ key }: ExerciseContext): string => `${key}_title`;
