import { isKey, isMoment, isRecord, isTextUpTo, readList } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

/** The longest text of one field. Characters. */
export const LONGEST_ANSWER = 4000;
export const MOST_FIELDS = 300;
const LONGEST_LABEL = 300;
const LONGEST_TITLE = 200;

/** One field of an exercise, with the words under which it was filled in. */
export interface AnsweredField {
  /** `name`, `name.2` for a repeated row, `choice.<key>` for a tick. */
  readonly name: string;
  readonly label: string;
  /** Empty: it was filled in and emptied again. */
  readonly text: string;
  /** How people read a text that is a key, such as the label of a chosen answer. */
  readonly words?: string;
}

/** What a visitor wrote in one exercise. It carries its own words, so that it can be read when the module changed or is gone. */
export interface ExerciseAnswers {
  /** The key of the module. */
  readonly module: string;
  /** The key of the exercise in it. */
  readonly block: string;
  /** What kind of exercise it is, such as `exercise.diary`. */
  readonly kind: string;
  readonly title: string;
  /** The language of title and labels. */
  readonly locale: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** In the order of the form. */
  readonly fields: readonly AnsweredField[];
}

export const exerciseId = ({ module, block }: Pick<ExerciseAnswers, 'module' | 'block'>): string =>
  `${module}/${block}`;

/** Answers to exercises, under `<module key>/<block key>`. Of two versions the newer one wins; a field that only the older one has stays. */
export const exerciseAnswers: RecordKind<ExerciseAnswers> = {
  collection: 'exercise-answers',
  format: 1,
  read: (data) => {
    if (!isRecord(data)) return undefined;
    const { module, block, kind, title, locale, updatedAt } = data;
    const fields = readList(data['fields'], MOST_FIELDS, readField);
    if (!isKey(module) || !isKey(block) || !isTextUpTo(title, LONGEST_TITLE) || !isMoment(updatedAt) || !fields)
      return undefined;
    if (!isTextUpTo(kind, 60) || !isTextUpTo(locale, 12)) return undefined;
    if (new Set(fields.map(({ name }) => name)).size < fields.length) return undefined;
    return { module, block, kind, title, locale, updatedAt, fields };
  },
  changedAt: ({ updatedAt }) => updatedAt,
  merged: (older, newer) => {
    const names = new Set(newer.fields.map(({ name }) => name));
    const more = older.fields.filter(({ name }) => !names.has(name));
    return { ...newer, fields: [...newer.fields, ...more].slice(0, MOST_FIELDS) };
  },
};

function readField(value: unknown): AnsweredField | undefined {
  if (!isRecord(value)) return undefined;
  const { name, label, text, words } = value;
  if (!isTextUpTo(name, 120) || name === '' || !isTextUpTo(label, LONGEST_LABEL)) return undefined;
  if (!isTextUpTo(text, LONGEST_ANSWER)) return undefined;
  return isTextUpTo(words, LONGEST_LABEL) ? { name, label, text, words } : { name, label, text };
}
