import { WEIGHTS } from '../extension-urls.ts';
import { boundedPattern, LONGEST_MATCHED } from './bounded-pattern.ts';
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
      /** The first line that holds gives the value. */
      readonly lines: readonly LookupLine[];
      /** The value when no line holds; undefined when there is none then. */
      readonly otherwise: number | undefined;
      readonly isRounded: boolean;
    };

/** The value for all that these comparisons hold for. */
export interface LookupLine {
  readonly when: readonly (readonly [Comparison, number])[];
  readonly value: number;
}
export type Comparison = '=' | '<' | '<=' | '>' | '>=';

/** A score by its linkId, or a score within the expression that has no name of its own. */
export type RecognisedSource = { readonly linkId: string } | { readonly rule: RecognisedRule };

/** What an expression can look up in its questionnaire. */
export interface ExpressionContext {
  /** The items directly under one item, or at the top. */
  readonly childrenOf: (linkId: string | undefined) => readonly string[];
  /** What an item is to a score. */
  readonly kindOf: (linkId: string) => ItemKind;
  /** The codes of the answers to a question, as they stand in the file; none for answers that are no codes. */
  readonly codesOf: (linkId: string) => readonly string[];
  /** What FHIRPath makes a number of: an answer that is one, or only what it weighs. */
  readonly numberOf: (linkId: string) => 'value' | 'weight' | 'both';
  /** A variable that the expression can use; `group` is the linkId of the group that it stands in, which is then its context. */
  readonly variable: (name: string) => { readonly text: string; readonly group: string | undefined } | undefined;
}

/** `untaken`: a question with a list of answers that is not asked here. `unlisted`: a question without one, such as for a number or a text. `other`: nobody answers it. */
export type ItemKind = 'question' | 'score' | 'untaken' | 'unlisted' | 'other';

export interface Recognised {
  readonly rule: RecognisedRule;
  /** Weights that only the expression gives: for each item, the value by the code of the answer. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Why an expression gives no score here. */
export type Unrecognised =
  /** None of the known forms. */
  | 'unknown_form'
  /** It looks for answers where the questionnaire has none, so it gives nothing in any program. */
  | 'nothing_there'
  /** It needs the answers to questions that are not asked here. */
  | 'not_asked'
  /** It gives words for ranges of a score: bands, not a score. */
  | 'words';

/* What a part of an expression stands for. */
type Meaning =
  | { readonly is: 'nodes'; readonly stage: Stage; readonly linkIds: readonly string[] }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'text'; readonly texts: readonly string[] }
  | { readonly is: 'empty' }
  | { readonly is: 'linkId' }
  | { readonly is: 'urlOfExtension' }
  | { readonly is: 'linkIdThat'; readonly fits: (linkId: string) => boolean }
  | { readonly is: 'weightUrl' }
  | { readonly is: 'total'; readonly total: Total }
  | { readonly is: 'count'; readonly items: readonly string[] }
  | { readonly is: 'rule'; readonly rule: RecognisedRule }
  /** At least so many of these items are answered. */
  | { readonly is: 'answered'; readonly items: readonly string[]; readonly atLeast: number }
  | { readonly is: 'chosen'; readonly linkId: string; readonly codes: readonly string[] }
  | { readonly is: 'sameCode'; readonly linkIds: readonly string[] }
  | { readonly is: 'compared'; readonly source: RecognisedSource; readonly when: LookupLine['when'] }
  | { readonly is: 'pick'; readonly linkId: string; readonly table: ReadonlyMap<string, number> }
  | {
      readonly is: 'choose';
      readonly source: RecognisedSource;
      readonly lines: readonly LookupLine[];
      readonly otherwise: number | undefined;
    }
  | { readonly is: 'words' };

type Stage =
  | 'response'
  | 'items'
  | 'answers'
  | 'values'
  | 'codes'
  | 'numbersInCodes'
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

class NotRecognised extends Error {
  readonly reason: Unrecognised;

  constructor(reason: Unrecognised) {
    super(reason);
    this.reason = reason;
  }
}
const no = (reason: Unrecognised = 'unknown_form'): never => {
  throw new NotRecognised(reason);
};

