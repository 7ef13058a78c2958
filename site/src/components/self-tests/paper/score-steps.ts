import type { Content, Criterion, Item, Score } from '@moodspace/shared';
import { scoreRange, scoreRule, type ScoreRule } from '@moodspace/shared/scoring';
import type { Translator } from '../../../i18n/create-translator.ts';
import { questionList, questionNumbers } from './question-numbers.ts';

type Instrument = Readonly<Content<'instrument'>>;

/** How to work out one score with a pencil. */
export interface ScoreSteps {
  readonly key: string;
  readonly name: string;
  /** Sentences, in the order in which they are done. */
  readonly steps: readonly string[];
  /** What stands before the empty line on which the score is written. */
  readonly blank: string;
  /** For a score that is looked up: what each number becomes. */
  readonly table: readonly TableRow[];
}

export interface TableRow {
  readonly score: string;
  readonly becomes: string;
}

type RuleOf<Operation extends ScoreRule['operation']> = Extract<ScoreRule, { operation: Operation }>;

/** The words for the parts of an instrument, in the language of the page. */
interface Words {
  readonly translator: Translator;
  readonly questions: (items: readonly string[]) => string;
  readonly score: (key: string) => string;
  readonly scores: (keys: readonly string[]) => string;
  readonly category: (score: string, category: string) => string;
  /** Tells whether one of these items is only for some people. */
  readonly isForSome: (items: readonly string[]) => boolean;
}

/** How to work out every score of a self-test, each after those of which it is made. */
export function scoreSteps(instrument: Instrument, translator: Translator): readonly ScoreSteps[] {
  const words = wordsOf(instrument, translator);
  return inOrder(instrument.scores).map((score) => {
    const read = scoreRule(score);
    if (read.kind === 'problems') throw new TypeError(read.problems.map(({ message }) => message.en).join(' '));
    const { rule } = read;
    return {
      key: score.key,
      name: scoreName(instrument, score.key),
      steps: [
        ...stepsOf(rule, score, words),
        ...(score.rounding === 'half_up' ? [translator.t('selfTestPaper.step.round')] : []),
      ],
      blank: blankLabel(instrument, score, translator),
      table: rule.operation === 'lookup' ? tableOf(rule, translator) : [],
    };
  });
}

/** The name of a score; that of its key when nobody named it. */
export const scoreName = ({ scoreWords }: Pick<Instrument, 'scoreWords'>, key: string): string =>
  scoreWords.find((words) => words.score === key)?.name ?? key;

/** The scores, each after those of which it is made; else in their own order. */
function inOrder(scores: readonly Score[]): readonly Score[] {
  const done = new Set<Score>();
  const add = (score: Score): void => {
    if (done.has(score)) return;
    for (const source of scores) if (score.of.includes(source.key)) add(source);
    done.add(score);
  };
  scores.forEach(add);
  return [...done];
}

function wordsOf(instrument: Instrument, translator: Translator): Words {
  const { t, formatList } = translator;
  const numbers = questionNumbers(instrument.items);
  const items = new Map(instrument.items.map((item) => [item.key, item]));
  const named = (name: string) => t('selfTestPaper.named', { name });
  const score = (key: string) => named(scoreName(instrument, key));
  return {
    translator,
    questions: (keys) =>
      questionList(
        keys.flatMap((key) => numbers.get(key) ?? []),
        translator,
      ),
    score,
    scores: (keys) => formatList(keys.map(score)),
    category: (ofScore, category) => named(categoryLabel(instrument, ofScore, category)),
    isForSome: (keys) => keys.some((key) => isForSome(items.get(key))),
  };
}

const isForSome = (item: Item | undefined): boolean => (item?.showIf?.conditions.length ?? 0) > 0;

/** A category is called what its feedback is called. */
function categoryLabel({ bands, bandWords }: Instrument, score: string, category: string): string {
  const band = bands.find((candidate) => candidate.score === score && candidate.category === category);
  return bandWords.find((words) => words.band === band?.key)?.label ?? category;
}

function stepsOf(rule: ScoreRule, score: Score, words: Words): readonly string[] {
  const { t } = words.translator;
  switch (rule.operation) {
    case 'sum':
    case 'mean':
      return totalSteps(rule, words);
    case 'count':
      return [
        t('selfTestPaper.step.count', { questions: words.questions(rule.items), points: pointsBetween(rule, words) }),
        ...(rule.gaps.allowedMissing > 0 ? [prorateStep(rule, words)] : []),
        ...gapSteps(rule, words),
      ];
    case 'difference': {
      const [first, second] = rule.of;
      return [
        t('selfTestPaper.step.subtract', { first: words.score(first), second: words.score(second) }),
        t('selfTestPaper.step.scoreMissing'),
      ];
    }
    case 'linear':
      return linearSteps(rule, words);
    case 'lookup':
      return [t('selfTestPaper.step.lookUp', { score: words.score(rule.of[0]) })];
    case 'quadrant':
      return [
        ...rule.of.map((source, place) =>
          t('selfTestPaper.step.high', { score: words.score(source), cut: rule.cuts[place] ?? 0 }),
        ),
        t('selfTestPaper.step.scoreMissing'),
      ];
    case 'criteria':
      return criteriaSteps(rule, score, words);
  }
}

