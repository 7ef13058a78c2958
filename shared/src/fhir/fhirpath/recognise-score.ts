import { WEIGHTS } from '../extension-urls.ts';
import { parseFhirPath, type Expression } from './syntax.ts';

/** What an expression says about a score, in the terms of the platform. Names are linkIds. */
export type RecognisedRule =
  | {
      readonly operation: 'sum' | 'mean';
      readonly items: readonly string[];
      readonly of: readonly RecognisedSource[];
      /** How many items may lack an answer; the answered ones then stand for them. */
      readonly maxMissing: number;
      /** The expression takes a missing answer for zero, which the platform never does. */
      readonly countsBlanksAsZero: boolean;
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'difference';
      readonly of: readonly [RecognisedSource, RecognisedSource];
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'linear';
      readonly of: readonly [RecognisedSource];
      readonly factor: number;
      readonly offset: number;
      readonly isRounded: boolean;
    }
  | {
      readonly operation: 'lookup';
      readonly of: readonly [RecognisedSource];
      readonly table: readonly (readonly [number, number])[];
      readonly isRounded: boolean;
    };

/** A score by its linkId, or a score within the expression that has no name of its own. */
export type RecognisedSource = { readonly linkId: string } | { readonly rule: RecognisedRule };

/** What an expression can look up in its questionnaire. */
export interface ExpressionContext {
  /** The items directly under one item, or at the top. */
  readonly childrenOf: (linkId: string | undefined) => readonly string[];
  /** What an item is to a score. */
  readonly kindOf: (linkId: string) => 'question' | 'score' | 'other';
  /** The text of a variable that the expression can use. */
  readonly variable: (name: string) => string | undefined;
}

export interface Recognised {
  readonly rule: RecognisedRule;
  /** Weights that only the expression gives: for each item, the value by the code of the answer. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/* What a part of an expression stands for. */
type Meaning =
  | { readonly is: 'nodes'; readonly stage: Stage; readonly linkIds: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'text'; readonly texts: readonly string[] }
  | { readonly is: 'empty' }
  | { readonly is: 'linkId' }
  | { readonly is: 'urlOfExtension' }
  | { readonly is: 'linkIdIn'; readonly linkIds: readonly string[] | 'all'; readonly prefix?: string }
  | { readonly is: 'weightUrl' }
  | { readonly is: 'total'; readonly total: Total }
  | { readonly is: 'count'; readonly items: readonly string[] }
  | { readonly is: 'rule'; readonly rule: RecognisedRule }
  /** At least so many of these items are answered. */
  | { readonly is: 'answered'; readonly items: readonly string[]; readonly atLeast: number }
  | { readonly is: 'chosen'; readonly linkId: string; readonly codes: readonly string[] }
  | { readonly is: 'sameCode'; readonly linkIds: readonly string[] }
  | { readonly is: 'equals'; readonly source: RecognisedSource; readonly number: number }
  | { readonly is: 'pick'; readonly linkId: string; readonly table: ReadonlyMap<string, number> }
  | {
      readonly is: 'choose';
      readonly source: RecognisedSource;
      readonly table: readonly (readonly [number, number])[];
    };

type Stage =
  | 'response'
  | 'items'
  | 'answers'
  | 'values'
  | 'codes'
  | 'weights'
  | 'extensions'
  | 'questionnaire'
  | 'definitions'
  | 'options'
  | 'optionCodings'
  | 'optionCodes'
  | 'optionExtensions';

/** A sum of the weights of items and of scores. */
interface Total {
  readonly items: readonly string[];
  readonly scores: readonly string[];
  readonly blanks: 'zero' | 'none';
}

class NotRecognised extends Error {}
const no = (): never => {
  throw new NotRecognised();
};

/** Recognises what a FHIRPath expression computes; undefined when that is not certain. */
export function recogniseScore(source: string, context: ExpressionContext): Recognised | undefined {
  const expression = parseFhirPath(source);
  if (!expression) return undefined;
  const reader = new MeaningReader(context);
  try {
    const rule = asRule(reader.of(expression, { is: 'nodes', stage: 'response', linkIds: [] }));
    return { rule, weights: reader.weights };
  } catch (error) {
    if (error instanceof NotRecognised) return undefined;
    throw error;
  }
}

/** Functions that change nothing about a single number or answer. */
const TRANSPARENT = new Set([
  'first',
  'single',
  'last',
  'toDecimal',
  'toInteger',
  'toQuantity',
  'trace',
  'ofType',
  'allTrue',
  'distinct',
]);
const MOST_STEPS = 20_000;

class MeaningReader {
  readonly weights = new Map<string, ReadonlyMap<string, number>>();
  readonly #context: ExpressionContext;
  readonly #reading = new Set<string>();
  readonly #variables = new Map<string, Meaning>();
  #steps = 0;