/** Recognises what a FHIRPath expression computes; a reason when that is not certain. */
export function recogniseScore(source: string, context: ExpressionContext): Recognised | Unrecognised {
  const expression = parseFhirPath(source);
  if (!expression) return 'unknown_form';
  const reader = new MeaningReader(context);
  try {
    const rule = asRule(reader.numeric(reader.of(expression, RESPONSE)));
    return { rule, weights: reader.weights };
  } catch (error) {
    if (error instanceof NotRecognised) return error.reason;
    throw error;
  }
}

const RESPONSE: Meaning = { is: 'nodes', stage: 'response', linkIds: [] };

/** Functions that change nothing about a single number or answer. */
const TRANSPARENT = new Set(['first', 'single', 'last', 'toQuantity', 'trace', 'ofType', 'allTrue', 'distinct']);
const MOST_STEPS = 20_000;

class MeaningReader {
  readonly weights = new Map<string, ReadonlyMap<string, number>>();
  readonly #context: ExpressionContext;
  /** What `%context` is, and what a path without a beginning starts from. */
  #start: Meaning = RESPONSE;
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
        // What stands within a question stands within its answer in a response.
        if (name === 'item') return { is: 'nodes', stage, linkIds: this.#inGroups(linkIds) };
        if (name === 'linkId') return { is: 'linkId' };
        // Items of a response have no type, code or required, however often this is written.
        return name === 'answer' ? at('answers') : no(QUESTIONNAIRE_ONLY.has(name) ? 'nothing_there' : 'unknown_form');
      case 'answers':
        if (name === 'item') return { is: 'nodes', stage: 'items', linkIds: this.#inAnswers(linkIds) };
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

  #inGroups = (linkIds: readonly string[]): readonly string[] =>
    this.#below(linkIds.filter((linkId) => ['other', 'score'].includes(this.#context.kindOf(linkId))));

  #inAnswers = (linkIds: readonly string[]): readonly string[] =>
    this.#below(linkIds.filter((linkId) => this.#context.kindOf(linkId) !== 'other'));

  #repeated(linkIds: readonly string[]): readonly string[] {
    return linkIds.length === 0 ? [] : [...linkIds, ...this.#repeated(this.#inGroups(linkIds))];
  }

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
    if (name === 'toInteger' || name === 'toDecimal') return this.#toNumber(subject, name);
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
    switch (name) {
      case 'descendants':
      case 'repeat': {
        if (stage !== 'response' && stage !== 'items' && stage !== 'questionnaire') return no();
        if (name === 'repeat' && (!first || !isStepDown(first))) return no();
        return {
          is: 'nodes',
          stage: stage === 'questionnaire' ? 'definitions' : 'items',
          linkIds:
            name === 'repeat' && first?.kind === 'member' && first.on === undefined && stage !== 'questionnaire'
              ? this.#repeated(stage === 'items' ? this.#inGroups(linkIds) : this.#context.childrenOf(undefined))
              : stage === 'items'
                ? this.#descendants(linkIds)
                : this.#all(),
        };
      }
      case 'answers':
        return stage === 'response' || stage === 'items'
          ? { is: 'nodes', stage: 'answers', linkIds: stage === 'items' ? this.#descendants(linkIds) : this.#all() }
          : no();
      case 'ordinal':
      case 'ordinalValue':
      case 'weight':
        return stage === 'answers' || stage === 'values'
          ? { is: 'nodes', stage: 'weights', linkIds: this.#asked(linkIds, 'weights') }
          : no();
      case 'extension':
        return first?.kind === 'text' &&
          WEIGHTS.has(first.text) &&
          (stage === 'values' || stage === 'options' || stage === 'optionCodings')
          ? { is: 'nodes', stage: stage === 'values' ? 'extensions' : 'optionExtensions', linkIds }
          : no();
      case 'sum':
        return this.#sum(subject);
      case 'avg':
        if (linkIds.length === 0) return no('nothing_there');
        return this.#isNumeric(subject) && this.#asked(linkIds, stage).length === linkIds.length
          ? { is: 'rule', rule: meanOfAnswered(linkIds) }
          : no();
      case 'count':
        return isAnswered(stage) ? { is: 'count', items: this.#counted(linkIds, stage) } : no();
      case 'exists':
      case 'hasValue':
        if (first && !isTrivial(first)) return no();
        return isAnswered(stage) || stage === 'items'
          ? { is: 'answered', items: this.#counted(linkIds, stage), atLeast: 1 }
          : no();
      default:
        return no();
    }
  }

  /** The questions among these. A question that is not asked here would be missing from the score without a word. */
  #asked(linkIds: readonly string[], stage: Stage): readonly string[] {
    return linkIds.filter((linkId) => {
      const kind = this.#context.kindOf(linkId);
      // What is no choice has no weight, but counts as an answer, and has a value.
      const isInWay = kind === 'untaken' || (kind === 'unlisted' && (stage === 'answers' || stage === 'values'));
      return isInWay ? no('not_asked') : kind === 'question';
    });
  }

  /** The same, where scores would count as answers too. */
  #counted(linkIds: readonly string[], stage: Stage): readonly string[] {
    const isScore = (linkId: string) => this.#context.kindOf(linkId) === 'score';
    return stage !== 'weights' && linkIds.some(isScore) ? no() : this.#asked(linkIds, stage);
  }

  #sum(subject: Meaning): Meaning {
    if (subject.is === 'total') return subject;
    if (subject.is !== 'nodes') return no();
    if (subject.linkIds.length === 0) return no('nothing_there');
    if (!this.#isNumeric(subject)) return no();
    const sources = this.#sources(subject);
    if (sources.items.length + sources.scores.length === 0) return no('nothing_there');
    return { is: 'total', total: { ...sources, blanks: 'zero' } };
  }

  /** Whether FHIRPath computes with these as they are. The value of a choice is a code, no number; only what it weighs is one. */
  #isNumeric({ stage, linkIds }: Extract<Meaning, { is: 'nodes' }>): boolean {
    if (stage === 'numbersInCodes') return true;
    if (stage !== 'weights' && stage !== 'values') return false;
    const wanted = stage === 'weights' ? 'weight' : 'value';
    return this.#asked(linkIds, stage).every((linkId) => ['both', wanted].includes(this.#context.numberOf(linkId)));
  }

  /** The number that a code is written with, which is then what the answer weighs. */
  #toNumber(subject: Meaning, name: 'toInteger' | 'toDecimal'): Meaning {
    if (subject.is !== 'nodes' || subject.stage !== 'codes') return subject;
    const isNumber = name === 'toInteger' ? /^[+-]?\d{1,9}$/ : /^[+-]?\d{1,9}(?:\.\d{1,9})?$/;
    for (const linkId of subject.linkIds) {
      const codes = this.#context.codesOf(linkId);
      if (codes.length === 0 || !codes.every((code) => isNumber.test(code))) return no();
      this.weights.set(linkId, new Map(codes.map((code) => [code, Number(code)])));
    }
    return { ...subject, stage: 'numbersInCodes' };
  }

  #sources({ linkIds, stage }: Extract<Meaning, { is: 'nodes' }>): Pick<Total, 'items' | 'scores'> {
    const items = this.#asked(linkIds, stage);
    const scores = linkIds.filter((linkId) => this.#context.kindOf(linkId) === 'score');
    return { items, scores };
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
        return this.#plus(this.numeric(a), this.numeric(b));
      case '-':
        return this.#minus(this.numeric(a), this.numeric(b));
      case '*':
        return this.#times(this.numeric(a), this.numeric(b));
      case '/':
        return this.#dividedBy(this.numeric(a), this.numeric(b));
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
    const numeric = this.numeric(a);
    return numeric.is === 'total' || numeric.is === 'rule'
      ? { is: 'compared', source: asSource(numeric), when: [[comparison, b.number]] }
      : no();
  }

  /** The value of one item or score as a number; anything else as it is. */
  numeric(meaning: Meaning): Meaning {
    if (meaning.is !== 'nodes') {
      if (meaning.is !== 'pick') return meaning;
      this.weights.set(meaning.linkId, meaning.table);
      return { is: 'total', total: { items: [meaning.linkId], scores: [], blanks: 'none' } };
    }
    if (meaning.linkIds.length === 0) return no('nothing_there');
    if (!this.#isNumeric(meaning) || meaning.linkIds.length !== 1) return no();
    const sources = this.#sources(meaning);
    if (sources.items.length + sources.scores.length !== 1) return no();
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
    if (when.is === 'compared') return chosen(when, value, rest);
    if (when.is !== 'answered') return no();
    const number = this.numeric(value);
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

const isAnswered = (stage: Stage): boolean =>
  ['answers', 'values', 'codes', 'numbersInCodes', 'weights', 'extensions'].includes(stage);

const QUESTIONNAIRE_ONLY: ReadonlySet<string> = new Set(['type', 'code', 'prefix', 'required', 'readOnly']);

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

const linkIdIn = (linkIds: readonly string[]): Meaning => ({
  is: 'linkIdThat',
  fits: (linkId) => linkIds.includes(linkId),
});

/** What a function of FHIRPath asks of a linkId. */
function linkIdTest(name: string, args: readonly Expression[]): Meaning {
  const [wanted] = args;
  if (args.length !== 1 || wanted?.kind !== 'text') return no();
  const { text } = wanted;
  switch (name) {
    case 'startsWith':
      return { is: 'linkIdThat', fits: (linkId) => linkId.startsWith(text) };
    case 'endsWith':
      return { is: 'linkIdThat', fits: (linkId) => linkId.endsWith(text) };
    case 'contains':
      return { is: 'linkIdThat', fits: (linkId) => linkId.includes(text) };
    case 'matches':
    case 'matchesFull': {
      const pattern = boundedPattern(name === 'matches' ? text : `^(?:${text})$`) ?? no();
      return {
        is: 'linkIdThat',
        fits: (linkId) => (linkId.length <= LONGEST_MATCHED ? pattern.test(linkId) : no()),
      };
    }
    default:
      return no();
  }
}

/** Lines of a table, each with the condition before it: `iif(score < 5, 1, iif(score < 10, 2, 3))`. */
function chosen({ source, when }: Extract<Meaning, { is: 'compared' }>, value: Meaning, rest: Meaning): Meaning {
  if ((value.is === 'text' || value.is === 'words') && ['text', 'words', 'empty'].includes(rest.is))
    return { is: 'words' };
  if (value.is !== 'number') return no();
  const line: LookupLine = { when, value: value.number };
  if (rest.is === 'empty') return { is: 'choose', source, lines: [line], otherwise: undefined };
  if (rest.is === 'number') return { is: 'choose', source, lines: [line], otherwise: rest.number };
  return rest.is === 'choose' && sameSource(rest.source, source) ? { ...rest, lines: [line, ...rest.lines] } : no();
}

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
  if (a.is === 'linkIdThat' && b.is === 'linkIdThat')
    return { is: 'linkIdThat', fits: (linkId) => a.fits(linkId) || b.fits(linkId) };
  if (a.is === 'chosen' && b.is === 'chosen' && a.linkId === b.linkId) return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.is === 'answered' && b.is === 'answered' && a.atLeast === 1 && b.atLeast === 1)
    return { is: 'answered', items: [...new Set([...a.items, ...b.items])], atLeast: 1 };
  return no();
}

function both(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'linkIdThat' && b.is === 'linkIdThat')
    return { is: 'linkIdThat', fits: (linkId) => a.fits(linkId) && b.fits(linkId) };
  if (a.is === 'compared' && b.is === 'compared' && sameSource(a.source, b.source))
    return { ...a, when: [...a.when, ...b.when] };
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
  if (meaning.is === 'choose') {
    const { source, lines, otherwise } = meaning;
    return { operation: 'lookup', of: [source], lines, otherwise, isRounded: false };
  }
  if (meaning.is === 'words') return no('words');
  if (meaning.is !== 'total') return no();
  const { items, scores, blanks } = meaning.total;
  if (items.length + scores.length === 0) return no('nothing_there');
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
  // More answers than there are questions: it would never hold.
  if (atLeast > items.length) return no('nothing_there');
  const rule = asRule(value);
  if (rule.operation !== 'sum' && rule.operation !== 'mean') {
    // The guard of a score that is made of others can only ask for what those ask for themselves.
    const [source] = rule.of;
    if ('rule' in source && 'items' in source.rule && sameMembers(source.rule.items, items)) {
      const inner = guarded({ is: 'rule', rule: source.rule }, { is: 'answered', items, atLeast });
      return inner.is === 'rule' && (rule.operation === 'linear' || rule.operation === 'lookup')
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
