import { isKey, isMoment, isRecord, isTextUpTo, laterOf, readList } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

const MOST_STEPS = 80;

/** How far a visitor is in a module. */
export interface ModuleProgress {
  /** The key of the module. */
  readonly module: string;
  /** The key of its programme. */
  readonly programme: string;
  readonly title: string;
  /** ISO 8601, UTC; as every moment here. */
  readonly startedAt: string;
  readonly updatedAt: string;
  /** The key of the step where the visitor is. */
  readonly step: string;
  /** Keys of the steps that were seen. */
  readonly reached: readonly string[];
  /** When the end was reached for the first time; null before that. */
  readonly finishedAt: string | null;
}

/** Progress, under the key of the module. Steps that were reached once stay reached, and what is finished stays finished. */
export const moduleProgress: RecordKind<ModuleProgress> = {
  collection: 'module-progress',
  format: 1,
  read: (data) => {
    if (!isRecord(data)) return undefined;
    const { module, programme, title, startedAt, updatedAt, step, finishedAt } = data;
    const reached = readList(data['reached'], MOST_STEPS, (key) => (isKey(key) ? key : undefined));
    if (!isKey(module) || !isKey(programme) || !isKey(step) || !isTextUpTo(title, 200) || !reached) return undefined;
    if (!isMoment(startedAt) || !isMoment(updatedAt)) return undefined;
    if (finishedAt !== null && !isMoment(finishedAt)) return undefined;
    return { module, programme, title, startedAt, updatedAt, step, reached: [...new Set(reached)], finishedAt };
  },
  changedAt: ({ updatedAt }) => updatedAt,
  merged: (older, newer) => ({
    ...newer,
    startedAt: older.startedAt < newer.startedAt ? older.startedAt : newer.startedAt,
    updatedAt: laterOf(older.updatedAt, newer.updatedAt),
    reached: [...new Set([...newer.reached, ...older.reached])].slice(0, MOST_STEPS),
    finishedAt: newer.finishedAt ?? older.finishedAt,
  }),
};
