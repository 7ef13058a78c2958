import type { Item } from '../content/instrument/item.ts';
import type { Scale, ScalePoint } from '../content/instrument/scale.ts';
import { LOCALE_CODES } from '../locales.ts';
import { readOptions, type ReadOption } from './answer-options.ts';
import { fileCodeOf } from './enable-when.ts';
import type { ExportContext } from './export-context.ts';
import { ITEM_WEIGHT, ORDINAL_VALUE } from './extension-urls.ts';
import type { FhirNode } from './fhir-facts.ts';
import { ImportLedger } from './import-report.ts';
import { isJsonObject, listOf, textOf, type Json, type JsonObject } from './json.ts';
import { merged } from './merged-json.ts';
import { isSelfEvident, weightsOf, withoutOtherWeights } from './option-weights.ts';
import { localeOfTag, type Texts } from './translated-text.ts';

/** Writes the answers to choose from, and the answers that conditions name. */
export class AnswerWriter {
  readonly #export: ExportContext;

  constructor(context: ExportContext) {
    this.#export = context;
  }

  /** The answers of an item: those of its value set where these are still the same, else written one by one. */
  answerOptions(
    item: Item,
    node: Extract<FhirNode, { kind: 'item' }> | undefined,
  ): { readonly options: readonly Json[]; readonly isFromValueSet: boolean } {
    const scale = this.#export.scale(item);
    const labels = this.#export.labels(item.scale);
    const weights = weightsOf(scale, item.reversed);
    if (typeof node?.valueSet === 'string' && this.#isValueSetUnchanged(node, scale, weights, labels))
      return { options: [], isFromValueSet: true };
    return {
      isFromValueSet: false,
      options: (scale?.points ?? []).map((point, index) => this.#option(item, point, weights[index], labels(index))),
    };
  }

  #isValueSetUnchanged(
    node: Extract<FhirNode, { kind: 'item' }>,
    scale: Scale | undefined,
    weights: readonly (number | undefined)[],
    labels: (index: number) => Texts,
  ): boolean {
    const contained = listOf(this.#export.facts?.questionnaire['contained']).filter(isJsonObject);
    const bundled = listOf(this.#export.facts?.bundle?.entries).flatMap((entry) =>
      isJsonObject(entry) && isJsonObject(entry['resource']) ? [entry['resource']] : [],
    );
    const read = readOptions({ answerValueSet: node.valueSet ?? '' }, '', {
      terminology: {
        resources: [
          ...contained.map((resource) => ({ resource, path: '', isContained: true })),
          ...bundled.map((resource) => ({ resource, path: '', isContained: false })),
        ],
      },
      primary:
        localeOfTag(this.#export.facts?.language) ??
        (this.#export.facts?.language === null ? this.#export.primary : undefined),
      ledger: new ImportLedger(),
    });
    if (read.kind === 'refused' || read.options.length !== scale?.points.length) return false;
    return read.options.every(
      ({ form, value, labels: texts }: ReadOption, index) =>
        form.code === scale.points[index]?.code &&
        (value ?? undefined) === weights[index] &&
        LOCALE_CODES.every((locale) => {
          const label = labels(index)[locale];
          return label === undefined || label === texts[locale]?.replace(/\s+/g, ' ');
        }),
    );
  }

  #option(item: Item, { code }: ScalePoint, weight: number | undefined, labels: Texts): JsonObject {
    const known = this.#export.form(item.key, code);
    const form = weight === undefined ? known : { ...known, rest: withoutOtherWeights(known.rest, weight) };
    const url = form.weightUrl ?? (this.#export.isR5 ? ITEM_WEIGHT : ORDINAL_VALUE);
    const isWritten = weight !== undefined && !(isSelfEvident(form, weight) && this.weighsItself(item.key));
    const extension: readonly JsonObject[] = isWritten ? [{ url, valueDecimal: weight }] : [];
    const atOption = form.weightAt !== 'value' ? { extension } : {};
    const atValue = form.weightAt === 'value' && extension.length > 0 ? { extension } : {};
    if (form.as === 'integer')
      return merged(
        {
          ...atOption,
          valueInteger: Number(fileCodeOf(form)),
          ...(atValue.extension ? { _valueInteger: atValue } : {}),
        },
        form.rest,
      );
    if (form.as === 'string')
      return merged(
        merged(
          { ...atOption, ...(atValue.extension ? { _valueString: atValue } : {}) },
          this.#export.written('valueString', labels, form.rest),
        ),
        form.rest,
      );
    const kept = isJsonObject(form.rest['valueCoding']) ? form.rest['valueCoding'] : {};
    const fileCode = fileCodeOf(form);
    const coding = {
      ...atValue,
      ...(fileCode === '' ? {} : { code: fileCode }),
      ...this.#export.written('display', labels, kept),
    };
    return merged({ ...atOption, valueCoding: coding }, form.rest);
  }

  /** A question as conditions name it. */
  writtenQuestion(key: string) {
    const item = this.#export.instrument.items.find((one) => one.key === key);
    if (!item) return undefined;
    return {
      linkId: this.#export.linkId('item', key),
      points: this.#export.scale(item)?.points ?? [],
      answer: (code: string) => this.answer(key, code),
    };
  }

  /** An answer as conditions name it. */
  answer(item: string, code: string): JsonObject {
    const form = this.#export.form(item, code);
    if (form.as === 'integer') return { answerInteger: Number(fileCodeOf(form)) };
    const found = this.#export.instrument.items.find(({ key }) => key === item);
    const index =
      this.#export.scale({ scale: found?.scale ?? '' })?.points.findIndex((point) => point.code === code) ?? -1;
    if (form.as === 'string') {
      const label = this.#export.labels(found?.scale ?? '')(index)[this.#export.primary] ?? code;
      return { answerString: textOf(form.rest['valueString']) ?? label };
    }
    const kept = isJsonObject(form.rest['valueCoding']) ? form.rest['valueCoding'] : {};
    return {
      answerCoding: { ...(kept['system'] === undefined ? {} : { system: kept['system'] }), code: fileCodeOf(form) },
    };
  }

  /** Whether the answers of an item weigh what they are as numbers, so that no weight is written. */
  weighsItself(key: string): boolean {
    const item = this.#export.instrument.items.find((one) => one.key === key);
    const scale = item && this.#export.scale(item);
    const weights = weightsOf(scale, item?.reversed === true);
    return (scale?.points ?? []).every(({ code }, index) =>
      isSelfEvident(this.#export.form(key, code), weights[index]),
    );
  }
}
