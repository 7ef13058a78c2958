import type { Band, Norm, Reliability, Score } from '@moodspace/shared';
import { scoreRange, structureFingerprint } from '@moodspace/shared/scoring';
import { keptScores } from '../kept-tests.ts';
import { madeUpItem, madeUpScore } from '../made-up-parts.ts';
import type { BandFeedback, TakenTest, TestDefinition, TestStructure } from '../test-definition.ts';

/*
 * A self-test on how a garden is doing, for the tests of the result: two means (water, weeds), a sum in steps (tools), the two means as four fields, and a
 * category by criteria. It has a place for everything that a result can show.
 */

const ITEMS = [
  ...['water-1', 'water-2', 'water-3', 'water-4', 'weeds-1', 'weeds-2', 'weeds-3', 'weeds-4'].map((key) =>
    madeUpItem(key),
  ),
  madeUpItem('tools-1', { riskAnswers: ['5'] }),
  madeUpItem('tools-2'),
];

const score = (key: string, rest: Partial<Score>): Score =>
  madeUpScore(key, { missing: 'prorate', maxMissing: 1, ...rest });

const itemsOf = (name: string): string[] => ITEMS.map(({ key }) => key).filter((key) => key.startsWith(name));

const SCORES = [
  score('garden', {
    operation: 'quadrant',
    role: 'main',
    of: ['water', 'weeds'],
    cuts: [
      ['water', '3'],
      ['weeds', '3'],
    ],
    source: 'The middle of the scale.',
  }),
  score('water', { items: itemsOf('water') }),
  score('weeds', { items: itemsOf('weeds'), isSymptomScale: true }),
  score('tools', { operation: 'sum', role: 'main', items: itemsOf('tools'), missing: 'refuse', maxMissing: null }),
  score('season', {
    operation: 'criteria',
    items: itemsOf('tools'),
    missing: 'refuse',
    maxMissing: null,
    criteria: [{ category: 'harvest', items: itemsOf('tools'), atLeast: 1, lowest: 4, highest: 5 }],
    otherwise: 'rest',
  }),
  score('both', { role: 'internal', operation: 'sum', items: [], of: ['water', 'weeds'] }),
];

const band = (key: string, rest: Partial<Band> & Pick<Band, 'score'>): Band => ({
  key,
  lowest: null,
  highest: null,
  category: null,
  tone: 'calm',
  careLevel: 'none',
  source: 'Three parts of the scale.',
  ...rest,
});

const BANDS = [
  band('dry', { score: 'water', lowest: 1, highest: 2.5, tone: 'attentive', careLevel: 'low' }),
  band('moist', { score: 'water', lowest: 2.5, highest: 4 }),
  band('wet', { score: 'water', lowest: 4, highest: 5, tone: 'bright' }),
  band('tidy', { score: 'weeds', lowest: 1, highest: 3, tone: 'bright' }),
  band('wild', { score: 'weeds', lowest: 3, highest: 5, tone: 'attentive', careLevel: 'medium' }),
  band('few-tools', { score: 'tools', lowest: 2, highest: 5, tone: 'attentive', careLevel: 'medium' }),
  band('all-tools', { score: 'tools', lowest: 6, highest: 10, tone: 'bright' }),
  band('lush', { score: 'garden', category: 'high-low', tone: 'bright' }),
  band('jungle', { score: 'garden', category: 'high-high', careLevel: 'low' }),
  band('gravel', { score: 'garden', category: 'low-low', tone: 'attentive', careLevel: 'low' }),
  band('thistles', { score: 'garden', category: 'low-high', tone: 'caring', careLevel: 'high' }),
  band('harvest-time', { score: 'season', category: 'harvest', tone: 'bright' }),
  band('rest-time', { score: 'season', category: 'rest' }),
];

const LABELS: Readonly<Record<string, string>> = {
  dry: 'Your plants are thirsty',
  moist: 'Your plants get enough to drink',
  wet: 'Your plants are well watered',
  tidy: 'Few weeds',
  wild: 'Many weeds',
  'few-tools': 'You miss a few tools',
  'all-tools': 'You have what you need',
  lush: 'A garden that grows well',
  jungle: 'Much grows, also what you did not plant',
  gravel: 'A quiet, dry garden',
  thistles: 'Your garden asks for a helping hand',
  'harvest-time': 'Time to harvest',
  'rest-time': 'Time to rest',
};

