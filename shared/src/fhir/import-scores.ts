import { isCalculatedExpression, isOwnExtension, VARIABLE } from './extension-urls.ts';
import type { ItemKind } from './fhirpath/expression-context.ts';
import type { Unrecognised } from './fhirpath/meaning.ts';
import { recogniseScore } from './fhirpath/recognise-score.ts';
import type { LookupLine, RecognisedRule, RecognisedSource } from './fhirpath/recognised-rule.ts';
import type { ImportLedger } from './import-report.ts';
import { partSchema } from './instrument-parts.ts';
import { isJsonObject, textOf, type JsonObject } from './json.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import type { UniqueKeys } from './part-keys.ts';
import type { ElementRole, QuestionnaireTree, TreeElement } from './questionnaire-tree.ts';

/** A question, as a score can use it. */
export interface ScorableQuestion {
  readonly key: string;
  readonly codes: readonly {
    readonly code: string;
    readonly fileCode: string;
    readonly value: number | null;
    readonly as: 'coding' | 'integer' | 'string';
    /** False for a whole number that only weighs what it is. */
    readonly hasWeight: boolean;
  }[];
  readonly isConditional: boolean;
}

export interface ReadScore {
  readonly element: TreeElement;
  readonly key: string;
  /** The extension with the expression, when it could be read. */
  readonly expression: JsonObject | null;
  /** The score itself, and those within its expression that have no item of their own, in the order in which they build on each other. */
  readonly scores: readonly RestFields[];
  /** Weights that only the expression gives: by linkId, the value by the code in the file. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface ScoreReading {
  readonly tree: QuestionnaireTree;
  readonly questionnaire: JsonObject;
  readonly path: string;
  readonly ledger: ImportLedger;
  readonly keys: UniqueKeys;
  readonly question: (linkId: string) => ScorableQuestion | undefined;
}

type Refusal = { readonly refused: string };

/** Reads the scores of a questionnaire. What cannot be computed exactly as the file says is refused with a sentence: the platform never guesses how a score counts. */
export function readScores(elements: readonly TreeElement[], reading: ScoreReading): readonly ReadScore[] {
  const read = new Map<string, ReadScore>();
  const pending = new Set<string>();
  const refused = new Set<string>();
  const keyOf = new Map<string, string>();
  const keyFor = ({ linkId }: TreeElement): string => {
    const known = keyOf.get(linkId) ?? reading.keys.keyFor(linkId, 'score');
    keyOf.set(linkId, known);
    return known;
  };
  const refuse = (element: TreeElement, message: string): void => {
    refused.add(element.linkId);
    reading.ledger.note(element.path, 'refused', message);
  };
  const expressions = new Map<TreeElement, RecognisedExpression | Refusal>();
  const expressionOf = (element: TreeElement): RecognisedExpression | Refusal => {
    const expression = expressions.get(element) ?? readExpression(element, reading);
    expressions.set(element, expression);
    return expression;
  };
  /** Another score that is computed in the very same way, so that it need not be computed twice. */
  const alike = (rule: RecognisedRule, than: TreeElement): ReadScore | undefined => {
    const wanted = JSON.stringify(rule);
    const other = elements.find((element) => {
      if (element === than || pending.has(element.linkId) || refused.has(element.linkId)) return false;
      const known = expressionOf(element);
      return 'rule' in known && JSON.stringify(known.rule) === wanted;
    });
    return other && resolve(other);
  };
  const valuesOf = (key: string): readonly number[] | undefined => {
    const scores = [...read.values()];
    return reachableValues(
      key,
      scores.flatMap((score) => score.scores),
      new Map(scores.flatMap(({ weights }) => [...weights])),
      reading,
    );
  };
  const resolve = (element: TreeElement): ReadScore | undefined => {
    const { linkId } = element;
    const known = read.get(linkId);
    if (known ?? refused.has(linkId)) return known;
    const own = readOwnScore(element, reading);
    if (own) {
      read.set(linkId, own);
      return own;
    }
    if (pending.has(linkId)) {
      refuse(element, 'The scores lead in a circle: this one is computed of itself.');
      return undefined;
    }
    pending.add(linkId);
    const rule = expressionOf(element);
    const score =
      'refused' in rule ? rule : buildScore(element, rule, keyFor(element), reading, { resolve, alike, valuesOf });
    pending.delete(linkId);
    if ('refused' in score) {
      if (!refused.has(linkId)) refuse(element, score.refused);
      return undefined;
    }
    read.set(linkId, score);
    return score;
  };
  return elements.flatMap((element) => resolve(element) ?? []);
}

/** A score that an own extension describes in full. Its expression says the same, for others. */
function readOwnScore(element: TreeElement, { ledger }: ScoreReading): ReadScore | undefined {
  const [own] = extensionsOf(element.element, element.path, (url) => isOwnExtension(url, 'score'));
  if (!own) return undefined;
  const score = readPartExtension(partSchema('scores'), own.extension);
  const key = textOf(score['key']);
  if (key === undefined) return undefined;
  ledger.take(own.path);
  const [expression] = extensionsOf(element.element, element.path, isCalculatedExpression);
  if (expression)
    ledger.take(
      expression.path,
      'The rule of the score is taken from the extension of this platform, of which this expression was made.',
    );
  return { element, key, expression: expression?.extension ?? null, scores: [score], weights: new Map() };
}

interface RecognisedExpression {
  readonly rule: RecognisedRule;
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly extension: JsonObject;
  readonly place: string;
}

function readExpression(element: TreeElement, reading: ScoreReading): RecognisedExpression | Refusal {
  const found = extensionsOf(element.element, element.path, isCalculatedExpression);
  const [first] = found;
  if (!first)
    return {
      refused:
        'A number without an expression: the file does not say how it is computed. Refused to score; kept as it is.',
    };
  if (found.length > 1) return { refused: 'It has more than one expression. Refused to score; kept as it is.' };
  const expression = first.extension['valueExpression'];
  const language = isJsonObject(expression) ? textOf(expression['language'])?.toLowerCase() : undefined;
  const text = isJsonObject(expression) ? textOf(expression['expression']) : undefined;
  if (text === undefined)
    return {
      refused: 'Its expression stands in a library outside this file, or is empty. Refused to score; kept as it is.',
    };
  if (language !== 'text/fhirpath')
    return {
      refused: `Its expression is written in ${language === 'text/cql' || language === 'text/cql-identifier' ? 'CQL' : `"${language ?? 'no language'}"`}, and only FHIRPath is read here. Refused to score; kept as it is.`,
    };
  const recognised = recogniseScore(text, {
    childrenOf: (linkId) =>
      (linkId === undefined ? reading.tree.roots : (reading.tree.byLinkId.get(linkId)?.children ?? [])).map(
        (child) => child.linkId,
      ),
    kindOf: (linkId) => {
      if (reading.question(linkId)) return 'question';
      return ITEM_KINDS[reading.tree.byLinkId.get(linkId)?.role ?? 'group'];
    },
    codesOf: (linkId) =>
      reading.question(linkId)?.codes.flatMap(({ as, fileCode }) => (as === 'coding' ? [fileCode] : [])) ?? [],
    numberOf: (linkId) => numberOfAnswers(reading.question(linkId)),
    variable: (name) => variableOf(name, element, reading),
  });
  return typeof recognised === 'string'
    ? { refused: `${NOT_RECOGNISED[recognised]} Refused to score; kept as it is.` }
    : { ...recognised, extension: first.extension, place: first.path };
}

const ITEM_KINDS: Readonly<Record<ElementRole, ItemKind>> = {
  question: 'untaken',
  other: 'unlisted',
  score: 'score',
  group: 'other',
  display: 'other',
  help: 'other',
};

const NOT_RECOGNISED: Readonly<Record<Unrecognised, string>> = {
  unknown_form:
    'Its expression is none of the forms that are known here (see docs/fhir.md); build the score from the operations that are there.',
  nothing_there:
    'Its expression looks for answers at a place where this questionnaire asks none, so it gives nothing in any program: a fault in the file (often "item" where the items of a group are meant).',
  not_asked: 'It is computed of questions that are not asked here (see what is refused at them).',
  words: 'Its expression gives words for ranges of a score; write these as bands of that score.',
};

/** What FHIRPath makes a number of, when it reads the answers to this question. */
function numberOfAnswers(question: ScorableQuestion | undefined): 'value' | 'weight' | 'both' {
  const codes = question?.codes ?? [];
  if (codes.some(({ as }) => as !== 'integer')) return 'weight';
  if (codes.some(({ hasWeight }) => !hasWeight)) return 'value';
  return codes.every(({ fileCode, value }) => Number(fileCode) === value) ? 'both' : 'weight';
}

/** The FHIRPath text of a variable at the element, at one around it, or at the questionnaire. */
function variableOf(
  name: string,
  element: TreeElement,
  { questionnaire, path, ledger }: ScoreReading,
): { readonly text: string; readonly group: string | undefined } | undefined {
  const places: { readonly object: JsonObject; readonly path: string; readonly group?: string }[] = [];
  for (let entry: TreeElement | undefined = element; entry; entry = entry.parent) {
    const { linkId, path: at, role } = entry;
    places.push({ object: entry.element, path: at, ...(role === 'group' ? { group: linkId } : {}) });
  }
  places.push({ object: questionnaire, path });
  for (const { object, path: place, group } of places) {
    for (const found of extensionsOf(object, place, (url) => url === VARIABLE)) {
      const expression = found.extension['valueExpression'];
      if (!isJsonObject(expression) || expression['name'] !== name || expression['language'] !== 'text/fhirpath')
        continue;
      ledger.note(found.path, 'taken', `Read as the helper "${name}" of a score, and kept as it is.`);
      const text = textOf(expression['expression']);
      return text === undefined ? undefined : { text, group };
    }
  }
  return undefined;
}

function buildScore(
  element: TreeElement,
  { rule, weights, extension, place }: RecognisedExpression,
  key: string,
  reading: ScoreReading,
  others: {
    readonly resolve: (element: TreeElement) => ReadScore | undefined;
    readonly alike: (rule: RecognisedRule, than: TreeElement) => ReadScore | undefined;
    /** The values that a score which was read can have. */
    readonly valuesOf: (key: string) => readonly number[] | undefined;
  },
): ReadScore | Refusal {
  const scores: RestFields[] = [];
  const warnings: string[] = [];
  const build = (of: RecognisedRule, name: string, role: string): Refusal | undefined => {
    const sources: string[] = [];
    for (const [index, source] of ('of' in of ? of.of : []).entries()) {
      const one = buildSource(source, `${key}-part-${index + 1}`);
      if (typeof one !== 'string') return one;
      sources.push(one);
    }
    const items = 'items' in of ? of.items : [];
    const unweighed = items.filter((linkId) => !isWeighed(linkId));
    if (unweighed.length > 0)
      return {
        refused: `The answers of ${unweighed.map((linkId) => `"${linkId}"`).join(', ')} have no weights (ordinalValue or itemWeight), and the order of answers is no weight. Refused to score; kept as it is.`,
      };
    if ('countsBlanksAsZero' in of && of.countsBlanksAsZero)
      warnings.push(
        'The expression takes a missing answer for zero; here there is no score when an answer is missing. Check this.',
      );
    const table = of.operation === 'lookup' ? tableOf(of, sources[0] ?? '') : [];
    if (table === undefined)
      return {
        refused:
          'It gives a number for ranges of a score of which it is not certain which values it can have. Refused to score; kept as it is.',
      };
    scores.push(
      restScore(
        of,
        name,
        role,
        table,
        items.flatMap((linkId) => reading.question(linkId)?.key ?? []),
        sources,
        items.some((linkId) => reading.question(linkId)?.isConditional === true),
      ),
    );
    return undefined;
  };
  const buildSource = (source: RecognisedSource, name: string): string | Refusal => {
    if ('linkId' in source) {
      const other = reading.tree.byLinkId.get(source.linkId);
      const score = other ? others.resolve(other) : undefined;
      return score
        ? score.key
        : {
            refused: `It is computed of "${source.linkId}", which could not be taken. Refused to score; kept as it is.`,
          };
    }
    const same = others.alike(source.rule, element);
    if (same) return same.key;
    const inner = reading.keys.keyFor(name, 'part');
    return build(source.rule, inner, 'internal') ?? inner;
  };
  const tableOf = (
    { lines, otherwise }: Extract<RecognisedRule, { operation: 'lookup' }>,
    source: string,
  ): readonly (readonly [number, number])[] | undefined => {
    const exact = lines.map(({ when: [first, ...more], value }) =>
      first?.[0] === '=' && more.length === 0 ? ([first[1], value] as const) : undefined,
    );
    if (otherwise === undefined && exact.every((line) => line !== undefined)) {
      // The first line that holds counts.
      return exact.filter(([from], index) => exact.findIndex((line) => line[0] === from) === index);
    }
    const part = scores.find((score) => score['key'] === source);
    const values = part ? reachableValues(source, scores, weights, reading) : others.valuesOf(source);
    return values?.flatMap((value): (readonly [number, number])[] => {
      const result =
        lines.find((line) => line.when.every((comparison) => holds(value, comparison)))?.value ?? otherwise;
      return result === undefined ? [] : [[value, result]];
    });
  };
  const isWeighed = (linkId: string): boolean => {
    const given = weights.get(linkId);
    return (reading.question(linkId)?.codes ?? []).every(({ fileCode, value }) => {
      const stated = given?.get(fileCode);
      return stated === undefined ? value !== null && given === undefined : value === null || value === stated;
    });
  };
  const refusal = build(rule, key, 'main');
  if (refusal) return refusal;
  reading.ledger.take(place, warnings[0] ?? `Recognised as ${describe(rule)}.`);
  return { element, key, expression: extension, scores, weights };
}

function holds(value: number, [comparison, limit]: LookupLine['when'][number]): boolean {
  switch (comparison) {
    case '=':
      return value === limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
  }
}

const MOST_VALUES = 500;

/** The values that a sum of items can have, in ascending order; undefined for other scores, and for those with too many. */
function reachableValues(
  key: string,
  scores: readonly RestFields[],
  weights: ReadonlyMap<string, ReadonlyMap<string, number>>,
  { tree, question }: ScoreReading,
): readonly number[] | undefined {
  const score = scores.find((one) => one['key'] === key);
  if (score?.['operation'] !== 'sum' || score['of'] !== null || score['missing'] !== 'refuse') return undefined;
  const wanted = new Set(String(score['items']).split('\n'));
  const items = tree.all.flatMap(({ linkId }) => {
    const found = question(linkId);
    return found && wanted.has(found.key) ? [{ ...found, given: weights.get(linkId) }] : [];
  });
  let sums: readonly number[] = [0];
  for (const { codes, isConditional, given } of items) {
    const values = codes.map(({ fileCode, value }) => value ?? given?.get(fileCode) ?? Number.NaN);
    if (isConditional) values.push(0);
    // Brought to twelve decimals, as the engine that scores does.
    sums = [...new Set(sums.flatMap((sum) => values.map((value) => Math.round((sum + value) * 1e12) / 1e12)))];
    if (sums.length > MOST_VALUES || sums.some((sum) => Number.isNaN(sum))) return undefined;
  }
  return items.length === wanted.size ? sums.toSorted((a, b) => a - b) : undefined;
}

const OPERATION_NAMES = {
  sum: 'a sum',
  mean: 'a mean',
  difference: 'a difference',
  linear: 'a score times a factor, plus an offset',
  lookup: 'a table',
} as const;

function describe(rule: RecognisedRule): string {
  const gaps =
    'maxMissing' in rule
      ? rule.maxMissing > 0
        ? `, with up to ${rule.maxMissing} missing answers`
        : ', with all answers'
      : '';
  return `${OPERATION_NAMES[rule.operation]}${'items' in rule && rule.items.length > 0 ? ` of ${rule.items.length} items` : ''}${gaps}${rule.isRounded ? ', rounded' : ''}`;
}

/** A score in REST shape. What FHIR does not say of it stays empty, for somebody to fill in. */
function restScore(
  rule: RecognisedRule,
  key: string,
  role: string,
  table: readonly (readonly [number, number])[],
  items: readonly string[],
  of: readonly string[],
  hasConditionalItems: boolean,
): RestFields {
  const maxMissing = 'maxMissing' in rule ? rule.maxMissing : 0;
  return {
    key,
    operation: rule.operation,
    role,
    direction: role === 'internal' ? 'neither' : null,
    // The careful choice: a percentile from a normal curve is then refused.
    isSymptomScale: true,
    items: items.join('\n') || null,
    of: of.join('\n') || null,
    missing: maxMissing > 0 ? 'prorate' : 'refuse',
    maxMissing: maxMissing > 0 ? maxMissing : null,
    // A sum over a fixed number of items counts a hidden one as nothing; so its mean divides by all of them.
    hidden: rule.operation === 'mean' && maxMissing === 0 && hasConditionalItems ? 'count_as_zero' : 'leave_out',
    rounding: rule.isRounded ? 'half_up' : 'none',
    factor: rule.operation === 'linear' ? rule.factor : null,
    offset: rule.operation === 'linear' ? rule.offset : null,
    table: rule.operation === 'lookup' ? table.map(([from, to]) => `${from} = ${to}`).join('\n') : null,
    cuts: null,
    countLowest: null,
    countHighest: null,
    criteria: [],
    otherwise: null,
    source: null,
  };
}

/** The rules of a score and of all that it is computed of, as one text: as long as it is the same, the expression of the file still says what is computed. */
export function rulesText(scores: readonly RestFields[], key: string): string {
  const parts: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const score = scores.find((one) => one['key'] === name);
    if (!score || seen.has(name)) return;
    seen.add(name);
    const { role: _role, direction: _direction, isSymptomScale: _symptoms, source: _source, ...rule } = score;
    parts.push(JSON.stringify(Object.entries(rule).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    for (const other of typeof score['of'] === 'string' ? score['of'].split(/\s+/) : []) visit(other);
  };
  visit(key);
  return parts.join('');
}

/** The scores of a list that others are computed of. */
export const usedByOthers = (scores: readonly RestFields[]): ReadonlySet<string> =>
  new Set(scores.flatMap((score) => (typeof score['of'] === 'string' ? score['of'].split(/\s+/) : [])));
