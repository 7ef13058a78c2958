import { CONTENT_TYPES, type Content, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { z } from 'zod';
import type { ContentProblem } from './content-error.ts';
import { asRecord, asText } from './raw-content.ts';
import { validateEntry } from './validate-content.ts';

/** Stands on the page where a text is still missing. */
const GAP = '…';

/** Each round mends at least one thing, or gives up; a module of eighty empty blocks needs a few. */
const MOST_ROUNDS = 60;

/** A draft that a page can show, and everything that keeps it from being published. */
export interface ReadableDraft {
  readonly key: string;
  readonly data: Content<ContentTypeName>;
  readonly problems: readonly ContentProblem[];
}

/**
 * Reads what an editor has so far. Rules about the whole (a module has five steps) are told and not held; an empty text becomes
 * dots, a text that is too long is cut, and a part that no page can show is left out: each with a problem that says so.
 * Without `data` when even so no page can show it.
 */
export function readableDraft(
  type: ContentTypeName,
  locale: Locale,
  rawEntry: unknown,
): ReadableDraft | { readonly problems: readonly ContentProblem[] } {
  const raw = asRecord(rawEntry) ?? {};
  // A draft was never published: its page shows the day of its last change.
  const draft = { ...raw, publishedAt: raw['publishedAt'] ?? raw['updatedAt'] };
  const whole = validateEntry(type, locale, draft);
  if (!('problems' in whole)) return { ...whole, problems: [] };
  const data = mended(withoutRules(CONTENT_TYPES[type].schema), draft) as Content<ContentTypeName> | undefined;
  const key = asText(asRecord(data)?.['key']) ?? type;
  return data?.locale === locale ? { key, data, problems: whole.problems } : { problems: whole.problems };
}

/** The shape alone, without what its fields must be to each other. */
const withoutRules = (schema: z.ZodObject): z.ZodObject => schema.clone({ ...schema.def, checks: [] });

type Path = readonly PropertyKey[];

function mended(schema: z.ZodObject, draft: object): unknown {
  const copy = structuredClone(draft);
  const tries = new Map<string, number>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = schema.safeParse(copy);
    if (result.success) return result.data;
    const unmendable: Path[] = [];
    for (const issue of result.error.issues) {
      const place = issue.path.join('.');
      const tried = tries.get(place) ?? 0;
      const stand = standIns(issue, valueAt(copy, issue.path))[tried];
      tries.set(place, tried + 1);
      if (stand === undefined) unmendable.push(issue.path);
      else put(copy, issue.path, stand);
    }
    if (unmendable.length === 0) continue;
    if (!leaveOut(copy, unmendable)) return undefined;
    tries.clear();
  }
  return undefined;
}

/** What can stand where a value is refused, the likeliest first. */
function standIns(issue: z.core.$ZodIssue, value: unknown): readonly unknown[] {
  const isEmpty = value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  const texts = [
    GAP,
    `gap-${issue.path.filter((part) => typeof part === 'number').join('-') || '0'}`,
    '2000-01-01',
    'https://www.example.org/',
  ];
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.slice(0, 1);
    case 'too_big':
      return typeof value === 'string' || Array.isArray(value)
        ? [value.slice(0, Number(issue.maximum))]
        : [issue.maximum];
    case 'too_small':
      return typeof value === 'number' ? [issue.minimum] : texts;
    case 'invalid_type':
      return isEmpty ? emptyOf(issue.expected, texts) : [];
    case 'invalid_format':
      return texts;
    default:
      return isEmpty ? texts.slice(0, 1) : [];
  }
}

function emptyOf(expected: string, texts: readonly unknown[]): readonly unknown[] {
  if (expected === 'object') return [{}];
  if (expected === 'array') return [[]];
  if (expected === 'boolean') return [false];
  return expected === 'int' || expected === 'number' ? [0] : texts;
}

type Container = Record<PropertyKey, unknown>;

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Container)[part] : undefined),
    root,
  );

function put(root: object, path: Path, value: unknown): void {
  const container = valueAt(root, path.slice(0, -1));
  const name = path.at(-1);
  if (typeof container === 'object' && container !== null && name !== undefined) (container as Container)[name] = value;
}

/** Takes away the innermost parts of lists in which something cannot be mended. False: something lies in no list. */
function leaveOut(root: object, paths: readonly Path[]): boolean {
  const parts = new Map<string, Path>();
  for (const path of paths) {
    const index = path.findLastIndex((part) => typeof part === 'number');
    if (index === -1) return false;
    parts.set(path.slice(0, index + 1).join('.'), path.slice(0, index + 1));
  }
  // From the end, so that what goes moves nothing that still has to go.
  const lastFirst = [...parts.values()].toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || b.length - a.length);
  for (const path of lastFirst) {
    const list = valueAt(root, path.slice(0, -1));
    if (Array.isArray(list)) list.splice(Number(path.at(-1)), 1);
  }
  return true;
}
