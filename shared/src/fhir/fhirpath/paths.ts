import type { ExpressionContext } from './expression-context.ts';
import { isStepDown } from './known-forms.ts';
import { no, type Meaning, type Nodes, type Stage } from './meaning.ts';
import type { Expression } from './syntax.ts';

/** Where the paths of an expression lead to in a questionnaire and in its responses. */
export class Paths {
  readonly #context: ExpressionContext;

  constructor(context: ExpressionContext) {
    this.#context = context;
  }

  /** A name in a path, such as `item` or `answer`; `isFirst` when the path begins with it. */
  member(name: string, on: Meaning, isFirst: boolean): Meaning {
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

  /** `descendants()`, or `repeat(…)` with a step down: the items below, however deep. */
  itemsBelow({ stage, linkIds }: Nodes, name: 'descendants' | 'repeat', first: Expression | undefined): Meaning {
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

  /** `answers()`: all answers below. */
  answersBelow({ stage, linkIds }: Nodes): Meaning {
    return stage === 'response' || stage === 'items'
      ? { is: 'nodes', stage: 'answers', linkIds: stage === 'items' ? this.#descendants(linkIds) : this.#all() }
      : no();
  }
}

/** What items have in a questionnaire, and not in a response. */
const QUESTIONNAIRE_ONLY: ReadonlySet<string> = new Set(['type', 'code', 'prefix', 'required', 'readOnly']);

/** The items of both, each once. */
export function combined(a: Meaning, b: Meaning): Meaning {
  return a.is === 'nodes' && b.is === 'nodes' && a.stage === b.stage
    ? { ...a, linkIds: [...new Set([...a.linkIds, ...b.linkIds])] }
    : no();
}
