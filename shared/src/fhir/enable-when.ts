import type { Condition, ShowIf } from '../content/instrument/item.ts';
import type { ScalePoint } from '../content/instrument/scale.ts';
import { isJsonObject, listOf, printed, textOf, type JsonObject } from './json.ts';
import type { OptionForm } from './answer-options.ts';

/** An earlier question, as a condition can ask for it. */
export interface AskedQuestion {
  readonly key: string;
  readonly linkId: string;
  readonly options: readonly { readonly form: OptionForm; readonly value: number | null }[];
}

export type ReadConditions =
  | { readonly kind: 'conditions'; readonly showIf: ShowIf | null }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads under which answers an element is shown. */
export function readEnableWhen(
  element: JsonObject,
  question: (linkId: string) => AskedQuestion | undefined,
): ReadConditions {
  const lines = listOf(element['enableWhen']);
  if (isJsonObject(element['enableWhen']))
    return { kind: 'refused', message: 'Its conditions are not written as a list, as FHIR wants them.' };
  if (lines.length === 0) return { kind: 'conditions', showIf: null };
  const behavior = element['enableBehavior'];
  if (lines.length > 1 && behavior !== 'all' && behavior !== 'any')
    return {
      kind: 'refused',
      message: 'It has several conditions and does not say whether all or any of them must hold (enableBehavior).',
    };
  const conditions: Condition[] = [];
  for (const line of lines) {
    const condition = readCondition(line, question);
    if (typeof condition === 'string') return { kind: 'refused', message: condition };
    conditions.push(condition);
  }
  return { kind: 'conditions', showIf: { mode: behavior === 'any' ? 'any' : 'all', conditions } };
}

function readCondition(line: unknown, question: (linkId: string) => AskedQuestion | undefined): Condition | string {
  if (!isJsonObject(line)) return 'One of its conditions is not an object.';
  const linkId = textOf(line['question']) ?? '';
  const asked = question(linkId);
  if (!asked) return `It depends on "${linkId}", which is not a question with answers that was imported.`;
  const operator = line['operator'];
  if (operator === 'exists') {
    if (typeof line['answerBoolean'] !== 'boolean')
      return `Its condition on "${linkId}" does not say whether there must be an answer.`;
    return { item: asked.key, comparison: line['answerBoolean'] ? 'answered' : 'not_answered', answer: null };
  }
  const option = askedOption(line, asked);
  if (operator === '=' || operator === '!=') {
    if (!option) return `Its condition on "${linkId}" names an answer that this question does not have.`;
    return { item: asked.key, comparison: operator === '=' ? 'is' : 'is_not', answer: option.form.code };
  }
  if (typeof operator !== 'string')
    return `Its condition on "${linkId}" does not say how it compares (in FHIR STU3 it did not have to); only R4 and R5 are read.`;
  const number = line['answerInteger'] ?? line['answerDecimal'];
  if (typeof number !== 'number' || !asked.options.every(({ form }) => form.as === 'integer'))
    return `Its condition on "${linkId}" compares with "${printed(operator)}", which only works for whole numbers.`;
  const values = asked.options.flatMap(({ form, value }) => (value === null ? [] : [{ code: form.code, value }]));
  const ascending = values.toSorted((a, b) => a.value - b.value);
  const least =
    operator === '>='
      ? ascending.find(({ value }) => value >= number)
      : operator === '>'
        ? ascending.find(({ value }) => value > number)
        : undefined;
  if (least) return { item: asked.key, comparison: 'at_least', answer: least.code };
  const most =
    operator === '<='
      ? ascending.findLast(({ value }) => value <= number)
      : operator === '<'
        ? ascending.findLast(({ value }) => value < number)
        : undefined;
  if (most) return { item: asked.key, comparison: 'at_most', answer: most.code };
  return `Its condition on "${linkId}" can never hold, or compares in a way that is not known ("${printed(operator)}").`;
}

