import { isKey, isMoment, isRecord, readEntries } from '../read-parts.ts';
import type { RecordKind } from '../record-kind.ts';

const MOST_QUESTIONS = 20;

/** What a visitor answered to the few questions before a programme, from which the order of its modules follows. */
export interface IntakeAnswers {
  /** The key of the programme. */
  readonly programme: string;
  /** The key of the chosen answer, by the key of the question. */
  readonly answers: Readonly<Record<string, string>>;
  /** ISO 8601, UTC. */
  readonly answeredAt: string;
}

/** Intakes, under the key of the programme. */
export const intakeAnswers: RecordKind<IntakeAnswers> = {
  collection: 'intake-answers',
  format: 1,
  read: (data) => {
    if (!isRecord(data)) return undefined;
    const { programme, answeredAt } = data;
    const entries = readEntries(data['answers']);
    if (!isKey(programme) || !isMoment(answeredAt) || !entries || entries.length > MOST_QUESTIONS) return undefined;
    if (!entries.every(([question, answer]) => isKey(question) && isKey(answer))) return undefined;
    return { programme, answers: Object.fromEntries(entries) as Record<string, string>, answeredAt };
  },
  changedAt: ({ answeredAt }) => answeredAt,
};
