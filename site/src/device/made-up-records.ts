import type { StoredRecord } from './record-kind.ts';

/** When every record here was changed. */
export const MOMENT = '2026-11-22T10:00:00.000Z';

/** One record of each kind, as it is written, for tests. */
export const MADE_UP_RECORDS: readonly StoredRecord[] = [
  {
    collection: 'module-progress',
    id: 'sleep',
    format: 1,
    data: {
      module: 'sleep',
      programme: 'healthy-lifestyle',
      title: 'Sleep',
      startedAt: MOMENT,
      updatedAt: MOMENT,
      step: 'pressure',
      reached: ['start', 'pressure'],
      finishedAt: null,
    },
  },
  {
    collection: 'exercise-answers',
    id: 'sleep/diary',
    format: 1,
    data: {
      module: 'sleep',
      block: 'diary',
      kind: 'exercise.diary',
      title: 'How you slept',
      locale: 'en',
      updatedAt: MOMENT,
      fields: [{ name: 'how', label: 'How?', text: 'Well' }],
    },
  },
  {
    collection: 'intake-answers',
    id: 'healthy-lifestyle',
    format: 1,
    data: { programme: 'healthy-lifestyle', answers: { nights: 'short' }, answeredAt: MOMENT },
  },
  {
    collection: 'planned-moments',
    id: 'a-1',
    format: 1,
    data: {
      id: 'a-1',
      module: 'sleep',
      title: 'A moment for myself',
      at: '2026-11-24T19:00',
      rhythm: 'weekly',
      times: 4,
      createdAt: MOMENT,
    },
  },
  {
    collection: 'saved-services',
    id: 'caw-gent',
    format: 1,
    data: { service: 'caw-gent', name: 'CAW', savedAt: MOMENT },
  },
  {
    collection: 'self-test-results',
    id: 'r-1',
    format: 1,
    data: {
      test: 'abc-test',
      taken: {
        id: 'r-1',
        takenAt: MOMENT,
        version: '1',
        fingerprint: 'f',
        answers: { q1: '3' },
        scores: { autonomy: { value: 3.5 } },
      },
    },
  },
];
