import type { z } from 'zod';
import { blockSchemas, schemaFields } from './schema-fields.ts';

/** A text that visitors read, and in which field of an entry it stands. */
export interface EntryText {
  /** Names of fields and places in lists, as Strapi and zod have them. */
  readonly path: readonly string[];
  readonly text: string;
  /** A long text in Markdown; the others are plain. */
  readonly isMarkdown: boolean;
}

/** Fields whose text is not prose of ours: names and addresses, words that people type in the search, and titles of others. */
const NO_PROSE: ReadonlySet<string> = new Set([
  'key',
  'slug',
  'searchWords',
  'sources',
  'version',
  'factSource',
  'actionUrl',
  'linkUrl',
  'url',
  'chatUrl',
  'website',
  'phone',
  'hours',
  'author',
  'reviewer',
  'checkedBy',
]);

/** Every text of an entry that differs between languages and that visitors read, in the order of the form. An entry may be unfinished. */
export const entryTexts = (schema: z.core.$ZodType, entry: unknown): readonly EntryText[] =>
  texts(schema, entry, [], false);

function texts(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly string[],
  isInLocalized: boolean,
): readonly EntryText[] {
  return schemaFields(schema).flatMap((field): readonly EntryText[] => {
    const { name, facts, isList, item } = field;
    const isLocalized = isInLocalized || facts.localized === true;
    if (!isLocalized || NO_PROSE.has(name)) return [];
    const member = memberOf(value, name);
    const place = [...path, name];
    if (['string', 'text', 'richtext'].includes(facts.type))
      return typeof member === 'string' && member.trim() !== ''
        ? [{ path: place, text: member, isMarkdown: facts.type === 'richtext' }]
        : [];
    if (facts.type !== 'component' && facts.type !== 'dynamiczone') return [];
    const parts = facts.type === 'dynamiczone' || isList ? partsOf(member) : [{ part: member, at: [] }];
    const schemas = facts.type === 'dynamiczone' ? blockSchemas(field) : undefined;
    return parts.flatMap(({ part, at }) => {
      const partSchema = schemas ? schemas.get(String(memberOf(part, '__component'))) : item;
      return partSchema ? texts(partSchema, part, [...place, ...at], true) : [];
    });
  });
}

const partsOf = (list: unknown): readonly { readonly part: unknown; readonly at: readonly string[] }[] =>
  Array.isArray(list) ? list.map((part: unknown, index) => ({ part, at: [String(index)] })) : [];

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