  constructor(context: ExpressionContext) {
    this.#context = context;
  }

  of(expression: Expression, focus: Meaning): Meaning {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) no();
    switch (expression.kind) {
      case 'text':
        return { is: 'text', texts: [expression.text] };
      case 'number':
        return { is: 'number', number: expression.number };
      case 'empty':
        return { is: 'empty' };
      case 'truth':
        return expression.truth ? { is: 'answered', items: [], atLeast: 0 } : no();
      case 'negative': {
        const number = this.of(expression.of, focus);
        return number.is === 'number' ? { is: 'number', number: -number.number } : no();
      }
      case 'special':
        return expression.name === 'this' ? focus : no();
      case 'variable':
        return this.#variable(expression.name);
      case 'member':
        return this.#member(
          expression.name,
          expression.on ? this.of(expression.on, focus) : focus,
          expression.on === undefined,
        );
      case 'call':
        return this.#call(expression, focus);
      case 'operation':
        return this.#operation(expression, focus);
    }
  }

  #variable(name: string): Meaning {
    if (name === 'resource' || name === 'context') return { is: 'nodes', stage: 'response', linkIds: [] };
    if (name === 'questionnaire') return { is: 'nodes', stage: 'questionnaire', linkIds: [] };
    const known = this.#variables.get(name);
    if (known) return known;
    const expression = parseFhirPath(this.#context.variable(name) ?? no());
    if (!expression || this.#reading.has(name)) return no();
    this.#reading.add(name);
    const meaning = this.of(expression, { is: 'nodes', stage: 'response', linkIds: [] });
    this.#reading.delete(name);
    this.#variables.set(name, meaning);
    return meaning;
  }

  #member(name: string, on: Meaning, isFirst: boolean): Meaning {
    if (on.is === 'total' || on.is === 'count' || on.is === 'rule') return name === 'value' ? on : no();
    if (on.is !== 'nodes') return no();
    const { stage, linkIds } = on;
    const at = (next: Stage): Meaning => ({ is: 'nodes', stage: next, linkIds });
    if (isFirst && stage === 'response' && (name === 'QuestionnaireResponse' || name === '$this')) return on;
    switch (stage) {
      case 'response':
        return name === 'item' ? { is: 'nodes', stage: 'items', linkIds: this.#context.childrenOf(undefined) } : no();
      case 'items':
        if (name === 'item') return { is: 'nodes', stage, linkIds: this.#below(linkIds) };
        if (name === 'linkId') return { is: 'linkId' };
        return name === 'answer' ? at('answers') : no();
      case 'answers':
        if (name === 'item') return { is: 'nodes', stage: 'items', linkIds: this.#below(linkIds) };
        return /^value(?:Coding|Integer|Decimal|Quantity|String)?$/.test(name) ? at('values') : no();
      case 'values':
        if (name === 'code') return at('codes');
        if (name === 'extension') return at('extensions');
        return name === 'value' ? on : no();
      case 'extensions':
        if (name === 'url') return { is: 'urlOfExtension' };
        return name === 'value' || name === 'valueDecimal' ? at('weights') : no();
      case 'questionnaire':
        return name === 'item'
          ? { is: 'nodes', stage: 'definitions', linkIds: this.#context.childrenOf(undefined) }
          : no();
      case 'definitions':
        if (name === 'item') return { is: 'nodes', stage, linkIds: this.#below(linkIds) };
        if (name === 'linkId') return { is: 'linkId' };
        return name === 'answerOption' ? at('options') : no();
      case 'options':
        if (name === 'extension') return at('optionExtensions');
        return name === 'value' || name === 'valueCoding' ? at('optionCodings') : no();
      case 'optionCodings':
        if (name === 'extension') return at('optionExtensions');
        return name === 'code' ? at('optionCodes') : no();
      case 'optionExtensions':
        if (name === 'url') return { is: 'urlOfExtension' };
        return name === 'value' || name === 'valueDecimal' ? { is: 'nodes', stage: 'weights', linkIds } : no();
      default:
        return name === 'value' ? on : no();
    }
  }

  #below = (linkIds: readonly string[]): readonly string[] =>
    linkIds.flatMap((linkId) => this.#context.childrenOf(linkId));

  #descendants(linkIds: readonly string[]): readonly string[] {
    const children = this.#below(linkIds);
    return children.length === 0 ? [] : [...children, ...this.#descendants(children)];
  }

  #all(): readonly string[] {
    const top = this.#context.childrenOf(undefined);
    return [...top, ...this.#descendants(top)];
  }

  #call({ on, name, args }: Extract<Expression, { kind: 'call' }>, focus: Meaning): Meaning {
    const [first, second, third] = args;
    if (on === undefined && name === 'iif' && first && second && args.length <= 3)
      return this.#choice(first, second, third, focus);
    const subject = on ? this.of(on, focus) : focus;
    if (
      TRANSPARENT.has(name) &&
      (subject.is !== 'nodes' || subject.linkIds.length === 1 || name === 'trace' || name === 'ofType')
    )
      return subject;
    if (name === 'where' && first && args.length === 1) return this.#where(subject, first);
    if (name === 'select' && first && subject.is === 'nodes') return this.of(first, subject);
    if (name === 'combine' && first) return combined(subject, this.of(first, focus));
    if (name === 'round' && (first === undefined || (first.kind === 'number' && first.number === 0)))
      return rounded(subject);
    if (name === 'floor') return halfUp(subject);
    if (name === 'startsWith' && subject.is === 'linkId' && first?.kind === 'text')
      return { is: 'linkIdIn', linkIds: 'all', prefix: first.text };
    if (name === 'aggregate' && first && second?.kind === 'number' && second.number === 0 && isPlainSum(first))
      return this.#sum(subject);
    if (name === 'not' && subject.is === 'answered' && subject.items.length === 1 && subject.atLeast === 1) return no();
    if (subject.is === 'total' || subject.is === 'rule' || subject.is === 'count') {
      if (name !== 'exists' && name !== 'hasValue') return no();
      const items = itemsIn(subject);
      return items.length > 0
        ? {
            is: 'answered',
            items,
            atLeast: subject.is === 'total' && subject.total.blanks === 'zero' ? 0 : items.length,
          }
        : no();
    }
    if (subject.is !== 'nodes') return no();
    const { stage, linkIds } = subject;
    const questions = this.#questions(linkIds);
    switch (name) {
      case 'descendants':
      case 'repeat': {
        if (stage !== 'response' && stage !== 'items' && stage !== 'questionnaire') return no();
        if (name === 'repeat' && (!first || !isStepDown(first))) return no();
        return {
          is: 'nodes',
          stage: stage === 'questionnaire' ? 'definitions' : 'items',
          linkIds: stage === 'items' ? this.#descendants(linkIds) : this.#all(),
        };
      }
      case 'ordinal':
      case 'ordinalValue':
      case 'weight':
        return stage === 'answers' || stage === 'values' ? { is: 'nodes', stage: 'weights', linkIds: questions } : no();
      case 'extension':
        return first?.kind === 'text' &&
          WEIGHTS.has(first.text) &&
          (stage === 'values' || stage === 'options' || stage === 'optionCodings')
          ? { is: 'nodes', stage: stage === 'values' ? 'extensions' : 'optionExtensions', linkIds }
          : no();
      case 'sum':
        return this.#sum(subject);
      case 'avg':
        return isNumeric(stage) && questions.length === linkIds.length && linkIds.length > 0
          ? { is: 'rule', rule: meanOfAnswered(linkIds) }
          : no();
      case 'count':
        return isAnswered(stage) ? { is: 'count', items: questions } : no();
      case 'exists':
      case 'hasValue':
        if (first && !isTrivial(first)) return no();
        return isAnswered(stage) || stage === 'items' ? { is: 'answered', items: questions, atLeast: 1 } : no();
      default:
        return no();
    }
  }

  #questions = (linkIds: readonly string[]): readonly string[] =>
    linkIds.filter((linkId) => this.#context.kindOf(linkId) === 'question');

  #sum(subject: Meaning): Meaning {
    if (subject.is === 'total') return subject;
    if (subject.is !== 'nodes' || !isNumeric(subject.stage)) return no();
    return { is: 'total', total: { ...this.#sources(subject.linkIds), blanks: 'zero' } };
  }

  #sources(linkIds: readonly string[]): Pick<Total, 'items' | 'scores'> {
    const items = this.#questions(linkIds);
    const scores = linkIds.filter((linkId) => this.#context.kindOf(linkId) === 'score');
    return { items, scores };
  }

  #where(subject: Meaning, condition: Expression): Meaning {
    if (subject.is !== 'nodes') return no();
    if (isTrivial(condition)) return subject;
    const meaning = this.of(condition, subject);
    if (meaning.is === 'linkIdIn' && (subject.stage === 'items' || subject.stage === 'definitions')) {
      const { linkIds: wanted, prefix = '' } = meaning;
      return {
        ...subject,
        linkIds: subject.linkIds.filter((linkId) =>
          wanted === 'all' ? linkId.startsWith(prefix) : wanted.includes(linkId),
        ),
      };
    }
    if (meaning.is === 'weightUrl' && (subject.stage === 'extensions' || subject.stage === 'optionExtensions'))
      return subject;
    if (meaning.is === 'sameCode' && subject.stage === 'options' && sameMembers(meaning.linkIds, subject.linkIds))
      return subject;
    if (meaning.is === 'answered') return subject;
    return no();
  }

  #operation({ operator, left, right }: Extract<Expression, { kind: 'operation' }>, focus: Meaning): Meaning {
    const a = this.of(left, focus);
    if (operator === 'as') return a;
    const b = this.of(right, focus);
    switch (operator) {
      case '|':
        if (a.is === 'text' && b.is === 'text') return { is: 'text', texts: [...a.texts, ...b.texts] };
        // A union leaves out what is equal, so only items, which never are, can be joined by it.
        return a.is === 'nodes' && b.is === 'nodes' && (a.stage === 'items' || a.stage === 'answers')
          ? combined(a, b)
          : no();
      case '=':
      case '~':
        return this.#equal(a, b);
      case 'in':
        if (a.is === 'linkId' && b.is === 'text') return { is: 'linkIdIn', linkIds: b.texts };
        return a.is === 'nodes' && a.stage === 'codes' && a.linkIds.length === 1 && b.is === 'text'
          ? { is: 'chosen', linkId: a.linkIds[0] ?? no(), codes: b.texts }
          : no();
      case 'or':
        return either(a, b);
      case 'and':
        return both(a, b);
      case '>=':
        return a.is === 'count' && b.is === 'number' ? { is: 'answered', items: a.items, atLeast: b.number } : no();
      case '>':
        return a.is === 'count' && b.is === 'number' ? { is: 'answered', items: a.items, atLeast: b.number + 1 } : no();
      case '+':
        return this.#plus(this.#numeric(a), this.#numeric(b));
      case '-':
        return this.#minus(this.#numeric(a), this.#numeric(b));
      case '*':
        return this.#times(this.#numeric(a), this.#numeric(b));
      case '/':
        return this.#dividedBy(this.#numeric(a), this.#numeric(b));
      default:
        return no();
    }
  }

  #equal(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'linkId' && b.is === 'text') return { is: 'linkIdIn', linkIds: b.texts };
    if (a.is === 'urlOfExtension' && b.is === 'text')
      return b.texts.every((url) => WEIGHTS.has(url)) ? { is: 'weightUrl' } : no();
    if (a.is === 'nodes' && a.stage === 'optionCodes' && b.is === 'nodes' && b.stage === 'codes')
      return { is: 'sameCode', linkIds: b.linkIds };
    if (a.is === 'nodes' && a.stage === 'optionCodings' && b.is === 'nodes' && b.stage === 'values')
      return { is: 'sameCode', linkIds: b.linkIds };
    if (a.is === 'nodes' && a.stage === 'codes' && a.linkIds.length === 1 && b.is === 'text')
      return { is: 'chosen', linkId: a.linkIds[0] ?? no(), codes: b.texts };
    if (a.is === 'count' && b.is === 'number')
      return b.number === a.items.length ? { is: 'answered', items: a.items, atLeast: b.number } : no();
    if (b.is === 'number') {
      const numeric = this.#numeric(a);
      if (numeric.is === 'total' || numeric.is === 'rule')
        return { is: 'equals', source: asSource(numeric), number: b.number };
    }
    return no();
  }

  /** The value of one item or score as a number. */
  #numeric(meaning: Meaning): Meaning {
    if (meaning.is !== 'nodes') {
      if (meaning.is !== 'pick') return meaning;
      this.weights.set(meaning.linkId, meaning.table);
      return { is: 'total', total: { items: [meaning.linkId], scores: [], blanks: 'none' } };
    }
    if (!isNumeric(meaning.stage) || meaning.linkIds.length !== 1) return no();
    const sources = this.#sources(meaning.linkIds);
    if (sources.items.length + sources.scores.length !== 1) return no();
    // The value of a choice is a code, no number; only its weight can be computed with.
    return { is: 'total', total: { ...sources, blanks: 'none' } };
  }

  #plus(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number + b.number };
    if (a.is === 'total' && b.is === 'total') {
      const blanks = a.total.blanks === 'zero' || b.total.blanks === 'zero' ? 'zero' : 'none';
      return {
        is: 'total',
        total: { items: [...a.total.items, ...b.total.items], scores: [...a.total.scores, ...b.total.scores], blanks },
      };
    }
    if (b.is === 'number') return linear(a, 1, b.number);
    if (a.is === 'number') return linear(b, 1, a.number);
    if ((a.is === 'rule' || a.is === 'total') && (b.is === 'rule' || b.is === 'total'))
      return { is: 'rule', rule: plain('sum', [], [asSource(a), asSource(b)]) };
    return no();
  }

  #minus(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number - b.number };
    if (b.is === 'number') return linear(a, 1, -b.number);
    if (a.is === 'number') return linear(b, -1, a.number);
    return { is: 'rule', rule: { operation: 'difference', of: [asSource(a), asSource(b)], isRounded: false } };
  }

  #times(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number * b.number };
    // A mean of what is answered, times the number of items, is a prorated sum.
    if (
      a.is === 'rule' &&
      b.is === 'number' &&
      a.rule.operation === 'mean' &&
      a.rule.maxMissing > 0 &&
      b.number === a.rule.items.length &&
      a.rule.of.length === 0
    )
      return { is: 'rule', rule: { ...a.rule, operation: 'sum' } };
    if (b.is === 'number') return linear(a, b.number, 0);
    if (a.is === 'number') return this.#times(b, a);
    return no();
  }

  #dividedBy(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'number' && b.is === 'number')
      return b.number === 0 ? no() : { is: 'number', number: a.number / b.number };
    if (a.is === 'total' && b.is === 'count' && a.total.scores.length === 0 && sameMembers(a.total.items, b.items))
      return { is: 'rule', rule: meanOfAnswered(a.total.items) };
    // sum * n / answered
    if (a.is === 'rule' && b.is === 'count' && a.rule.operation === 'linear' && a.rule.offset === 0) {
      const [source] = a.rule.of;
      const inner = 'rule' in source ? source.rule : no();
      return inner.operation === 'sum' &&
        inner.of.length === 0 &&
        sameMembers(inner.items, b.items) &&
        a.rule.factor === inner.items.length
        ? { is: 'rule', rule: { ...meanOfAnswered(inner.items), operation: 'sum' } }
        : no();
    }
    if (b.is !== 'number' || b.number === 0) return no();
    if (a.is === 'total' && a.total.items.length + a.total.scores.length === b.number && b.number > 1) {
      const { items, scores, blanks } = a.total;
      return {
        is: 'rule',
        rule: {
          ...plain(
            'mean',
            items,
            scores.map((linkId) => ({ linkId })),
          ),
          countsBlanksAsZero: blanks === 'zero' && items.length > 0,
        },
      };
    }
    if (a.is === 'rule' && a.rule.operation === 'sum' && a.rule.items.length === 0 && a.rule.of.length === b.number)
      return { is: 'rule', rule: { ...a.rule, operation: 'mean' } };
    // A prorated sum, divided by the number of items.
    if (
      a.is === 'rule' &&
      a.rule.operation === 'sum' &&
      a.rule.of.length === 0 &&
      a.rule.maxMissing > 0 &&
      !a.rule.isRounded &&
      a.rule.items.length === b.number
    )
      return { is: 'rule', rule: { ...a.rule, operation: 'mean' } };
    return linear(a, 1 / b.number, 0);
  }

  #choice(condition: Expression, then: Expression, otherwise: Expression | undefined, focus: Meaning): Meaning {
    const when = this.of(condition, focus);
    const value = this.of(then, focus);
    const rest: Meaning = otherwise ? this.of(otherwise, focus) : { is: 'empty' };
    if (when.is === 'chosen') return this.#picked(when, value, rest);
    if (when.is === 'equals') {
      if (value.is !== 'number') return no();
      const further =
        rest.is === 'empty' ? [] : rest.is === 'choose' && sameSource(rest.source, when.source) ? rest.table : no();
      return { is: 'choose', source: when.source, table: [[when.number, value.number], ...further] };
    }
    if (when.is !== 'answered') return no();
    const number = this.#numeric(value);
    if (rest.is === 'number' && rest.number === 0) {
      if (number.is === 'total' && number.total.items.length === 1 && sameMembers(number.total.items, when.items))
        return { is: 'total', total: { ...number.total, blanks: 'zero' } };
      return no();
    }
    return rest.is === 'empty' ? guarded(number, when) : no();
  }

  #picked({ linkId, codes }: Extract<Meaning, { is: 'chosen' }>, value: Meaning, rest: Meaning): Meaning {
    if (value.is !== 'number') return no();
    const further =
      rest.is === 'empty' || (rest.is === 'number' && rest.number === 0)
        ? new Map<string, number>()
        : rest.is === 'pick' && rest.linkId === linkId
          ? rest.table
          : no();
    return { is: 'pick', linkId, table: new Map([...further, ...codes.map((code) => [code, value.number] as const)]) };
  }
}

