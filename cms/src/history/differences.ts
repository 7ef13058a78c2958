import { isDeepStrictEqual } from 'node:util';
import { blockSchemas, isFlags, schemaFields, type SchemaField } from '@moodspace/shared';
import { diffArrays, diffWordsWithSpace } from 'diff';
import type { z } from 'zod';
import { asText, listOf, valuesOf, type Values } from './content-values.ts';

/** A part of a text: in both versions, only in the older, or only in the newer one. */
export interface TextPart {
  readonly what: 'added' | 'removed' | 'same';
  readonly text: string;
}

/** One step on the way to a value: a field of a content type or component, and in a list the part of it. */
export interface PathStep {
  /** The UID of the content type or component that the field belongs to. */
  readonly owner: string;
  readonly field: string;
  readonly part?: ListPart;
}
export interface ListPart {
  /** Counted from 1, in the newer version unless the part is only in the older one. */
  readonly position: number;
  /** The UID of the component. */
  readonly component: string;
  /** The key of a part that has one. */
  readonly key?: string;
  /** The whole part is only in the newer or only in the older version. */
  readonly isOnly?: 'newer' | 'older';
}

/** How the value of a field is to be read. */
export type ValueKind = 'boolean' | 'choice' | 'codes' | 'day' | 'file' | 'link' | 'moved' | 'plain' | 'text';

/** A value that differs between two versions. */
export interface Difference {
  readonly path: readonly PathStep[];
  readonly kind: ValueKind;
  /** The UID of the component whose fields name the codes; of codes only. */
  readonly vocabulary?: string;
  /** Of a text the words, one after the other; of anything else whole values, first what was there, then what is there now. */
  readonly parts: readonly TextPart[];
}

/**
 * Everything in which two versions of an entry differ, field by field in the order of the schema. Parts of a list are compared with each other by their key, or
 * by what they say. What the schema does not know any more is compared, too.
 * @param owner the UID of the content type or component whose fields these are
 */
export function differences(
  schema: z.core.$ZodType,
  owner: string,
  older: Values,
  newer: Values,
  at: readonly PathStep[] = [],
): readonly Difference[] {
  const fields = schemaFields(schema);
  const known = new Set([...fields.map(({ name }) => name), '__component']);
  const gone = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter((name) => !known.has(name));
  return [
    ...fields.flatMap((field) => fieldDifferences(field, owner, older[field.name], newer[field.name], at)),
    ...gone.flatMap((field) =>
      valueDifference([...at, { owner, field }], 'plain', asText(older[field]), asText(newer[field])),
    ),
  ];
}

function fieldDifferences(
  field: SchemaField,
  owner: string,
  older: unknown,
  newer: unknown,
  at: readonly PathStep[],
): readonly Difference[] {
  if (isDeepStrictEqual(older ?? null, newer ?? null)) return [];
  const { name, facts, isList } = field;
  const step = { owner, field: name };
  const path = [...at, step];
  if (isFlags(field))
    return listDifference(path, 'codes', codes(older), codes(newer)).map((difference) => ({
      ...difference,
      vocabulary: facts.target ?? '',
    }));
  if (facts.type === 'relation' || facts.type === 'media')
    return listDifference(path, facts.type === 'media' ? 'file' : 'link', older, newer);
  if (facts.type === 'dynamiczone' || (facts.type === 'component' && isList))
    return partDifferences(field, at, step, listOf(older), listOf(newer));
  if (facts.type === 'component')
    return differences(field.item, facts.target ?? '', valuesOf(older), valuesOf(newer), path);
  if (isList) return listDifference(path, 'plain', older, newer);
  const kind = VALUE_KINDS[facts.type] ?? 'plain';
  if (kind === 'text') {
    const parts = textParts(asText(older), asText(newer));
    return parts.length === 0 ? [] : [{ path, kind, parts }];
  }
  return valueDifference(path, kind, asText(older), asText(newer));
}

const VALUE_KINDS: Readonly<Record<string, ValueKind>> = {
  boolean: 'boolean',
  enumeration: 'choice',
  date: 'day',
  string: 'text',
  text: 'text',
  richtext: 'text',
};

function valueDifference(
  path: readonly PathStep[],
  kind: ValueKind,
  older: string,
  newer: string,
): readonly Difference[] {
  if (older === newer) return [];
  return [{ path, kind, parts: whole(older, newer) }];
}

/** What was taken from a list and what was added to it. The order of what stayed does not count. */
function listDifference(
  path: readonly PathStep[],
  kind: ValueKind,
  older: unknown,
  newer: unknown,
): readonly Difference[] {
  const [before, after] = [listOf(older).map(asText), listOf(newer).map(asText)];
  const parts: TextPart[] = [
    ...before.filter((text) => !after.includes(text)).map((text) => ({ what: 'removed' as const, text })),
    ...after.filter((text) => !before.includes(text)).map((text) => ({ what: 'added' as const, text })),
  ];
  return parts.length === 0 ? [] : [{ path, kind, parts }];
}

