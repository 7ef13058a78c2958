import type { Condition, Item } from '../../content/instrument/item.ts';
import type { Scale } from '../../content/instrument/scale.ts';
import type { Score } from '../../content/instrument/score.ts';

/** What an expression must know of the questionnaire that it stands in. */
export interface WritingContext {
  readonly items: readonly Item[];
  readonly scales: readonly Scale[];
  /** The linkId of an item or a score. */
  readonly linkIdOfItem: (key: string) => string;
  readonly linkIdOfScore: (key: string) => string;
  /** The codes of an item's answers, as they stand in the file. */
  readonly fileCode: (item: string, code: string) => string;
  /** `code` where answers are codings; undefined where they are whole numbers or texts. */
  readonly answerField: (item: string) => 'code' | undefined;
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
  readonly condition?: string;
}

function plainExpression(score: Score, context: WritingContext): Plain {
  const sources = score.of.map((key) => scoreValue(key, context));
  const [first = '{}', second = '{}'] = sources;
  switch (score.operation) {
    case 'sum':
    case 'mean':
      return total(score, sources, context);
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
      const { condition, answered, counted, isComplete } = gaps(score, score.items, context);
      const matching = `${weights(score.items, context)}.where($this >= ${number(score.countLowest ?? 0)} and $this <= ${number(score.countHighest ?? 0)}).count()`;
      return { condition, value: isComplete ? matching : `${matching} * (${counted}) / ${answered}` };
    }
  }
}

function total(score: Score, sources: readonly string[], context: WritingContext): Plain {
  if (score.items.length === 0) {
    const sum = sources.join(' + ');
    return { value: score.operation === 'sum' ? sum : `(${sum}) / ${sources.length}` };
  }
  const { condition, answered, counted, zeros, isComplete } = gaps(score, score.items, context);
  const sum = `${weights(score.items, context)}.sum()`;
  const items = isComplete ? sum : `${sum} * (${counted}) / ${answered}`;
  const all = [items, ...sources].join(' + ');
  if (score.operation === 'sum') return { condition, value: all };
  const number = [
    counted,
    ...(zeros === '0' ? [] : [zeros]),
    ...(sources.length > 0 ? [String(sources.length)] : []),
  ].join(' + ');
  // The mean of what was answered, where the others are taken to be that mean.
  if (!isComplete && sources.length === 0 && zeros === '0') return { condition, value: `${sum} / ${answered}` };
  return { condition, value: `(${all}) / (${number})` };
}

interface Gaps {
  readonly condition: string;
  /** How many items are answered, and how many would have to be. */
  readonly answered: string;
  readonly counted: string;
  /** How many hidden items count as zero. */
  readonly zeros: string;
  /** True when nothing may be missing, so that the answered ones are all. */
  readonly isComplete: boolean;
}

function gaps(score: Score, keys: readonly string[], context: WritingContext): Gaps {
  const allowed = score.missing === 'prorate' ? (score.maxMissing ?? 0) : 0;
  const answered = `${answers(keys, context)}.count()`;
  const items = keys.flatMap((key) => context.items.find((item) => item.key === key) ?? []);
  const conditional = items.filter((item) => (item.showIf?.conditions.length ?? 0) > 0);
  const always = keys.length - conditional.length;
  const shown = conditional.map((item) => `iif(${isShown(item, context)}, 1, 0)`);
  const hidden = conditional.map((item) => `iif(${isHidden(item, context)}, 1, 0)`);
  const counted = [
    ...(always > 0 || shown.length === 0 ? [String(always)] : []),
    ...(score.hidden === 'count_as_zero' ? conditional.map((_item, index) => `(1 - ${hidden[index] ?? '0'})`) : shown),
  ].join(' + ');
  const zeros = score.hidden === 'count_as_zero' && hidden.length > 0 ? hidden.join(' + ') : '0';
  const some = `${answered} > 0`;
  const enough =
    conditional.length === 0
      ? `${answered} ${allowed === 0 ? '=' : '>='} ${keys.length - allowed}`
      : `${answered} >= ${counted}${allowed > 0 ? ` - ${allowed}` : ''}`;
  const isSomeSure = conditional.length === 0 && keys.length > allowed;
  // Where all items may be hidden and count as zero, no answer at all is a result too.
  const condition = isSomeSure
    ? enough
    : zeros === '0'
      ? `${some} and ${enough}`
      : `(${some} or ${counted} = 0) and ${enough}`;
  return { condition, answered, counted, zeros, isComplete: allowed === 0 };
}

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
  return { condition: gaps(score, keys, context).condition, value: chain(lines, quoted(score.otherwise ?? '')) };
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

const weights = (keys: readonly string[], context: WritingContext): string =>
  `${answers(keys, context)}.${context.weightFunction}()`;

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
