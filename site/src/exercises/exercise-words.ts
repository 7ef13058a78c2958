/** The sentences that an exercise says while it is filled in; all others stand in the page. */
import type { Translate } from '../i18n/create-translator.ts';
import { islandTranslator, type IslandTexts } from '../i18n/island-translator.ts';
import type { UiKey } from '../i18n/ui-strings.ts';

/** For each kind of exercise, the texts that its script needs. */
export const EXERCISE_KEYS = {
  'module.checkpoint': [],
  'exercise.quiz': [],
  'exercise.check-in': ['exercise.checkIn.full'],
  'exercise.rating': ['exercise.change.lower', 'exercise.change.higher', 'exercise.change.same'],
  'exercise.questions': [],
  'exercise.diary': [],
  'exercise.thought-record': ['exercise.change.lower', 'exercise.change.higher', 'exercise.change.same'],
  'exercise.card-sort': [
    'exercise.cardSort.left',
    'exercise.cardSort.sorted',
    'exercise.cardSort.moved',
    'exercise.cardSort.moveTo',
    'exercise.cardSort.toTop',
    'exercise.cardSort.inTop',
    'exercise.cardSort.topFull',
    'exercise.cardSort.empty',
  ],
  'exercise.worry-time': [],
  'exercise.week-planner': [],
  'exercise.if-then-plan': ['exercise.ifThen.sentence'],
  'exercise.action-plan': [],
  'exercise.activity-list': [],
} as const satisfies Record<string, readonly UiKey[]>;

export type ExerciseKey = (typeof EXERCISE_KEYS)[keyof typeof EXERCISE_KEYS][number];

export interface ExerciseWords {
  /** The BCP 47 tag of the language. */
  readonly tag: string;
  /** A text with its values filled in. */
  readonly say: Translate<ExerciseKey>;
}

export const exerciseWords = (texts: IslandTexts<ExerciseKey>): ExerciseWords => ({
  tag: texts.tag,
  say: islandTranslator(texts),
});
