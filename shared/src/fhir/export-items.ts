import type { Item } from '../content/instrument/item.ts';
import { conditionsText, writeEnableWhen } from './enable-when.ts';
import type { AnswerWriter } from './export-answers.ts';
import type { ExportContext } from './export-context.ts';
import type { ScoreWriter } from './export-scores.ts';
import { ITEM_CONTROL } from './extension-urls.ts';
import type { FhirNode } from './fhir-facts.ts';
import { partSchema } from './instrument-parts.ts';
import { isJsonObject, listOf, type Json, type JsonObject } from './json.ts';
import { merged } from './merged-json.ts';
import { partExtension, restFields } from './part-extension.ts';
import { writeTexts, type Texts } from './translated-text.ts';

/** The words of a signpost in a renderer that knows no crisis contacts. Without a number: numbers are checked content, and this is none. */
const SIGNPOST: Texts = {
  nl: 'Gaat het over zelfdoding of over jezelf pijn doen? Je hoeft daar niet alleen mee te blijven. Praat er vandaag nog over met iemand.',
  en: 'Is this about suicide or about hurting yourself? You do not have to carry that alone. Talk to somebody about it today.',
};

/** Writes the items of a questionnaire, each where it stood in the file that it came from. */
export class ItemWriter {
  readonly #export: ExportContext;
  readonly #answers: AnswerWriter;
  readonly #scores: ScoreWriter;

  constructor(context: ExportContext, answers: AnswerWriter, scores: ScoreWriter) {
    this.#export = context;
    this.#answers = answers;
    this.#scores = scores;
  }

