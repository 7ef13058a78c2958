import type { ExpressionContext } from './expression-context.ts';
import { no, type Meaning, type Nodes, type Stage, type Total } from './meaning.ts';
import { meanOfAnswered } from './recognised-rule.ts';

/** What the answers to questions, and scores, are as numbers. */
export class AnswerValues {
  /** Weights that only the expression gives: for each item, the value by the code of the answer. */
  readonly weights = new Map<string, ReadonlyMap<string, number>>();
  readonly #context: ExpressionContext;

  constructor(context: ExpressionContext) {
    this.#context = context;
  }

  /** The questions among these. A question that is not asked here would be missing from the score without a word. */
  asked(linkIds: readonly string[], stage: Stage): readonly string[] {
    return linkIds.filter((linkId) => {
      const kind = this.#context.kindOf(linkId);
      // What is no choice has no weight, but counts as an answer, and has a value.
      const isInWay = kind === 'untaken' || (kind === 'unlisted' && (stage === 'answers' || stage === 'values'));
      return isInWay ? no('not_asked') : kind === 'question';
    });
  }

  /** The same, where scores would count as answers too. */
  counted(linkIds: readonly string[], stage: Stage): readonly string[] {
    const isScore = (linkId: string) => this.#context.kindOf(linkId) === 'score';
    return stage !== 'weights' && linkIds.some(isScore) ? no() : this.asked(linkIds, stage);
  }

  /** `sum()`, which takes what is not answered for zero. */
  sum(subject: Meaning): Meaning {
    if (subject.is === 'total') return subject;
    if (subject.is !== 'nodes') return no();
    if (subject.linkIds.length === 0) return no('nothing_there');
    if (!this.isNumeric(subject)) return no();
    const sources = this.#sources(subject);
    if (sources.items.length + sources.scores.length === 0) return no('nothing_there');
    return { is: 'total', total: { ...sources, blanks: 'zero' } };
  }

  /** Whether FHIRPath computes with these as they are. The value of a choice is a code, no number; only what it weighs is one. */
  isNumeric({ stage, linkIds }: Nodes): boolean {
    if (stage === 'numbersInCodes') return true;
    if (stage !== 'weights' && stage !== 'values') return false;
    const wanted = stage === 'weights' ? 'weight' : 'value';
    return this.asked(linkIds, stage).every((linkId) => ['both', wanted].includes(this.#context.numberOf(linkId)));
  }

  /** The number that a code is written with, which is then what the answer weighs. */
  toNumber(subject: Meaning, name: 'toInteger' | 'toDecimal'): Meaning {
    if (subject.is !== 'nodes' || subject.stage !== 'codes') return subject;
    const isNumber = name === 'toInteger' ? /^[+-]?\d{1,9}$/ : /^[+-]?\d{1,9}(?:\.\d{1,9})?$/;
    for (const linkId of subject.linkIds) {
      const codes = this.#context.codesOf(linkId);
      if (codes.length === 0 || !codes.every((code) => isNumber.test(code))) return no();
      this.weights.set(linkId, new Map(codes.map((code) => [code, Number(code)])));
    }
    return { ...subject, stage: 'numbersInCodes' };
  }

  #sources({ linkIds, stage }: Nodes): Pick<Total, 'items' | 'scores'> {
    const items = this.asked(linkIds, stage);
    const scores = linkIds.filter((linkId) => this.#context.kindOf(linkId) === 'score');
    return { items, scores };
  }

  /** The value of one item or score as a number; anything else as it is. */
  numeric(meaning: Meaning): Meaning {
    if (meaning.is !== 'nodes') {
      if (meaning.is !== 'pick') return meaning;
      this.weights.set(meaning.linkId, meaning.table);
      return { is: 'total', total: { items: [meaning.linkId], scores: [], blanks: 'none' } };
    }
    if (meaning.linkIds.length === 0) return no('nothing_there');
    if (!this.isNumeric(meaning) || meaning.linkIds.length !== 1) return no();
    const sources = this.#sources(meaning);
    if (sources.items.length + sources.scores.length !== 1) return no();
    return { is: 'total', total: { ...sources, blanks: 'none' } };
  }

  /** `avg()`: the mean of what is answered. */
  mean(subject: Nodes): Meaning {
    const { stage, linkIds } = subject;
    if (linkIds.length === 0) return no('nothing_there');
    return this.isNumeric(subject) && this.asked(linkIds, stage).length === linkIds.length
      ? { is: 'rule', rule: meanOfAnswered(linkIds) }
      : no();
  }
}
