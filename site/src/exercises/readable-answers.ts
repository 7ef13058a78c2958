import type { AnsweredField } from '../device/kinds/exercise-answers.ts';
import { rowOf } from './field-name.ts';

/** What was filled in under one label. */
export interface ReadableAnswer {
  readonly label: string;
  readonly text: string;
}

/** Answers that belong together: a repeated row, or all that stands once. */
export interface ReadableGroup {
  /** The number of the row; undefined for what stands once. Rows are in their order, and may have gaps between them. */
  readonly row: number | undefined;
  /** In the order of the form; never empty. */
  readonly answers: readonly ReadableAnswer[];
}

/**
 * What somebody filled in in an exercise, as people read it: what stands once comes first, then the rows. Ticks and choices are words, and those
 * under one label stand together. What was left empty is left out.
 */
export function readableAnswers({ fields }: { readonly fields: readonly AnsweredField[] }): readonly ReadableGroup[] {
  const groups = new Map<number, Map<string, string[]>>();
  for (const { name, label, text, words } of fields) {
    const shown = (words ?? text).trim();
    if (text === '' || shown === '') continue;
    const row = rowOf(name)?.row ?? ONCE;
    const group = groups.get(row) ?? new Map<string, string[]>();
    groups.set(row, group);
    group.set(label, [...(group.get(label) ?? []), shown]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([row, group]) => ({
      row: row === ONCE ? undefined : row,
      answers: [...group].map(([label, texts]) => ({ label, text: texts.join(', ') })),
    }));
}

/** Rows count from 1. */
const ONCE = 0;