const isNumeric = (stage: Stage): boolean => stage === 'weights' || stage === 'values';
const isAnswered = (stage: Stage): boolean => ['answers', 'values', 'codes', 'weights', 'extensions'].includes(stage);

/** `item`, `answer.item`, or one of both: a step to the items below. */
function isStepDown(step: Expression): boolean {
  if (step.kind === 'operation') return step.operator === '|' && isStepDown(step.left) && isStepDown(step.right);
  if (step.kind !== 'member' || step.name !== 'item') return false;
  return step.on === undefined || (step.on.kind === 'member' && step.on.on === undefined && step.on.name === 'answer');
}

/** Conditions that only ask whether there is something. */
function isTrivial(condition: Expression): boolean {
  return (
    condition.kind === 'call' &&
    (condition.name === 'exists' || condition.name === 'hasValue') &&
    condition.args.length === 0 &&
    (condition.on === undefined ||
      condition.on.kind === 'special' ||
      (condition.on.kind === 'member' &&
        condition.on.on === undefined &&
        ['answer', 'value'].includes(condition.on.name)))
  );
}

const isPlainSum = (expression: Expression): boolean =>
  expression.kind === 'operation' &&
  expression.operator === '+' &&
  [expression.left, expression.right].every((side) => side.kind === 'special') &&
  JSON.stringify(
    [expression.left, expression.right].map((side) => (side.kind === 'special' ? side.name : '')).toSorted(),
  ) === '["this","total"]';

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(a).size === new Set([...a, ...b]).size;

