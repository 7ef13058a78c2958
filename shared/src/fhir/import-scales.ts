import { LOCALE_CODES, type Locale } from '../locales.ts';
import type { ReadOption } from './answer-options.ts';
import { UniqueKeys } from './part-keys.ts';
import { settled } from './settled-number.ts';

/** A question whose answers were read. */
export interface QuestionOptions {
  readonly options: readonly ReadOption[];
  /** The scale and the direction that an own extension names. */
  readonly named: { readonly scale: string; readonly reversed: boolean } | undefined;
}

/** A list of answers; a value is null when the file gives the answer no weight. */
export interface DraftScale {
  readonly key: string;
  readonly points: readonly { readonly code: string; readonly value: number | null }[];
}

export interface ScaledQuestion {
  readonly scale: string;
  readonly reversed: boolean;
  /** The questions that show, by their ascending weights, that this one is reversed; only when that was concluded here. */
  readonly comparedWith: number | undefined;
}

export interface ReadScales {
  readonly scales: readonly DraftScale[];
  /** For each question, in the given order. */
  readonly questions: readonly ScaledQuestion[];
  /** The words of each scale, by language; a language that lacks some of them is left out. */
  readonly labels: ReadonlyMap<string, { readonly [L in Locale]?: readonly string[] }>;
}

/**
 * Finds the scales that questions share: those with the same codes, weights and words in the same order. A question that weighs the same answers the other way round,
 * from high to low, while others weigh them from low to high, is taken to be reversed on their scale.
 */
export function readScales(questions: readonly QuestionOptions[], usedKeys = new UniqueKeys()): ReadScales {
  const identities = questions.map(({ options, named }) => identityOf(options, named?.reversed === true));
  const scales = new Map<
    string,
    { readonly key: string; readonly options: readonly ReadOption[]; readonly reversed: boolean }
  >();
  const found = questions.map((question, index): ScaledQuestion & { readonly identity: string } => {
    const identity = identities[index] ?? '';
    if (question.named)
      return { identity, scale: question.named.scale, reversed: question.named.reversed, comparedWith: undefined };
    const mirrored = isDescending(question.options) ? identityOf(question.options, true) : undefined;
    const comparedWith =
      mirrored === undefined
        ? -1
        : questions.findIndex(
            (other, position) => position !== index && identities[position] === mirrored && other.named === undefined,
          );
    return comparedWith === -1
      ? { identity, scale: '', reversed: false, comparedWith: undefined }
      : { identity: mirrored ?? '', scale: '', reversed: true, comparedWith };
  });
  // Names that an own extension gives come first, so that no other scale takes them.
  for (const [index, { identity, scale, reversed }] of found.entries()) {
    const options = questions[index]?.options ?? [];
    if (scale !== '' && !scales.has(identity) && usedKeys.claim(scale))
      scales.set(identity, { key: scale, options, reversed });
  }
  for (const [index, { identity, reversed }] of found.entries()) {
    const options = questions[index]?.options ?? [];
    if (!scales.has(identity)) scales.set(identity, { key: usedKeys.keyFor('answers', 'answers'), options, reversed });
  }
  return {
    scales: [...scales.values()].map(({ key, options, reversed }) => ({
      key,
      points: options.map(({ form }, index) => ({
        code: form.code,
        value: valuesOf(options, reversed)[index] ?? null,
      })),
    })),
    questions: found.map(({ identity, reversed, comparedWith }) => ({
      scale: scales.get(identity)?.key ?? '',
      reversed,
      comparedWith,
    })),
    labels: new Map([...scales.values()].map(({ key, options }) => [key, labelsOf(options)])),
  };
}

function identityOf(options: readonly ReadOption[], isMirrored: boolean): string {
  const values = valuesOf(options, isMirrored);
  return JSON.stringify(
    options.map(({ form, labels }, index) => [
      form.code,
      values[index],
      LOCALE_CODES.map((locale) => labels[locale] ?? null),
    ]),
  );
}

/** The weights, or those that they are the reverse of: lowest + highest - weight. */
function valuesOf(options: readonly ReadOption[], isMirrored: boolean): readonly (number | null)[] {
  const values = options.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  if (!isMirrored || known.length < values.length) return values;
  const ends = Math.min(...known) + Math.max(...known);
  return known.map((value) => settled(ends - value));
}

function isDescending(options: readonly ReadOption[]): boolean {
  return (
    options.length > 1 &&
    options.every(({ value }, index) => {
      const before = options[index - 1]?.value;
      return value !== null && (index === 0 || (typeof before === 'number' && value < before));
    })
  );
}

function labelsOf(options: readonly ReadOption[]): { readonly [L in Locale]?: readonly string[] } {
  return Object.fromEntries(
    LOCALE_CODES.flatMap((locale) => {
      const labels = options.map(({ labels: texts }) => texts[locale]?.replace(/\s+/g, ' '));
      return labels.every((label) => label !== undefined) ? [[locale, labels]] : [];
    }),
  );
}