/** The sum or mean of items and scores. */
function totalSteps(rule: RuleOf<'sum' | 'mean'>, words: Words): readonly string[] {
  const { t } = words.translator;
  const { items, of, gaps } = rule;
  const leavesOut = gaps.hidden === 'leave_out' && words.isForSome(items);
  const isMean = rule.operation === 'mean';
  // The mean of the answered questions needs no making up for the others.
  const isPlainMean = isMean && of.length === 0 && (gaps.hidden === 'leave_out' || !words.isForSome(items));
  const divisor = (): string => {
    if (isPlainMean && gaps.allowedMissing > 0) return t('selfTestPaper.step.divideAnswered');
    if (isPlainMean && leavesOut) return t('selfTestPaper.step.divideShown');
    if (leavesOut) return t('selfTestPaper.step.divideParts');
    return t('selfTestPaper.step.divide', { number: items.length + of.length });
  };
  return [
    ...(items.length > 0 ? [t('selfTestPaper.step.add', { questions: words.questions(items) })] : []),
    ...(items.length > 0 && gaps.allowedMissing > 0 && !isPlainMean ? [prorateStep(rule, words)] : []),
    ...(of.length > 0
      ? [
          t(items.length > 0 ? 'selfTestPaper.step.addScoresToo' : 'selfTestPaper.step.addScores', {
            scores: words.scores(of),
          }),
        ]
      : []),
    ...(isMean && items.length + of.length > 1 ? [divisor()] : []),
    ...(items.length > 0 ? gapSteps(rule, words) : []),
    ...(of.length > 0 ? [t('selfTestPaper.step.scoreMissing')] : []),
  ];
}

function prorateStep(
  { items, gaps }: RuleOf<'sum' | 'mean' | 'count'>,
  { translator: { t }, isForSome }: Words,
): string {
  return isForSome(items) && gaps.hidden === 'leave_out'
    ? t('selfTestPaper.step.prorateShown')
    : t('selfTestPaper.step.prorate', { number: items.length });
}

/** When there is no score, and what happens to questions that are not for everybody. */
function gapSteps(
  { items, gaps }: RuleOf<'sum' | 'mean' | 'count' | 'criteria'>,
  { translator: { t }, isForSome: isForSomeOf }: Words,
): readonly string[] {
  const missing =
    gaps.allowedMissing > 0
      ? t('selfTestPaper.step.mostMissing', { count: gaps.allowedMissing })
      : t('selfTestPaper.step.noneMissing');
  const hidden = gaps.hidden === 'leave_out' ? 'selfTestPaper.step.hiddenLeftOut' : 'selfTestPaper.step.hiddenZero';
  return [...(isForSomeOf(items) ? [t(hidden)] : []), missing];
}

function linearSteps({ of, factor, offset }: RuleOf<'linear'>, words: Words): readonly string[] {
  const { t } = words.translator;
  return [
    t('selfTestPaper.step.take', { score: words.score(of[0]) }),
    ...(factor === 1 ? [] : [t('selfTestPaper.step.multiply', { number: factor })]),
    ...(offset > 0 ? [t('selfTestPaper.step.plus', { number: offset })] : []),
    ...(offset < 0 ? [t('selfTestPaper.step.minus', { number: -offset })] : []),
    t('selfTestPaper.step.scoreMissing'),
  ];
}

function criteriaSteps(rule: RuleOf<'criteria'>, score: Score, words: Words): readonly string[] {
  const { t, formatList } = words.translator;
  const criterion = (line: Criterion): string =>
    t('selfTestPaper.step.criterion', {
      count: line.atLeast,
      questions: words.questions(line.items),
      points: pointsBetween(line, words),
    });
  const categories = [...new Set(rule.lines.map(({ category }) => category))];
  return [
    t('selfTestPaper.step.firstThatHolds'),
    ...categories.map((category) =>
      t('selfTestPaper.step.category', {
        category: words.category(score.key, category),
        conditions: formatList(rule.lines.filter((line) => line.category === category).map(criterion)),
      }),
    ),
    t('selfTestPaper.step.otherwise', { category: words.category(score.key, rule.otherwise) }),
    ...gapSteps(rule, words),
  ];
}

function pointsBetween(
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
  { translator: { t } }: Words,
): string {
  return lowest === highest
    ? t('selfTestPaper.pointsExactly', { count: lowest })
    : t('selfTestPaper.pointsBetween', { lowest, highest });
}

function blankLabel(instrument: Instrument, { key }: Score, { t }: Translator): string {
  const range = scoreRange(instrument, key);
  return range.kind === 'category' ? t('selfTestPaper.yourOutcome') : t('selfTestPaper.yourScoreIn', range);
}

const tableOf = ({ table }: RuleOf<'lookup'>, { formatNumber }: Translator): readonly TableRow[] =>
  [...table]
    .toSorted(([a], [b]) => a - b)
    .map(([score, value]) => ({ score: formatNumber(score), becomes: formatNumber(value) }));