const sameSource = (a: RecognisedSource, b: RecognisedSource): boolean => JSON.stringify(a) === JSON.stringify(b);

function combined(a: Meaning, b: Meaning): Meaning {
  return a.is === 'nodes' && b.is === 'nodes' && a.stage === b.stage
    ? { ...a, linkIds: [...new Set([...a.linkIds, ...b.linkIds])] }
    : no();
}

function either(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'linkIdIn' && b.is === 'linkIdIn' && a.linkIds !== 'all' && b.linkIds !== 'all')
    return { is: 'linkIdIn', linkIds: [...a.linkIds, ...b.linkIds] };
  if (a.is === 'chosen' && b.is === 'chosen' && a.linkId === b.linkId) return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.is === 'answered' && b.is === 'answered' && a.atLeast === 1 && b.atLeast === 1)
    return { is: 'answered', items: [...new Set([...a.items, ...b.items])], atLeast: 1 };
  return no();
}

function both(a: Meaning, b: Meaning): Meaning {
  if (a.is !== 'answered' || b.is !== 'answered' || a.atLeast !== a.items.length || b.atLeast !== b.items.length)
    return no();
  const items = [...new Set([...a.items, ...b.items])];
  return { is: 'answered', items, atLeast: items.length };
}

const plain = (operation: 'sum' | 'mean', items: readonly string[], of: readonly RecognisedSource[]) => ({
  operation,
  items,
  of,
  maxMissing: 0,
  countsBlanksAsZero: false,
  isRounded: false,
});