/** The differences between two texts, word by word. A text of which that takes too long is shown as a whole. */
function textParts(older: string, newer: string): readonly TextPart[] {
  const changes = diffWordsWithSpace(older, newer, { timeout: MOST_MILLISECONDS });
  if (changes === undefined) return whole(older, newer);
  const kept = changes.reduce((sum, { added, removed, value }) => (added || removed ? sum : sum + value.length), 0);
  if (kept < LEAST_IN_COMMON * Math.max(older.length, newer.length)) return whole(older, newer);
  return changes.map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
const MOST_MILLISECONDS = 300;
/** Of two texts that have less than this in common, the words between the others say nothing. */
const LEAST_IN_COMMON = 0.3;

const whole = (older: string, newer: string): readonly TextPart[] =>
  [
    { what: 'removed' as const, text: older },
    { what: 'added' as const, text: newer },
  ].filter(({ text }) => text !== '');

/** A part of a list in the older and in the newer version, with its place in each; undefined where it is not there. */
interface Pair {
  readonly older?: number;
  readonly newer?: number;
}

function partDifferences(
  field: SchemaField,
  at: readonly PathStep[],
  step: PathStep,
  older: readonly unknown[],
  newer: readonly unknown[],
): readonly Difference[] {
  const [before, after] = [older.map(valuesOf), newer.map(valuesOf)];
  const pairs = pairParts(before, after);
  const changed = pairs.flatMap((pair) => {
    const [was, is] = [before[pair.older ?? -1], after[pair.newer ?? -1]];
    const shown = is ?? was ?? {};
    const component = asText(shown['__component'] ?? field.facts.target);
    const part: ListPart = {
      position: (pair.newer ?? pair.older ?? 0) + 1,
      component,
      ...(typeof shown['key'] === 'string' ? { key: shown['key'] } : {}),
      ...(was === undefined ? { isOnly: 'newer' as const } : is === undefined ? { isOnly: 'older' as const } : {}),
    };
    const path = [...at, { ...step, part }];
    const schema = field.facts.type === 'dynamiczone' ? blockSchemas(field).get(component) : field.item;
    if (!schema) return valueDifference(path, 'plain', was ? asText(was) : '', is ? asText(is) : '');
    const inside = differences(schema, component, was ?? {}, is ?? {}, path);
    // A part without any words in it is still a part that came or went.
    return inside.length === 0 && part.isOnly !== undefined
      ? valueDifference(path, 'plain', was ? '–' : '', is ? '–' : '')
      : inside;
  });
  return [...changed, ...movedParts(pairs, after, field, at, step)];
}

/** The parts that stand elsewhere among those that stayed: as few as explain the new order. */
function movedParts(
  pairs: readonly Pair[],
  after: readonly Values[],
  field: SchemaField,
  at: readonly PathStep[],
  step: PathStep,
): readonly Difference[] {
  const stayed = pairs.filter(({ older, newer }) => older !== undefined && newer !== undefined);
  const order = stayed.toSorted((a, b) => (a.older ?? 0) - (b.older ?? 0));
  if (isDeepStrictEqual(stayed, order)) return [];
  const moved = diffArrays([...order], [...stayed]).flatMap(({ added, value }) => (added ? value : []));
  return moved.flatMap(({ older = 0, newer = 0 }) => {
    const component = asText(after[newer]?.['__component'] ?? field.facts.target);
    const path = [...at, { ...step, part: { position: newer + 1, component } }];
    return valueDifference(
      path,
      'moved',
      String(order.findIndex((pair) => pair.older === older) + 1),
      String(newer + 1),
    );
  });
}

/** Which part of the older list is which of the newer one, in the order of the newer; parts that are gone come where they stood. */
function pairParts(before: readonly Values[], after: readonly Values[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const byIdentity = diffArrays(before.map(identity), after.map(identity));
  let [older, newer] = [0, 0];
  const removed: number[] = [];
  const added: number[] = [];
  for (const { added: isAdded, removed: isRemoved, count } of byIdentity)
    for (let index = 0; index < count; index += 1) {
      if (isAdded) added.push(newer++);
      else if (isRemoved) removed.push(older++);
      else pairs.push({ older: older++, newer: newer++ });
    }
  const isTaken = new Set<number>();
  for (const place of added) {
    const other = removed.find(
      (candidate) => !isTaken.has(candidate) && isSamePart(before[candidate], after[place], before, after),
    );
    if (other !== undefined) isTaken.add(other);
    pairs.push(other === undefined ? { newer: place } : { older: other, newer: place });
  }
  for (const place of removed) if (!isTaken.has(place)) pairs.push({ older: place });
  return pairs.toSorted((a, b) => (a.newer ?? a.older ?? 0) - (b.newer ?? b.older ?? 0));
}

/** Parts with a key are the same part when their keys are; those without one when they say the same. */
const identity = (values: Values): string =>
  typeof values['key'] === 'string' ? JSON.stringify([values['__component'], values['key']]) : JSON.stringify(values);

/** Of what is left, parts of one kind are taken for each other in their order, unless they have keys that differ. */
function isSamePart(
  older: Values | undefined,
  newer: Values | undefined,
  before: readonly Values[],
  after: readonly Values[],
): boolean {
  if (older === undefined || newer === undefined || older['__component'] !== newer['__component']) return false;
  const [was, is] = [older['key'], newer['key']];
  if (typeof was !== 'string' || typeof is !== 'string') return true;
  return was === is || (!after.some(({ key }) => key === was) && !before.some(({ key }) => key === is));
}

const codes = (value: unknown): readonly string[] =>
  Object.entries(valuesOf(value)).flatMap(([code, isOn]) => (isOn === true ? [code] : []));
