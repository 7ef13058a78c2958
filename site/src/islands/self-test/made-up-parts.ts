import type { Score } from '@moodspace/shared';
import type { TestItem } from './test-definition.ts';

/* Parts of the made-up self-tests with which taking a test and its result are tested. */

/** An item that everybody is asked and nobody has to answer. */
export const madeUpItem = (key: string, rest: Partial<TestItem> = {}): TestItem => ({
  key,
  scale: 'agree',
  reversed: false,
  skippable: true,
  showIf: null,
  riskAnswers: [],
  ...rest,
});

/** A mean that lets no answer lack. */
export const madeUpScore = (key: string, rest: Partial<Score> = {}): Score => ({
  key,
  operation: 'mean',
  role: 'detail',
  direction: 'neither',
  isSymptomScale: false,
  items: [],
  of: [],
  missing: 'refuse',
  maxMissing: null,
  hidden: 'leave_out',
  rounding: 'none',
  factor: null,
  offset: null,
  table: [],
  cuts: [],
  countLowest: null,
  countHighest: null,
  criteria: [],
  otherwise: null,
  source: null,
  ...rest,
});
