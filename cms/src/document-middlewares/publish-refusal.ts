import { schemaFields } from '@moodspace/shared';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import type { SchemaIssue } from '../schema-issues.ts';

/** The admin's own button, in both of its languages. */
export const PUBLISH_TOGETHER = '“Publish multiple locales” (“Meerdere talen publiceren”)';

/** How many problems the message on the screen names; each problem stands at its field as well. */
const MOST_NAMED = 3;

/** The answer to an editor who publishes what the site would refuse: the reason, and what is wrong at which field. */
export function publishRefusal(
  schema: z.core.$ZodType,
  reason: string,
  issues: readonly SchemaIssue[],
  advice = '',
): errors.ValidationError {
  return new errors.ValidationError([reason, namedIssues(issues), advice].filter(Boolean).join(' '), {
    errors: fieldErrors(schema, issues),
  });
}

function namedIssues(issues: readonly SchemaIssue[]): string {
  const named = issues.slice(0, MOST_NAMED).map(({ path, message }) => `${path.join('.')}: ${message}`);
  const more = issues.length - named.length;
  if (more > 0) named.push(`And ${more} more; each stands at its field.`);
  return named.join(' ');
}

interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly name: 'ValidationError';
}

/**
 * What the form shows at its fields. It keeps one text for each field, and none for a list of which a part has one; so texts about the
 * same field are joined, and what is wrong with a whole list is told at the part that is wrong.
 */
function fieldErrors(schema: z.core.$ZodType, issues: readonly SchemaIssue[]): readonly FieldError[] {
  const messages = new Map<string, string[]>();
  const deepestFirst = issues
    .map(({ path, message }) => ({ path: shownPath(schema, path), message }))
    .toSorted((a, b) => b.path.length - a.path.length);
  for (const { path, message } of deepestFirst) {
    const field = path.join('.');
    const place = [...messages.keys()].find((known) => known === field || known.startsWith(`${field}.`)) ?? field;
    messages.set(place, [...(messages.get(place) ?? []), message]);
  }
  return [...messages].map(([field, texts]) => ({
    path: field.split('.'),
    message: texts.join(' '),
    name: 'ValidationError',
  }));
}

/** A whole part of a list has no place for a text in the form: it is told at the first field of that part. */
function shownPath(schema: z.core.$ZodType, path: readonly string[]): readonly string[] {
  const [name, ...rest] = path;
  const field = schemaFields(schema).find((known) => known.name === name);
  if (name === undefined || field?.facts.type !== 'component') return path;
  const [index, ...inner] = field.isList ? rest : ['', ...rest];
  if (index === undefined) return path;
  const before = field.isList ? [name, index] : [name];
  if (inner.length > 0) return [...before, ...shownPath(field.item, inner)];
  const [first] = schemaFields(field.item);
  return first && field.isList ? [...before, first.name] : before;
}
