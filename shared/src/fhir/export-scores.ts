import type { Score } from '../content/instrument/score.ts';
import { fileCodeOf } from './enable-when.ts';
import type { AnswerWriter } from './export-answers.ts';
import type { ExportContext } from './export-context.ts';
import { CALCULATED_EXPRESSION, HIDDEN } from './extension-urls.ts';
import type { FhirNode } from './fhir-facts.ts';
import { scoreExpression, type WritingContext } from './fhirpath/write-score.ts';
import { rulesText } from './import-scores.ts';
import { partSchema } from './instrument-parts.ts';
import { isJsonObject, listOf, textOf, type Json, type JsonObject } from './json.ts';
import { merged } from './merged-json.ts';
import { partExtension, restFields, type RestFields } from './part-extension.ts';

/** Writes the scores of a questionnaire. */
export class ScoreWriter {
  readonly #export: ExportContext;
  readonly #answers: AnswerWriter;
  readonly #scoreRests: readonly RestFields[];

  constructor(context: ExportContext, answers: AnswerWriter) {
    this.#export = context;
    this.#answers = answers;
    this.#scoreRests = context.instrument.scores.map((score) => restFields(partSchema('scores'), score));
  }

  /** A score as an item that nobody answers, with the expression that computes it. */
  score(score: Score, node: Extract<FhirNode, { kind: 'score' }> | undefined, children: readonly Json[]): JsonObject {
    const rest = node?.rest ?? {};
    const names = this.#export.texts(({ scoreWords }) => scoreWords.find((words) => words.score === score.key)?.name);
    const isCategory = score.operation === 'quadrant' || score.operation === 'criteria';
    const kept = node?.rules === rulesText(this.#scoreRests, score.key) ? node.expression : null;
    // An unfinished score may not say yet how it is computed.
    const expression = kept ?? (textOf(score.operation) === undefined ? undefined : this.#expression(score));
    const isKnownHidden = listOf(rest['extension']).some(
      (extension) => isJsonObject(extension) && extension['url'] === HIDDEN,
    );
    return {
      linkId: this.#export.linkId('score', score.key),
      ...merged(
        {
          ...(rest['type'] === undefined ? { type: isCategory ? 'string' : 'decimal' } : {}),
          ...this.#export.written('text', names, rest),
          ...(rest['readOnly'] === undefined ? { readOnly: true } : {}),
          ...(node || rest['code'] !== undefined ? {} : { code: [this.#export.scoreCode(score.key)] }),
          extension: [
            partExtension(this.#export.own('score'), partSchema('scores'), restFields(partSchema('scores'), score)),
            ...this.#export.wordExtensions('scoreWords', partSchema('scoreWords'), ({ scoreWords }) =>
              scoreWords.find((words) => words.score === score.key),
            ),
            ...(expression === undefined ? [] : [expression]),
            ...(score.role === 'internal' && !node && !isKnownHidden ? [{ url: HIDDEN, valueBoolean: true }] : []),
          ],
        },
        rest,
      ),
      ...(children.length > 0 ? { item: children } : {}),
    };
  }

  #expression(score: Score): JsonObject {
    const context: WritingContext = {
      items: this.#export.instrument.items,
      scales: this.#export.instrument.scales,
      scores: this.#export.instrument.scores,
      linkIdOfItem: (key) => this.#export.linkId('item', key),
      linkIdOfScore: (key) => this.#export.linkId('score', key),
      fileCode: (item, code) => fileCodeOf(this.#export.form(item, code)),
      answerField: (item) =>
        this.#export.form(
          item,
          this.#export.scale(this.#export.instrument.items.find(({ key }) => key === item) ?? { scale: '' })?.points[0]
            ?.code ?? '',
        ).as === 'coding'
          ? 'code'
          : undefined,
      weighsItself: (key) => this.#answers.weighsItself(key),
      weightFunction: this.#export.isR5 ? 'weight' : 'ordinal',
    };
    return {
      url: CALCULATED_EXPRESSION,
      valueExpression: { language: 'text/fhirpath', expression: scoreExpression(score, context) },
    };
  }
}