/** The mean of the answered items, however many they are: all but one may be missing. */
const meanOfAnswered = (items: readonly string[]) => ({ ...plain('mean', items, []), maxMissing: items.length - 1 });

const itemsIn = (meaning: Meaning): readonly string[] => {
  if (meaning.is === 'total') return meaning.total.items;
  if (meaning.is === 'count') return meaning.items;
  return meaning.is === 'rule' && 'items' in meaning.rule ? meaning.rule.items : [];
};

function asRule(meaning: Meaning): RecognisedRule {
  if (meaning.is === 'rule') return meaning.rule;
  if (meaning.is === 'choose')
    return { operation: 'lookup', of: [meaning.source], table: meaning.table, isRounded: false };
  if (meaning.is === 'nodes' && isNumeric(meaning.stage)) return no();
  if (meaning.is !== 'total') return no();
  const { items, scores, blanks } = meaning.total;
  if (items.length + scores.length === 0) return no();
  if (new Set([...items, ...scores]).size < items.length + scores.length) return no();
  return {
    ...plain(
      'sum',
      items,
      scores.map((linkId) => ({ linkId })),
    ),
    countsBlanksAsZero: blanks === 'zero' && items.length > 0,
  };
}

function asSource(meaning: Meaning): RecognisedSource {
  if (meaning.is === 'total' && meaning.total.items.length === 0 && meaning.total.scores.length === 1)
    return { linkId: meaning.total.scores[0] ?? no() };
  return { rule: asRule(meaning) };
}

