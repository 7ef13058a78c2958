import { scoreRange, structureFingerprint } from '@moodspace/shared/scoring';
import { madeUpItem, madeUpScore } from './made-up-parts.ts';
import type { TestStructure } from './test-definition.ts';

/*
 * A self-test on how a boat is doing, for the tests of taking one: whoever has a crew is asked one more question, of which one answer may be a sign of
 * suicidality, and the last question cannot be left open.
 */

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
    madeUpItem('sails'),
    madeUpItem('crew', { scale: 'yes-no' }),
    madeUpItem('mood', {
      riskAnswers: ['3'],
      showIf: { mode: 'all', conditions: [{ item: 'crew', comparison: 'is', answer: 'yes' }] },
    }),
    madeUpItem('anchor', { skippable: false }),
  ],
  scores: [
    madeUpScore('boat', {
      operation: 'sum',
      role: 'main',
      direction: 'higher_is_better',
      items: ['sails', 'mood', 'anchor'],
      missing: 'prorate',
      maxMissing: 1,
    }),
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
