import type { Condition, Item } from '../../content/instrument/item.ts';
import type { Scale } from '../../content/instrument/scale.ts';
import type { Score } from '../../content/instrument/score.ts';

/** What an expression must know of the questionnaire that it stands in. */
export interface WritingContext {
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  readonly scores: readonly Score[];
  /** The linkId of an item or a score. */
  readonly linkIdOfItem: (key: string) => string;
  readonly linkIdOfScore: (key: string) => string;
  /** The codes of an item's answers, as they stand in the file. */
  readonly fileCode: (item: string, code: string) => string;
  /** `code` where answers are codings; undefined where they are whole numbers or texts. */
  readonly answerField: (item: string) => 'code' | undefined;
  /** True where the answers are whole numbers that weigh what they are: FHIRPath finds no weight at them. */
  readonly weighsItself: (item: string) => boolean;
  /** `weight` since SDC 4, `ordinal` before. */
  readonly weightFunction: 'weight' | 'ordinal';
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const listed = (texts: readonly string[]): string =>
  texts.length === 1 ? quoted(texts[0] ?? '') : `(${texts.map(quoted).join(' | ')})`;

/** A FHIRPath expression that computes a score as the platform does, its rules for missing and hidden items included. */
export function scoreExpression(score: Score, context: WritingContext): string {
  const plain = plainExpression(score, context);
  const value = score.rounding === 'half_up' ? `((${plain.value}) + 0.5).floor()` : plain.value;
  return plain.condition === undefined ? value : `iif(${plain.condition}, ${value}, {})`;
}

interface Plain {
  readonly value: string;
  /** When there is a score at all. */
  readonly condition?: string | undefined;
}

function plainExpression(score: Score, context: WritingContext): Plain {
  const sources = score.of.map((key) => scoreValue(key, context));
  const [first = '{}', second = '{}'] = sources;
  switch (score.operation) {
    case 'sum':
    case 'mean':
      return total(score, context);
    case 'difference':
      return { value: `${first} - ${second}` };
    case 'linear':
      return { value: `${first} * ${number(score.factor ?? 1)}${score.offset ? ` + ${number(score.offset)}` : ''}` };
    case 'lookup':
      return {
        value: chain(
          score.table.map(([from, to]) => [`${first} = ${number(Number(from))}`, number(Number(to))]),
          '{}',
        ),
      };
    case 'quadrant': {
      const [a, b] = score.of.map((key) => score.cuts.find(([name]) => name === key)?.[1] ?? '0');
      const level = (value: string, cut: string | undefined) =>
        `iif(${value} >= ${number(Number(cut))}, 'high', 'low')`;
      return {
        condition: `${first}.exists() and ${second}.exists()`,
        value: `${level(first, a)} & '-' & ${level(second, b)}`,
      };
    }
    case 'criteria':
      return criteria(score, context);
    case 'count': {
      const gaps = gapsOf(score, score.items, context, false);
      const matching = `${weights(score.items, context)}.where($this >= ${number(score.countLowest ?? 0)} and $this <= ${number(score.countHighest ?? 0)}).count()`;
      return { condition: gaps.condition, value: prorated(matching, gaps) };
    }
  }
}

function total(score: Score, context: WritingContext): Plain {
  const { items, of, operation } = score;
  const sources = of.map((key) => sourceOf(key, score, context));
  const gaps = gapsOf(score, items, context, sources.length > 0);
  const sum = prorated(`${weights(items, context)}.${gaps.mayBeNone ? 'aggregate($this + $total, 0)' : 'sum()'}`, gaps);
  const all = [...(items.length > 0 ? [sum] : []), ...sources.map(({ value }) => value)].join(' + ');
  const counts = [
    ...(items.length > 0 ? [gaps.counted] : []),
    ...(gaps.zeros === undefined ? [] : [gaps.zeros]),
    ...sources.flatMap(({ count }) => (count === '1' ? [] : [count])),
    ...(sources.some(({ count }) => count === '1')
      ? [String(sources.filter(({ count }) => count === '1').length)]
      : []),
  ].join(' + ');
  // With conditions on everything, it may be that there was nothing at all to add up.
  const something =
    sources.length > 0 && sources.every(({ count }) => count !== '1') && (items.length === 0 || gaps.mayBeNone)
      ? [`${counts} > 0`]
      : [];
  const condition = [...(gaps.condition === undefined ? [] : [gaps.condition]), ...something].join(' and ');
  return { ...(condition === '' ? {} : { condition }), value: operation === 'sum' ? all : `(${all}) / (${counts})` };
}

/** A score as a part of another one: nothing when none of its items was shown, as a hidden item is. */
function sourceOf(
  key: string,
  { hidden }: Score,
  context: WritingContext,
): { readonly value: string; readonly count: string } {
  const value = scoreValue(key, context);
  const absent = nothingShown(key, context, []);
  if (absent === undefined) return { value, count: '1' };
  return { value: `iif(${absent}, 0, ${value})`, count: hidden === 'count_as_zero' ? '1' : `iif(${absent}, 0, 1)` };
}

/** Whether no item of a score was shown; undefined for a score of which there is always something. */
function nothingShown(key: string, context: WritingContext, above: readonly string[]): string | undefined {
  const score = context.scores.find((one) => one.key === key);
  if (!score || above.includes(key) || !['sum', 'mean', 'count'].includes(score.operation)) return undefined;
  if (score.hidden === 'count_as_zero' && score.items.length + score.of.length > 0) return undefined;
  const sources =
    score.operation === 'count' ? [] : score.of.map((source) => nothingShown(source, context, [...above, key]));
  const items = conditionalOf(score.items, context);
  if (items.length < score.items.length || sources.includes(undefined)) return undefined;
  // An item that hangs on a question without an answer is not shown, but nobody knows whether it would have been.
  const isAbsent = (item: Item): string =>
    score.of.length > 0 ? `iif(${isShown(item, context)}, false, true)` : `(${isHidden(item, context)})`;
  const parts = [...items.map(isAbsent), ...sources.map((source) => `(${source ?? 'false'})`)];
  return parts.length === 0 ? undefined : parts.join(' and ');
}

interface Gaps {
  /** When the items give something to compute with; undefined when they always do. */
  readonly condition: string | undefined;
  /** How many items are answered, and how many would have to be. */
  readonly answered: string;
  readonly counted: string;
  /** How many hidden items count as zero; undefined when none can. */
  readonly zeros: string | undefined;
  /** True when nothing may be missing, so that the answered ones are all. */
  readonly isComplete: boolean;
  /** True when there may be no item to answer at all. */
  readonly mayBeNone: boolean;
}

function gapsOf(score: Score, keys: readonly string[], context: WritingContext, hasSources: boolean): Gaps {
  const allowed = score.missing === 'prorate' ? (score.maxMissing ?? 0) : 0;
  const answered = `${answers(keys, context)}.count()`;
  const conditional = conditionalOf(keys, context);
  const always = keys.length - conditional.length;
  const isZero = score.hidden === 'count_as_zero';
  const shown = conditional.map((item) =>
    isZero ? `iif(${isHidden(item, context)}, 0, 1)` : `iif(${isShown(item, context)}, 1, 0)`,
  );
  const counted = [...(always > 0 ? [String(always)] : []), ...shown].join(' + ') || '0';
  const enough =
    shown.length === 0
      ? `${answered} ${allowed === 0 ? '=' : '>='} ${always - allowed}`
      : `${answered} >= ${counted}${allowed > 0 ? ` - ${allowed}` : ''}`;
  const some = isZero || hasSources ? `(${counted} = 0 or ${answered} > 0)` : `${answered} > 0`;
  return {
    condition: keys.length === 0 ? undefined : always > allowed ? enough : `${some} and ${enough}`,
    answered,
    counted: shown.length > 1 || (shown.length === 1 && always > 0) ? `(${counted})` : counted,
    zeros:
      isZero && conditional.length > 0
        ? conditional.map((item) => `iif(${isHidden(item, context)}, 1, 0)`).join(' + ')
        : undefined,
    isComplete: allowed === 0,
    mayBeNone: always === 0,
  };
}

/** The answered items stand for those that are missing. */
function prorated(sum: string, { answered, counted, isComplete, mayBeNone }: Gaps): string {
  if (isComplete) return sum;
  const whole = `${sum} * ${counted} / ${answered}`;
  return mayBeNone ? `iif(${answered} > 0, ${whole}, 0)` : whole;
}

const conditionalOf = (keys: readonly string[], { items }: WritingContext): readonly Item[] =>
  keys.flatMap((key) => items.filter((item) => item.key === key && (item.showIf?.conditions.length ?? 0) > 0));

function criteria(score: Score, context: WritingContext): Plain {
  const keys = [...new Set(score.criteria.flatMap(({ items }) => items))];
  const categories = [...new Set(score.criteria.map(({ category }) => category))];
  const lines = categories.map((category): readonly [string, string] => [
    score.criteria
      .filter((line) => line.category === category)
      .map(({ items, atLeast, lowest, highest }) => {
        const inRange = `${weights(items, context)}.where($this >= ${number(lowest)} and $this <= ${number(highest)}).count()`;
        const zeros =
          score.hidden === 'count_as_zero' && lowest <= 0 && highest >= 0
            ? items.flatMap((key) => {
                const item = context.items.find((one) => one.key === key);
                return (item?.showIf?.conditions.length ?? 0) > 0 && item
                  ? [` + iif(${isHidden(item, context)}, 1, 0)`]
                  : [];
              })
            : [];
        return `${inRange}${zeros.join('')} >= ${atLeast}`;
      })
      .join(' and '),
    quoted(category),
  ]);
  return {
    condition: gapsOf(score, keys, context, false).condition,
    value: chain(lines, quoted(score.otherwise ?? '')),
  };
}

const chain = (lines: readonly (readonly [string, string])[], otherwise: string): string =>
  lines.reduceRight((rest, [condition, value]) => `iif(${condition}, ${value}, ${rest})`, otherwise);

const number = (value: number): string => (value < 0 ? `(${decimal(value)})` : decimal(value));

/** A number without an exponent, which FHIRPath does not know. */
function decimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

const answers = (keys: readonly string[], { linkIdOfItem }: WritingContext): string =>
  `%resource.descendants().where(linkId ${keys.length === 1 ? '=' : 'in'} ${listed(keys.map(linkIdOfItem))}).answer.value`;

function weights(keys: readonly string[], context: WritingContext): string {
  const plain = keys.filter(context.weighsItself);
  const weighed = keys.filter((key) => !plain.includes(key));
  const parts = [
    ...(weighed.length > 0 ? [`${answers(weighed, context)}.${context.weightFunction}()`] : []),
    ...(plain.length > 0 ? [answers(plain, context)] : []),
  ];
  // Not a union, which would leave out what is equal.
  return parts.length === 1 ? (parts[0] ?? '{}') : `${parts[0] ?? '{}'}.combine(${parts[1] ?? '{}'})`;
}

const scoreValue = (key: string, { linkIdOfScore }: WritingContext): string =>
  `%resource.descendants().where(linkId = ${quoted(linkIdOfScore(key))}).answer.value`;

/** Whether the answers so far show an item. */
function isShown({ showIf }: Item, context: WritingContext): string {
  const parts = (showIf?.conditions ?? []).map((condition) => `(${holds(condition, context)})`);
  return parts.join(showIf?.mode === 'any' ? ' or ' : ' and ');
}

/** Whether the answers so far hide an item for certain: an answer that is not there yet hides nothing. */
function isHidden(item: Item, context: WritingContext): string {
  const { showIf } = item;
  const parts = (showIf?.conditions ?? []).map((condition) => `(${fails(condition, context)})`);
  return parts.join(showIf?.mode === 'any' ? ' and ' : ' or ');
}

function codesOf({ item, comparison, answer }: Condition, context: WritingContext): readonly string[] {
  const scale = context.scales.find(({ key }) => key === context.items.find((one) => one.key === item)?.scale);
  const limit = scale?.points.find(({ code }) => code === answer)?.value;
  const points = (scale?.points ?? []).filter(({ code, value }) => {
    if (comparison === 'is') return code === answer;
    if (comparison === 'is_not') return code !== answer;
    if (limit === undefined) return false;
    return comparison === 'at_least' ? value >= limit : value <= limit;
  });
  return points.map(({ code }) => context.fileCode(item, code));
}

function holds(condition: Condition, context: WritingContext): string {
  const answer = answers([condition.item], context);
  if (condition.comparison === 'answered') return `${answer}.exists()`;
  if (condition.comparison === 'not_answered') return `${answer}.exists().not()`;
  const codes = codesOf(condition, context);
  return codes.length === 0 ? 'false' : `${codeOf(condition.item, context)} in ${listed(codes)}`;
}

function fails(condition: Condition, context: WritingContext): string {
  const answer = answers([condition.item], context);
  if (condition.comparison === 'answered') return hiddenOr(condition.item, 'false', context);
  if (condition.comparison === 'not_answered') return `${answer}.exists()`;
  const codes = codesOf(condition, context);
  const differs =
    codes.length === 0
      ? `${answer}.exists()`
      : `(${answer}.exists() and (${codeOf(condition.item, context)} in ${listed(codes)}).not())`;
  return hiddenOr(condition.item, differs, context);
}

/** A condition on a question that is hidden itself cannot hold. */
function hiddenOr(key: string, otherwise: string, context: WritingContext): string {
  const item = context.items.find((one) => one.key === key);
  return (item?.showIf?.conditions.length ?? 0) > 0 && item
    ? `(${isHidden(item, context)}) or ${otherwise}`
    : otherwise;
}

const codeOf = (item: string, context: WritingContext): string =>
  `${answers([item], context)}.${context.answerField(item) ?? 'toString()'}`;