  /** All items of the questionnaire: those that are asked, and the scores. */
  items(): readonly Json[] {
    const done = new Set<string>();
    const written = this.#export.facts ? this.#tree(this.#export.facts.tree, done) : [];
    const items = this.#export.instrument.items
      .filter(({ key }) => !done.has(`item ${key}`))
      .flatMap((item) => this.#item(item, undefined, done));
    const scores = this.#export.instrument.scores
      .filter(({ key }) => !done.has(`score ${key}`))
      .map((score) => this.#scores.score(score, undefined, []));
    return [...written, ...items, ...scores];
  }

  /** The items of the file in their places. What was added since stands behind them; what was removed is gone. */
  #tree(nodes: readonly FhirNode[], done: Set<string>): readonly Json[] {
    const { items, scores } = this.#export.instrument;
    return nodes.flatMap((node): readonly Json[] => {
      switch (node.kind) {
        case 'raw':
          return [this.#export.inVersion(node.element)];
        case 'group': {
          const children = this.#tree(node.children, done);
          return [
            {
              linkId: node.linkId,
              ...(this.#export.inVersion(node.rest) as JsonObject),
              ...(children.length > 0 ? { item: children } : {}),
            },
          ];
        }
        case 'item': {
          const item = items.find(({ key }) => key === node.key);
          if (item) return this.#item(item, node, done);
          return this.#tree(node.children, done);
        }
        case 'score': {
          const score = scores.find(({ key }) => key === node.key);
          done.add(`score ${node.key}`);
          const children = this.#tree(node.children, done);
          return score ? [this.#scores.score(score, node, children)] : children;
        }
        case 'signpost': {
          const item = items.find(({ key }) => key === node.item);
          if (!item || item.riskAnswers.length === 0) return [];
          done.add(`signpost ${item.key}`);
          return [this.#signpost(item, node.linkId, node.rest)];
        }
        case 'help':
          done.add(`help ${node.item}`);
          return this.#help(node.item, node.linkId, node.rest);
      }
    });
  }

  #item(item: Item, node: Extract<FhirNode, { kind: 'item' }> | undefined, done: Set<string>): readonly Json[] {
    done.add(`item ${item.key}`);
    const rest = node?.rest ?? {};
    const linkId = this.#export.linkId('item', item.key);
    const texts = this.#export.texts(({ itemWords }) => itemWords.find((words) => words.item === item.key)?.text);
    const isShownAsBefore = node?.shownIf === conditionsText(item.showIf);
    const shown =
      !isShownAsBefore && item.showIf && item.showIf.conditions.length > 0
        ? writeEnableWhen(item.showIf, (key) => this.#answers.writtenQuestion(key))
        : undefined;
    const { options, isFromValueSet } = this.#answers.answerOptions(item, node);
    const children = node ? this.#tree(node.children, done) : [];
    const help = done.has(`help ${item.key}`) ? [] : this.#help(item.key, `${linkId}-help`, {});
    const generated: JsonObject = {
      ...(rest['type'] === undefined ? { type: this.#export.isR5 ? 'coding' : 'choice' } : {}),
      ...this.#export.written('text', texts, rest),
      ...(shown ?? {}),
      ...(item.skippable ? {} : { required: true }),
      extension: [partExtension(this.#export.own('item'), partSchema('items'), restFields(partSchema('items'), item))],
    };
    const { answerValueSet, enableWhen, enableBehavior, ...others } = rest;
    const kept: JsonObject = {
      ...(this.#export.inVersion(others) as JsonObject),
      ...(isFromValueSet && answerValueSet !== undefined ? { answerValueSet } : {}),
      ...(isShownAsBefore && enableWhen !== undefined
        ? { enableWhen, ...(enableBehavior === undefined ? {} : { enableBehavior }) }
        : {}),
    };
    const nested = [...help, ...children];
    const element: JsonObject = {
      linkId,
      ...merged(generated, kept),
      ...(isFromValueSet ? {} : { answerOption: options }),
      ...(nested.length > 0 ? { item: nested } : {}),
    };
    const hasSignpost = item.riskAnswers.length === 0 || this.#hasSignpostNode(item.key);
    return hasSignpost ? [element] : [element, this.#signpost(item, `${linkId}-signpost`, {})];
  }

  #hasSignpostNode(item: string): boolean {
    const has = (nodes: readonly FhirNode[]): boolean =>
      nodes.some(
        (node) => (node.kind === 'signpost' && node.item === item) || ('children' in node && has(node.children)),
      );
    return has(this.#export.facts?.tree ?? []);
  }

  #help(item: string, linkId: string, rest: JsonObject): readonly Json[] {
    const texts = this.#export.texts(({ itemWords }) => itemWords.find((words) => words.item === item)?.help);
    if (Object.keys(texts).length === 0) return [];
    const isMarked = listOf(rest['extension']).some(
      (extension) => isJsonObject(extension) && extension['url'] === ITEM_CONTROL,
    );
    return [
      {
        linkId,
        ...merged(
          {
            ...(rest['type'] === undefined ? { type: 'display' } : {}),
            ...this.#export.written('text', texts, rest),
            ...(isMarked ? {} : { extension: [HELP_CONTROL] }),
          },
          rest,
        ),
      },
    ];
  }

  #signpost(item: Item, linkId: string, rest: JsonObject): JsonObject {
    const question = this.#export.linkId('item', item.key);
    const enableWhen = item.riskAnswers.map((code) => ({
      question,
      operator: '=',
      ...this.#answers.answer(item.key, code),
    }));
    return {
      linkId,
      ...merged(
        {
          ...(rest['type'] === undefined ? { type: 'display' } : {}),
          ...(rest['text'] === undefined
            ? writeTexts(
                'text',
                this.#export.texts(({ locale }) => SIGNPOST[locale]),
                this.#export.primary,
              )
            : {}),
          enableWhen,
          ...(enableWhen.length > 1 ? { enableBehavior: 'any' } : {}),
          extension: [{ url: this.#export.own('signpost'), valueBoolean: true }],
        },
        rest,
      ),
    };
  }
}

const HELP_CONTROL: JsonObject = {
  url: ITEM_CONTROL,
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code: 'help' }] },
};
