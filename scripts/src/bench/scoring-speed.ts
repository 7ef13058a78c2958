import type { InstrumentStructure } from '@moodspace/shared/scoring';

const NEEDS = ['autonomy', 'belonging', 'competence'] as const;
const SIDES = ['satisfaction', 'frustration'] as const;
const ITEMS_EACH = 4;
const VALUES = [1, 2, 3, 4, 5];

const SUBSCALES = NEEDS.flatMap((need) => SIDES.map((side) => `${need}-${side}`));
const itemsOf = (subscale: string) => Array.from({ length: ITEMS_EACH }, (_, index) => `${subscale}-${index + 1}`);

type Score = InstrumentStructure['scores'][number];

const SCORE: Omit<Score, 'key' | 'operation'> = {
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
};

/** The structure of the ABC-test: 24 items, a mean for each side of three needs, a profile for each need, and two composites. */
const ABC_TEST: Pick<InstrumentStructure, 'scales' | 'items' | 'scores'> = {
  scales: [{ key: 'agreement', points: VALUES.map((value) => ({ code: String(value), value })) }],
  items: SUBSCALES.flatMap(itemsOf).map((key) => ({
    key,
    scale: 'agreement',
    reversed: false,
    skippable: true,
    showIf: null,
    riskAnswers: [],
  })),
  scores: [
    ...SUBSCALES.map((key): Score => ({
      ...SCORE,
      key,
      operation: 'mean',
      items: itemsOf(key),
      missing: 'prorate',
      maxMissing: 1,
    })),
    ...NEEDS.map((need): Score => {
      const of = SIDES.map((side) => `${need}-${side}`);
      return { ...SCORE, key: need, operation: 'quadrant', of, cuts: of.map((key) => [key, '3']) };
    }),
    ...SIDES.map((side): Score => ({
      ...SCORE,
      key: side,
      operation: 'mean',
      of: NEEDS.map((need) => `${need}-${side}`),
    })),
  ],
};

const ANSWER_SETS = 20_000;

/** How many sets of answers to the ABC-test are scored in a second, one after the other. Every set is different, and some lack an answer. */
export async function scoringSpeed(): Promise<number> {
  const { scoreAnswers } = await import('@moodspace/shared/scoring');
  const sets = Array.from({ length: ANSWER_SETS }, (_, set) =>
    Object.fromEntries(
      ABC_TEST.items.flatMap(({ key }, index) => {
        const number = (set * 31 + index * 17) % 23;
        return number === 0 ? [] : [[key, String(1 + (number % VALUES.length))] as const];
      }),
    ),
  );
  for (const answers of sets.slice(0, ANSWER_SETS / 10)) scoreAnswers(ABC_TEST, answers);
  const started = performance.now();
  for (const answers of sets) scoreAnswers(ABC_TEST, answers);
  return ANSWER_SETS / ((performance.now() - started) / 1000);
}
