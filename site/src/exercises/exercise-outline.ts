import type { Checkpoint, ExerciseBlock } from '@moodspace/shared';
import type { Translate } from '../i18n/create-translator.ts';
import type { LabelledField } from './exercise-label.ts';

/** What can be filled in in an exercise, in the order of the form. */
export interface ExerciseOutline {
  readonly key: string;
  readonly kind: (ExerciseBlock | Checkpoint)['__component'];
  readonly title: string;
  readonly fields: readonly LabelledField[];
}

export const WEEK_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

/** Writes out the fields of an exercise: for the form, for its paper version, for reports. `t` is that of the language of the page. */
export function exerciseOutline(block: ExerciseBlock | Checkpoint, t: Translate): ExerciseOutline {
  return { key: block.key, kind: block.__component, title: block.title, fields: fieldsOf(block, t) };
}

function fieldsOf(block: ExerciseBlock | Checkpoint, t: Translate): readonly LabelledField[] {
  const labelled = (name: string, label: string): LabelledField => ({ name, label });
  switch (block.__component) {
    case 'module.checkpoint':
    case 'exercise.quiz':
      return [labelled('answer', block.title)];
    case 'exercise.rating':
      return [
        labelled(
          'answer',
          t('exercise.scale.zeroToTen', { title: block.title, low: block.lowLabel, high: block.highLabel }),
        ),
      ];
    case 'exercise.check-in': {
      const answer = t('exercise.scale.oneToFive', { low: block.lowLabel, high: block.highLabel });
      return [
        labelled('day', t('exercise.day')),
        labelled('answer', answer),
        ...block.tags.map((_, index) => labelled(`choice.tag-${index + 1}`, t('exercise.checkIn.tags'))),
        labelled('note', t('exercise.checkIn.note')),
        labelled('day.*', t('exercise.day')),
        labelled('answer.*', answer),
        labelled('tags.*', t('exercise.checkIn.tags')),
        labelled('note.*', t('exercise.checkIn.note')),
      ];
    }
    case 'exercise.questions':
      return block.prompts.map(({ key, label }) => labelled(key, label));
    case 'exercise.diary':
      return [
        labelled('entryDay.*', t('exercise.day')),
        ...block.prompts.map(({ key, label }) => labelled(`${key}.*`, label)),
      ];
    case 'exercise.thought-record':
      return (
        [
          'situation',
          'feeling',
          'intensityBefore',
          'thought',
          'evidenceFor',
          'evidenceAgainst',
          'helpfulThought',
          'intensityAfter',
        ] as const
      ).map((name) => labelled(name, t(`exercise.thoughtRecord.${name}`)));
    case 'exercise.card-sort':
      return [
        ...block.cards.map(({ key, label }) => labelled(`pile.${key}`, label)),
        labelled('top.*', t('exercise.cardSort.card')),
        labelled('action.*', t('exercise.cardSort.action')),
      ];
    case 'exercise.worry-time':
      return [
        labelled('time', t('exercise.worryTime.time')),
        labelled('place', t('exercise.worryTime.place')),
        labelled('worry.*', t('exercise.worryTime.worry')),
        labelled('state.*', t('exercise.worryTime.state')),
      ];
    case 'exercise.week-planner':
      return WEEK_DAYS.flatMap((day) =>
        DAY_PARTS.flatMap((part) => {
          const label = t('exercise.weekPlanner.moment', {
            day: t(`exercise.weekDay.${day}`),
            part: t(`exercise.dayPart.${part}`),
          });
          return [labelled(`plan.${day}-${part}`, label), labelled(`energy.${day}-${part}`, label)];
        }),
      );
    case 'exercise.if-then-plan':
      return (['situation', 'action', 'when', 'obstacle'] as const).map((name) =>
        labelled(name, t(`exercise.ifThen.${name}`)),
      );
    case 'exercise.action-plan':
      return (['action', 'when', 'with'] as const).map((name) =>
        labelled(`${name}.*`, t(`exercise.actionPlan.${name}`)),
      );
    case 'exercise.activity-list':
      return [
        ...block.activities.map(({ key }) => labelled(`choice.${key}`, t('exercise.activityList.chosen'))),
        labelled('own.*', t('exercise.activityList.own')),
      ];
    default:
      return unlisted(block);
  }
}

/** A kind of exercise whose fields nobody names does not compile: it would not be `never` here. */
function unlisted(block: never): never {
  throw new TypeError(`Nobody names the fields of the exercise ${JSON.stringify(block)}.`);
}
