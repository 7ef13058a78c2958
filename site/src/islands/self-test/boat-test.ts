import { scoreRange, structureFingerprint } from '@moodspace/shared/scoring';
import type { TestItem, TestStructure } from './test-definition.ts';

/*
 * A self-test on how a boat is doing, for the tests of taking one: whoever has a crew is asked one more question, of which one answer may be a sign of
 * suicidality, and the last question cannot be left open.
 */

const item = (key: string, rest: Partial<TestItem> = {}): TestItem => ({
  key,
  scale: 'agree',
  reversed: false,
  skippable: true,
  showIf: null,
  riskAnswers: [],
  ...rest,
});

const RULES: Omit<TestStructure, 'ranges'> = {
  scales: [
    { key: 'agree', points: ['1', '2', '3'].map((code) => ({ code, value: Number(code) })) },
    {
      key: 'yes-no',
      points: [
        { code: 'yes', value: 1 },
        { code: 'no', value: 0 },
      ],
    },
  ],
  items: [
    item('sails'),
    item('crew', { scale: 'yes-no' }),
    item('mood', {
      riskAnswers: ['3'],
      showIf: { mode: 'all', conditions: [{ item: 'crew', comparison: 'is', answer: 'yes' }] },
    }),
    item('anchor', { skippable: false }),
  ],
  scores: [
    {
      key: 'boat',
      operation: 'sum',
      role: 'main',
      direction: 'higher_is_better',
      isSymptomScale: false,
      items: ['sails', 'mood', 'anchor'],
      of: [],
      missing: 'prorate',
      maxMissing: 1,
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
    },
  ],
  bands: [],
  norms: [],
  reliabilities: [],
};

const STRUCTURE: TestStructure = { ...RULES, ranges: { boat: scoreRange(RULES, 'boat') } };

export const BOAT_TEST = {
  key: 'boat-test',
  version: '1.0.0',
  fingerprint: structureFingerprint(STRUCTURE),
  structure: STRUCTURE,
};
