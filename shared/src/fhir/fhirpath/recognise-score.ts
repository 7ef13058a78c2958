import { WEIGHTS } from '../extension-urls.ts';
import { AnswerValues } from './answer-values.ts';
import { dividedBy, halfUp, minus, plus, rounded, times } from './arithmetic.ts';
import { chosen, guarded, picked } from './choices.ts';
import { both, either, linkIdIn, linkIdTest } from './conditions.ts';
import type { ExpressionContext } from './expression-context.ts';
import { isPlainSum, isTrivial } from './known-forms.ts';
import {
  asRule,
  asSource,
  itemsIn,
  no,
  NotRecognised,
  sameMembers,
  type Meaning,
  type Stage,
  type Unrecognised,
} from './meaning.ts';
import { combined, Paths } from './paths.ts';
import type { Comparison, RecognisedRule } from './recognised-rule.ts';
import { parseFhirPath, type Expression } from './syntax.ts';

export interface Recognised {
  readonly rule: RecognisedRule;
  /** Weights that only the expression gives: for each item, the value by the code of the answer. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Recognises what a FHIRPath expression computes; a reason when that is not certain. */
export function recogniseScore(source: string, context: ExpressionContext): Recognised | Unrecognised {
  const expression = parseFhirPath(source);
  if (!expression) return 'unknown_form';
  const values = new AnswerValues(context);
  try {
    const rule = asRule(values.numeric(new MeaningReader(context, values).of(expression, RESPONSE)));
    return { rule, weights: values.weights };
  } catch (error) {
    if (error instanceof NotRecognised) return error.reason;
    throw error;
  }
}

const RESPONSE: Meaning = { is: 'nodes', stage: 'response', linkIds: [] };

/** Functions that change nothing about a single number or answer. */
const TRANSPARENT = new Set(['first', 'single', 'last', 'toQuantity', 'trace', 'ofType', 'allTrue', 'distinct']);
/** An expression of a file can make this program compute for ever otherwise. */
const MOST_STEPS = 20_000;

class MeaningReader {
  readonly #context: ExpressionContext;
  readonly #paths: Paths;
  readonly #values: AnswerValues;
  /** What `%context` is, and what a path without a beginning starts from. */
  #start: Meaning = RESPONSE;
  readonly #reading = new Set<string>();
  readonly #variables = new Map<string, Meaning>();
  #steps = 0;