const feedback = (key: string, label: string): BandFeedback => ({
  label,
  feedback: [
    {
      tag: 'p',
      children: [
        'This is what your answers say about ',
        { tag: 'strong', children: [key] },
        '. A garden changes from week to week, and so may this.',
      ],
    },
    { tag: 'p', children: ['Most gardeners know a time like this one.'] },
  ],
  stepNow: `Walk round once and look. (${key})`,
  stepThisWeek: key === 'tools' ? null : `Choose one corner of ten minutes. (${key})`,
  someoneToTalkTo: 'A neighbour with green fingers. They like to be asked.',
  nextSteps: [
    {
      kind: 'intervention',
      label: 'Small steps in the garden',
      note: 'A programme of five weeks.',
      href: '/en/self-help/garden/',
      lang: undefined,
    },
    { kind: 'theme', label: `About ${key}`, note: null, href: `/en/topics/${key}/`, lang: undefined },
    { kind: 'testimonial', label: 'Hoe ik leerde wieden', note: null, href: '/en/stories/wieden/', lang: 'nl-BE' },
  ],
});

const RELIABILITY: Reliability = {
  score: 'water',
  coefficient: 0.84,
  standardDeviation: 0.75,
  standardError: null,
  smallestChange: null,
  basis: 'assumed',
  source: 'Made up for this test.',
};

const NORM: Norm = {
  key: 'gardeners',
  score: 'water',
  kind: 'normal_curve',
  groupSize: 1240,
  mean: 3.4,
  standardDeviation: 0.7,
  percentiles: [],
  definition: 'mid_rank',
  country: 'BE',
  language: 'nl',
  year: 2024,
  source: 'The Garden Survey 2024, table 3.',
};

const RULES: Omit<TestStructure, 'ranges'> = {
  scales: [{ key: 'agree', points: [1, 2, 3, 4, 5].map((value) => ({ code: String(value), value })) }],
  items: ITEMS,
  scores: SCORES,
  bands: BANDS,
  norms: [NORM, { ...NORM, key: 'weeders', score: 'weeds' }],
  reliabilities: [RELIABILITY, { ...RELIABILITY, score: 'weeds' }],
};
const STRUCTURE: TestStructure = {
  ...RULES,
  ranges: Object.fromEntries(SCORES.map(({ key }) => [key, scoreRange(RULES, key)])),
};

const words = (name: string, lowLabel: string, highLabel: string) => ({
  name,
  meaning: `How it is with the ${name.toLowerCase()} of your garden.`,
  lowLabel,
  highLabel,
});

export const GARDEN_TEST: TestDefinition = {
  key: 'garden-test',
  version: '1.0.0',
  fingerprint: structureFingerprint(STRUCTURE),
  lang: undefined,
  title: 'Garden test',
  instruction: 'Think of the past two weeks.',
  intendedUse: 'To look at your garden for a moment.',
  limits: 'It knows nothing about the weather, the soil or the neighbour’s cat.',
  wordingNote: 'The questions were written for this site and have not been studied.',
  recallDays: 14,
  retestDays: 14,
  licenceNotice: null,
  fhirNames: {
    canonical: 'https://example.org/fhir/Questionnaire/garden-test',
    version: '1.0.0',
    linkIds: Object.fromEntries(ITEMS.map(({ key }) => [key, key])),
    scoreLinkIds: {},
    answerSystem: 'https://example.org/fhir/CodeSystem/garden-test-answers',
  },
  structure: STRUCTURE,
  itemWords: Object.fromEntries(
    ITEMS.map(({ key }) => [key, { text: `In my garden it goes well with ${key}.`, help: null }]),
  ),
  answerLabels: {
    agree: { '1': 'Not at all', '2': 'A little', '3': 'Somewhat', '4': 'Mostly', '5': 'Completely' },
  },
  scoreWords: {
    garden: { name: 'Garden as a whole', meaning: null, lowLabel: null, highLabel: null },
    water: words('Water', 'Very dry', 'Well watered'),
    weeds: words('Weeds', 'None', 'Everywhere'),
    tools: words('Tools', 'None yet', 'All of them'),
    season: { name: 'Season', meaning: null, lowLabel: null, highLabel: null },
  },
  bandFeedback: Object.fromEntries(BANDS.map(({ key, score: of }) => [key, feedback(of, LABELS[key] ?? key)])),
  normGroups: { gardeners: 'gardeners in Flanders', weeders: 'gardeners in Flanders' },
};

/** The same answer to each item of a part of the garden: `answersOf({ water: 4, tools: 2 })`. Other items are left open. */
export const gardenAnswers = (parts: Readonly<Record<string, number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => itemsOf(name).map((key) => [key, String(value)])),
  );

/** A result of the garden test, taken on a day (YYYY-MM-DD). */
export const takenOn = (
  day: string,
  answers: Readonly<Record<string, string>>,
  rest: Partial<TakenTest> = {},
): TakenTest => ({
  id: `taken-${day}`,
  takenAt: `${day}T12:00:00.000Z`,
  version: GARDEN_TEST.version,
  fingerprint: GARDEN_TEST.fingerprint,
  answers,
  scores: keptScores(STRUCTURE, answers),
  ...rest,
});