function linear(meaning: Meaning, factor: number, offset: number): Meaning {
  if (meaning.is === 'rule' && meaning.rule.operation === 'linear' && !meaning.rule.isRounded)
    return {
      is: 'rule',
      rule: { ...meaning.rule, factor: meaning.rule.factor * factor, offset: meaning.rule.offset * factor + offset },
    };
  return { is: 'rule', rule: { operation: 'linear', of: [asSource(meaning)], factor, offset, isRounded: false } };
}

function rounded(meaning: Meaning): Meaning {
  return { is: 'rule', rule: { ...asRule(meaning), isRounded: true } };
}

/** `(x + 0.5).floor()` rounds a half upwards. */
function halfUp(meaning: Meaning): Meaning {
  if (meaning.is !== 'rule' || meaning.rule.operation !== 'linear') return no();
  const { factor, offset, of } = meaning.rule;
  if (offset !== 0.5) return no();
  const [source] = of;
  if (factor !== 1) return { is: 'rule', rule: { ...meaning.rule, offset: 0, isRounded: true } };
  const rule = 'rule' in source ? source.rule : plain('sum', [], [source]);
  return { is: 'rule', rule: { ...rule, isRounded: true } };
}

/** A value that only counts when so many items are answered. */
function guarded(value: Meaning, { items, atLeast }: Extract<Meaning, { is: 'answered' }>): Meaning {
  const rule = asRule(value);
  if (rule.operation !== 'sum' && rule.operation !== 'mean') {
    // The guard of a score that is made of others can only ask for what those ask for themselves.
    const [source] = rule.of;
    if ('rule' in source && 'items' in source.rule && sameMembers(source.rule.items, items)) {
      const inner = guarded({ is: 'rule', rule: source.rule }, { is: 'answered', items, atLeast });
      return inner.is === 'rule' && rule.operation === 'linear'
        ? { is: 'rule', rule: { ...rule, of: [{ rule: inner.rule }] } }
        : no();
    }
    return no();
  }
  if (!sameMembers(rule.items, items)) return no();
  const allowed = items.length - atLeast;
  if (rule.maxMissing > 0)
    return { is: 'rule', rule: { ...rule, maxMissing: Math.max(0, Math.min(rule.maxMissing, allowed)) } };
  return { is: 'rule', rule: { ...rule, countsBlanksAsZero: rule.countsBlanksAsZero && allowed > 0 } };
}
