import type { Instrument } from '../content/instrument.ts';
import type { Band } from '../content/instrument/band.ts';
import type { Item } from '../content/instrument/item.ts';
import type { Norm, Reliability } from '../content/instrument/norm.ts';
import type { Scale } from '../content/instrument/scale.ts';
import type { Score } from '../content/instrument/score.ts';
import type { WorkedExample } from '../content/instrument/worked-example.ts';
import type { Answers, InstrumentStructure } from './structure.ts';

/** A scale whose codes are its values: `scale('agree', 1, 2, 3)`. */
export const scale = (key: string, ...values: readonly number[]): Scale => ({
  key,
  points: values.map((value) => ({ code: String(value), value })),
});

export const item = (key: string, scaleKey: string, more: Partial<Item> = {}): Item => ({
  key,
  scale: scaleKey,
  reversed: false,
  skippable: true,
  showIf: null,
  riskAnswers: [],
  ...more,
});

/** Items `prefix-1`, `prefix-2`, … of one scale. */
export const items = (prefix: string, count: number, scaleKey: string): Item[] =>
  keys(prefix, count).map((key) => item(key, scaleKey));

export const keys = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index + 1}`);

export const score = (key: string, operation: Score['operation'], more: Partial<Score> = {}): Score => ({
  key,
  operation,
  role: 'main',
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
  source: ['sum', 'mean', 'difference'].includes(operation) ? null : 'Made up.',
  ...more,
});

export const band = (key: string, scoreKey: string, limits: Partial<Band>): Band => ({
  key,
  score: scoreKey,
  lowest: null,
  highest: null,
  category: null,
  tone: 'calm',
  careLevel: 'none',
  source: 'Made up.',
  ...limits,
});

/** Bands from one limit to the next: `bands('total', [0, 4], [5, 9])` are `total-1` and `total-2`. */
export const bands = (scoreKey: string, ...limits: readonly (readonly [number, number])[]): Band[] =>
  limits.map(([lowest, highest], index) => band(`${scoreKey}-${index + 1}`, scoreKey, { lowest, highest }));

export const norm = (more: Partial<Norm> = {}): Norm => ({
  key: 'students',
  score: 'total',
  kind: 'normal_curve',
  groupSize: 326,
  mean: 3.6,
  standardDeviation: 0.7,
  percentiles: [],
  definition: 'mid_rank',
  country: 'BE',
  language: 'nl',
  year: 2024,
  source: 'Made up.',
  ...more,
});

export const reliability = (more: Partial<Reliability> = {}): Reliability => ({
  score: 'total',
  coefficient: 0.8,
  standardDeviation: 0.7,
  standardError: null,
  smallestChange: null,
  basis: 'assumed',
  source: 'Made up.',
  ...more,
});

/** `example('All low', { a: '1' }, { total: '1' })` */
export const example = (name: string, answers: Answers, expected: Readonly<Record<string, string>>): WorkedExample => ({
  name,
  answers: Object.entries(answers),
  expected: Object.entries(expected),
  source: null,
});

export const structure = (parts: Partial<InstrumentStructure>): InstrumentStructure => ({
  scales: [],
  items: [],
  scores: [],
  bands: [],
  norms: [],
  reliabilities: [],
  examples: [],
  ...parts,
});

/** The same answer to each of these items. */
export const answerAll = (itemKeys: readonly string[], code: string): Record<string, string> =>
  Object.fromEntries(itemKeys.map((key) => [key, code]));

/** An instrument with this structure, and with words for each of its parts. */
export function instrument(parts: InstrumentStructure, more: Partial<Instrument> = {}): Instrument {
  const today = '2026-01-05';
  return {
    documentId: 'made-up',
    locale: 'en',
    createdAt: `${today}T09:00:00.000Z`,
    updatedAt: `${today}T09:00:00.000Z`,
    publishedAt: `${today}T09:00:00.000Z`,
    key: 'made-up',
    title: 'A made-up test',
    slug: 'made-up',
    summary: 'For trying out the rules.',
    version: '1.0.0',
    changes: null,
    instrumentKind: 'wellbeing',
    body: 'For trying out the rules.',
    instruction: 'Choose what fits.',
    intendedUse: null,
    couldBeReadAsScreening: false,
    limits: 'It says nothing.',
    recallDays: null,
    minutes: 1,
    retestDays: 0,
    wording: 'official',
    wordingNote: 'Made up.',
    licence: { name: 'None', spdx: null, holder: 'Nobody', texts: 'free', notice: null, url: null, checkedOn: null },
    sensitivity: 'ordinary',
    intervention: null,
    ...parts,
    scaleWords: parts.scales.map(({ key, points }) => ({
      scale: key,
      labels: points.map(({ code }) => `Label ${code}`),
    })),
    itemWords: parts.items.map(({ key }) => ({ item: key, text: `Text of ${key}`, help: null })),
    scoreWords: parts.scores.map(({ key }) => ({
      score: key,
      name: `Name of ${key}`,
      meaning: null,
      lowLabel: null,
      highLabel: null,
    })),
    bandWords: parts.bands.map(({ key }) => ({
      band: key,
      label: `Label of ${key}`,
      feedback: 'Feedback.',
      stepNow: 'Drink some water.',
      stepThisWeek: 'Go for a walk.',
      someoneToTalkTo: 'A friend.',
      interventions: [],
      themes: [],
      services: [],
    })),
    normWords: parts.norms.map(({ key }) => ({ norm: key, group: 'Students' })),
    searchWords: null,
    fhir: null,
    order: 0,
    review: {
      author: 'Nobody',
      reviewer: null,
      reviewedOn: null,
      nextReview: null,
      evidence: 'theory',
      evidenceNote: null,
      sources: [],
    },
    ...more,
  };
}