function askedOption(line: JsonObject, { options }: AskedQuestion) {
  const coding = line['answerCoding'];
  if (isJsonObject(coding)) {
    const code = textOf(coding['code']);
    return options.find(({ form }) => form.as === 'coding' && fileCodeOf(form) === code && isSameSystem(form, coding));
  }
  const integer = line['answerInteger'];
  if (typeof integer === 'number')
    return options.find(({ form }) => form.as === 'integer' && fileCodeOf(form) === String(integer));
  const string = textOf(line['answerString']);
  return options.find(({ form }) => form.as === 'string' && form.rest['valueString'] === string);
}

/** The code of an answer as it stands in the file. */
export const fileCodeOf = ({ code, fileCode }: OptionForm): string => fileCode ?? code;

function isSameSystem({ rest }: OptionForm, coding: JsonObject): boolean {
  const own = isJsonObject(rest['valueCoding']) ? rest['valueCoding']['system'] : undefined;
  return coding['system'] === undefined || own === undefined || own === coding['system'];
}

/** Joins the conditions of a group with those of an element in it; undefined when the platform has no form for both together. */
export function bothConditions(outer: ShowIf | null, inner: ShowIf | null): ShowIf | null | undefined {
  if (!outer || !inner) return outer ?? inner;
  const isAll = ({ mode, conditions }: ShowIf) => mode === 'all' || conditions.length === 1;
  return isAll(outer) && isAll(inner)
    ? { mode: 'all', conditions: [...outer.conditions, ...inner.conditions] }
    : undefined;
}

/** Conditions as a text, the same for the same ones. */
export const conditionsText = (showIf: ShowIf | null | undefined): string =>
  JSON.stringify(
    showIf && showIf.conditions.length > 0
      ? [showIf.mode, showIf.conditions.map(({ item, comparison, answer }) => [item, comparison, answer ?? null])]
      : [],
  );

/** A question as conditions are written about it. */
export interface WrittenQuestion {
  readonly linkId: string;
  readonly points: readonly ScalePoint[];
  /** The answer with this code, as `answerCoding`, `answerInteger` or `answerString`. */
  readonly answer: (code: string) => JsonObject;
}

/** The fields `enableWhen` and `enableBehavior`; undefined when FHIR has no form for these conditions, which is so for some that compare values. */
export function writeEnableWhen(
  { mode, conditions }: ShowIf,
  question: (key: string) => WrittenQuestion | undefined,
): JsonObject | undefined {
  const written = conditions.map((condition) => {
    const asked = question(condition.item);
    return asked ? writeCondition(condition, asked, conditions.length === 1 ? 'any' : mode) : undefined;
  });
  if (written.length === 0 || written.some((lines) => lines === undefined)) return undefined;
  const lines = written.flatMap((some) => some ?? []);
  const behavior = conditions.length === 1 && isOrdered(conditions[0]) ? 'any' : mode;
  return { enableWhen: lines, ...(lines.length > 1 ? { enableBehavior: behavior } : {}) };
}

const isOrdered = (condition: Condition | undefined): boolean =>
  condition?.comparison === 'at_least' || condition?.comparison === 'at_most';

function writeCondition(
  condition: Condition,
  { linkId, points, answer }: WrittenQuestion,
  mode: ShowIf['mode'],
): readonly JsonObject[] | undefined {
  const { comparison } = condition;
  if (comparison === 'answered' || comparison === 'not_answered')
    return [{ question: linkId, operator: 'exists', answerBoolean: comparison === 'answered' }];
  const code = condition.answer ?? '';
  if (comparison === 'is' || comparison === 'is_not')
    return [{ question: linkId, operator: comparison === 'is' ? '=' : '!=', ...answer(code) }];
  const limit = points.find((point) => point.code === code)?.value;
  if (limit === undefined) return undefined;
  const holds = ({ value }: ScalePoint) => (comparison === 'at_least' ? value >= limit : value <= limit);
  // FHIR compares codes for being equal only, so the answers are named one by one.
  const matching = points.filter(holds);
  if (mode === 'any' || matching.length === 1)
    return matching.map((point) => ({ question: linkId, operator: '=', ...answer(point.code) }));
  return undefined;
}
