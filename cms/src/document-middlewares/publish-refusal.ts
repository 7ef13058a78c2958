import {
  blockSchemas,
  CONTENT_TYPES,
  schemaFields,
  type ContentTypeName,
  type EditorLanguage,
  type Locale,
  type Sentence,
} from '@moodspace/shared';
import { fieldName } from '@moodspace/shared/editor';
import { errors } from '@strapi/utils';
import type { z } from 'zod';
import { languageName } from '../editor/editor-language.ts';
import type { SchemaIssue } from '../schema-issues.ts';

/** The admin's own button. */
export const PUBLISH_TOGETHER: Sentence = { nl: '“Meerdere talen publiceren”', en: '“Publish multiple locales”' };

/** How many problems the message on the screen names; each problem stands at its field as well. */
const MOST_NAMED = 3;

/** How a refusal begins: which version of the entry it is about. */
export function cannotBePublishedYet(locale: Locale): Sentence {
  const language = languageName(locale);
  return {
    nl: `Dit kan nog niet gepubliceerd worden in ${language.nl}.`,
    en: `This entry cannot be published yet in ${language.en}.`,
  };
}

/** What an editor should know beyond what is wrong at which field. */
interface Refusal {
  /** What to do, after the problems. */
  readonly advice?: Sentence;
  /** The entry that is refused: its blocks are named by their titles. */
  readonly entry?: unknown;
}

/** The answer to an editor who publishes what the site would refuse, in their language: the reason, and what is wrong at which field. */
export function publishRefusal(
  language: EditorLanguage,
  type: ContentTypeName,
  reason: Sentence,
  issues: readonly SchemaIssue[],
  { advice, entry }: Refusal = {},
): errors.ValidationError {
  const { schema } = CONTENT_TYPES[type];
  return new errors.ValidationError(
    [reason[language], namedIssues(language, type, issues, entry), advice?.[language]].filter(Boolean).join(' '),
    { errors: fieldErrors(schema, issues, entry, language) },
  );
}

function namedIssues(
  language: EditorLanguage,
  type: ContentTypeName,
  issues: readonly SchemaIssue[],
  entry: unknown,
): string {
  const named = issues
    .slice(0, MOST_NAMED)
    .map(({ path, message }) => `${fieldName(type, path, language, entry)}: ${message[language]}`);
  const more = issues.length - named.length;
  if (more > 0)
    named.push(
      language === 'nl'
        ? `En nog ${more} andere; elk staat bij zijn veld.`
        : `And ${more} more; each stands at its field.`,
    );
  return named.join(' ');
}

interface ZoneBlock {
  readonly schema: z.core.$ZodType;
}

/** The block of a zone in which a path ends or goes on; undefined when it is none. */
function blockAt(schema: z.core.$ZodType, [name, index]: readonly string[], entry: unknown): ZoneBlock | undefined {
  const field = schemaFields(schema).find((known) => known.name === name);
  if (field?.facts.type !== 'dynamiczone' || index === undefined) return undefined;
  const blocks = (entry as Readonly<Record<string, unknown>> | undefined)?.[field.name];
  const block: unknown = Array.isArray(blocks) ? blocks[Number(index)] : undefined;
  if (typeof block !== 'object' || block === null || !('__component' in block)) return undefined;
  const blockSchema = blockSchemas(field).get(String(block.__component));
  return blockSchema && { schema: blockSchema };
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
function fieldErrors(
  schema: z.core.$ZodType,
  issues: readonly SchemaIssue[],
  entry: unknown,
  language: EditorLanguage,
): readonly FieldError[] {
  const messages = new Map<string, string[]>();
  const deepestFirst = issues
    .map(({ path, message }) => ({ path: shownPath(schema, path, entry), message: message[language] }))
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

/** A whole part of a list, or block of a zone, has no place for a text in the form: it is told at the first field of that part. */
function shownPath(schema: z.core.$ZodType, path: readonly string[], entry?: unknown): readonly string[] {
  const [name, ...rest] = path;
  const block = blockAt(schema, path, entry);
  if (block) {
    const [first] = schemaFields(block.schema);
    const inner = path.slice(2);
    const shown = inner.length > 0 ? shownPath(block.schema, inner) : first ? [first.name] : [];
    return [...path.slice(0, 2), ...shown];
  }
  const field = schemaFields(schema).find((known) => known.name === name);
  if (name === undefined || field?.facts.type !== 'component') return path;
  const [index, ...inner] = field.isList ? rest : ['', ...rest];
  if (index === undefined) return path;
  const before = field.isList ? [name, index] : [name];
  if (inner.length > 0) return [...before, ...shownPath(field.item, inner)];
  const [first] = schemaFields(field.item);
  return first && field.isList ? [...before, first.name] : before;
}
