import type { ExerciseAnswers } from '../device/kinds/exercise-answers.ts';
import { readableAnswers, type ReadableGroup } from '../exercises/readable-answers.ts';

/** A module as a report needs it: its name, and its exercises in their order. */
export interface ReportedModule {
  readonly key: string;
  readonly title: string;
  /** Keys of the exercises. */
  readonly exercises: readonly string[];
  /** What the module says to take along. */
  readonly points: readonly string[];
}

/** One exercise in which somebody wrote something. */
export interface ReportedExercise {
  readonly title: string;
  /** Never empty. */
  readonly groups: readonly ReadableGroup[];
}

export interface ReportPart {
  readonly title: string;
  readonly points: readonly string[];
  /** Never empty. */
  readonly exercises: readonly ReportedExercise[];
}

/**
 * What somebody made in some modules: modules and exercises in the order of the programme. An exercise that the module has no more comes last, by its own name;
 * what is empty is left out.
 */
export function madeByYou(
  modules: readonly ReportedModule[],
  records: readonly ExerciseAnswers[],
): readonly ReportPart[] {
  return modules.flatMap(({ key, title, points, exercises: order }) => {
    const placeOf = ({ block }: ExerciseAnswers): number => {
      const place = order.indexOf(block);
      return place === -1 ? order.length : place;
    };
    const exercises = records
      .filter(({ module }) => module === key)
      .toSorted((a, b) => placeOf(a) - placeOf(b) || a.updatedAt.localeCompare(b.updatedAt))
      .map((record) => ({ title: record.title, groups: readableAnswers(record).map(withoutTitle(record.title)) }))
      .filter(({ groups }) => groups.length > 0);
    return exercises.length === 0 ? [] : [{ title, points, exercises }];
  });
}

/** An exercise of one question has its title in its label; said once is enough. */
const withoutTitle =
  (title: string) =>
  ({ row, answers }: ReadableGroup): ReadableGroup => ({
    row,
    answers: answers.map(({ label, text }) => ({
      label: label === title || label.startsWith(`${title} (`) ? label.slice(title.length).trim() : label,
      text,
    })),
  });

/** A report as a text that every program opens. `head` stands above it, `foot` below it. */
export function reportText(parts: readonly ReportPart[], head: string, foot: string): string {
  const blocks = parts.flatMap(({ title, points, exercises }) => [
    underlined(title, '='),
    ...(points.length > 0 ? [points.map((point) => `- ${point}`).join('\n')] : []),
    ...exercises.flatMap(({ title: name, groups }) => [
      underlined(name, '-'),
      ...groups.map(({ answers }) =>
        answers.map(({ label, text }) => (label === '' ? indented(text) : `${label}\n${indented(text)}`)).join('\n'),
      ),
    ]),
  ]);
  return `${[head, ...blocks, foot].join('\n\n')}\n`;
}

const underlined = (title: string, sign: string): string => `${title}\n${sign.repeat(Array.from(title).length)}`;
const indented = (text: string): string => text.replace(/^/gm, '  ');
