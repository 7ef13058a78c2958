import type { Content } from '@moodspace/shared';
import { itemValue } from '@moodspace/shared/scoring';
import type { Translator } from '../../../i18n/create-translator.ts';
import { answerLabelsOf } from '../test-definition-of.ts';
import { questionList, questionNumbers } from './question-numbers.ts';

type Questions = Pick<Readonly<Content<'instrument'>>, 'scales' | 'scaleWords' | 'items'>;

/** How many points each answer gets: one table for each list of answers that questions share. */
export interface PointsTable {
  readonly columns: readonly PointsColumn[];
  readonly rows: readonly PointsRow[];
}

/** Questions whose answers get the same points. */
export interface PointsColumn {
  readonly questions: string;
}

export interface PointsRow {
  readonly label: string;
  /** The points in each column. */
  readonly points: readonly string[];
}

/** Which answer gets how many points. Questions that count the other way round have a column of their own. */
export function pointsTables(questions: Questions, translator: Translator): readonly PointsTable[] {
  const { scales, items } = questions;
  const numbers = questionNumbers(items);
  const labels = answerLabelsOf(questions);
  return scales.flatMap((scale): readonly PointsTable[] => {
    const groups = [false, true]
      .map((reversed) => ({
        reversed,
        numbers: items
          .filter((item) => item.scale === scale.key && item.reversed === reversed)
          .flatMap(({ key }) => numbers.get(key) ?? []),
      }))
      .filter((group) => group.numbers.length > 0);
    if (groups.length === 0) return [];
    return [
      {
        columns: groups.map((group) => ({ questions: questionList(group.numbers, translator) })),
        rows: scale.points.map((point) => ({
          label: labels[scale.key]?.[point.code] ?? point.code,
          points: groups.map((group) => translator.formatNumber(itemValue(group, scale, point))),
        })),
      },
    ];
  });
}