  constructor(context: ExpressionContext, values: AnswerValues) {
    this.#context = context;
    this.#paths = new Paths(context);
    this.#values = values;
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
        return this.#paths.member(
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
    if (name === 'resource') return RESPONSE;
    if (name === 'context') return this.#start;
    if (name === 'questionnaire') return { is: 'nodes', stage: 'questionnaire', linkIds: [] };
    const known = this.#variables.get(name);
    if (known) return known;
    const variable = this.#context.variable(name) ?? no();
    const expression = parseFhirPath(variable.text);
    if (!expression || this.#reading.has(name)) return no();
    this.#reading.add(name);
    const around = this.#start;
    this.#start = variable.group === undefined ? RESPONSE : { is: 'nodes', stage: 'items', linkIds: [variable.group] };
    const meaning = this.of(expression, this.#start);
    this.#start = around;
    this.#reading.delete(name);
    this.#variables.set(name, meaning);
    return meaning;
  }

  #call({ on, name, args }: Extract<Expression, { kind: 'call' }>, focus: Meaning): Meaning {
    const [first, second, third] = args;
    if (on === undefined && name === 'iif' && first && second && args.length <= 3)
      return this.#choice(first, second, third, focus);
    const subject = on ? this.of(on, focus) : focus;
    if (name === 'toInteger' || name === 'toDecimal') return this.#values.toNumber(subject, name);
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
    if (subject.is === 'linkId') return linkIdTest(name, args);
    if (name === 'not' && subject.is === 'linkIdThat') return { ...subject, fits: (linkId) => !subject.fits(linkId) };
    if (name === 'aggregate' && first && second?.kind === 'number' && second.number === 0 && isPlainSum(first))
      return this.#values.sum(subject);
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
    switch (name) {
      case 'descendants':
      case 'repeat':
        return this.#paths.itemsBelow(subject, name, first);
      case 'answers':
        return this.#paths.answersBelow(subject);
      case 'ordinal':
      case 'ordinalValue':
      case 'weight':
        return stage === 'answers' || stage === 'values'
          ? { is: 'nodes', stage: 'weights', linkIds: this.#values.asked(linkIds, 'weights') }
          : no();
      case 'extension':
        return first?.kind === 'text' &&
          WEIGHTS.has(first.text) &&
          (stage === 'values' || stage === 'options' || stage === 'optionCodings')
          ? { is: 'nodes', stage: stage === 'values' ? 'extensions' : 'optionExtensions', linkIds }
          : no();
      case 'sum':
        return this.#values.sum(subject);
      case 'avg':
        return this.#values.mean(subject);
      case 'count':
        return isAnswered(stage) ? { is: 'count', items: this.#values.counted(linkIds, stage) } : no();
      case 'exists':
      case 'hasValue':
        if (first && !isTrivial(first)) return no();
        return isAnswered(stage) || stage === 'items'
          ? { is: 'answered', items: this.#values.counted(linkIds, stage), atLeast: 1 }
          : no();
      default:
        return no();
    }
  }

  #where(subject: Meaning, condition: Expression): Meaning {
    if (subject.is !== 'nodes') return no();
    if (isTrivial(condition)) return subject;
    const meaning = this.of(condition, subject);
    if (meaning.is === 'linkIdThat' && (subject.stage === 'items' || subject.stage === 'definitions'))
      return { ...subject, linkIds: subject.linkIds.filter(meaning.fits) };
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
        if (a.is === 'linkId' && b.is === 'text') return linkIdIn(b.texts);
        return a.is === 'nodes' && a.stage === 'codes' && a.linkIds.length === 1 && b.is === 'text'
          ? { is: 'chosen', linkId: a.linkIds[0] ?? no(), codes: b.texts }
          : no();
      case 'or':
        return either(a, b);
      case 'and':
        return both(a, b);
      case '!=':
      case '!~':
        return a.is === 'linkId' && b.is === 'text' && b.texts.length === 1
          ? { is: 'linkIdThat', fits: (linkId) => !b.texts.includes(linkId) }
          : no();
      case '>=':
      case '>':
        if (a.is === 'count' && b.is === 'number')
          return { is: 'answered', items: a.items, atLeast: operator === '>' ? Math.floor(b.number) + 1 : b.number };
        return this.#compared(a, operator, b);
      case '<=':
      case '<':
        return this.#compared(a, operator, b);
      case '+':
        return plus(this.#values.numeric(a), this.#values.numeric(b));
      case '-':
        return minus(this.#values.numeric(a), this.#values.numeric(b));
      case '*':
        return times(this.#values.numeric(a), this.#values.numeric(b));
      case '/':
        return dividedBy(this.#values.numeric(a), this.#values.numeric(b));
      default:
        return no();
    }
  }

  #equal(a: Meaning, b: Meaning): Meaning {
    if (a.is === 'linkId' && b.is === 'text') return linkIdIn(b.texts);
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
    return this.#compared(a, '=', b);
  }

  #compared(a: Meaning, comparison: Comparison, b: Meaning): Meaning {
    if (a.is === 'number' && b.is !== 'number') return this.#compared(b, MIRRORED[comparison], a);
    if (b.is !== 'number') return no();
    const numeric = this.#values.numeric(a);
    return numeric.is === 'total' || numeric.is === 'rule'
      ? { is: 'compared', source: asSource(numeric), when: [[comparison, b.number]] }
      : no();
  }

  #choice(condition: Expression, then: Expression, otherwise: Expression | undefined, focus: Meaning): Meaning {
    const when = this.of(condition, focus);
    const value = this.of(then, focus);
    const rest: Meaning = otherwise ? this.of(otherwise, focus) : { is: 'empty' };
    if (when.is === 'chosen') return picked(when, value, rest);
    if (when.is === 'compared') return chosen(when, value, rest);
    if (when.is !== 'answered') return no();
    const number = this.#values.numeric(value);
    if (rest.is === 'number' && rest.number === 0) {
      if (number.is === 'total' && number.total.items.length === 1 && sameMembers(number.total.items, when.items))
        return { is: 'total', total: { ...number.total, blanks: 'zero' } };
      return no();
    }
    return rest.is === 'empty' ? guarded(number, when) : no();
  }
}

const isAnswered = (stage: Stage): boolean =>
  ['answers', 'values', 'codes', 'numbersInCodes', 'weights', 'extensions'].includes(stage);

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
