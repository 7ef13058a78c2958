import { blockSchemas, CONTENT_TYPES, schemaFields, type ContentTypeName, type EditorLanguage } from '../index.ts';
import type { z } from 'zod';
import type { EditorView } from './editor-text.ts';
import { componentViews } from './texts/components.ts';
import { contentTypeViews } from './texts/content-types.ts';

/**
 * The way to a field in the words of its form, with the parts of a list counted from 1: `Scores 2 › Richting`. A block is known by its kind and its title.
 * @param entry the entry, whose blocks say of which kind they are.
 */
export function fieldName(
  type: ContentTypeName,
  path: readonly string[],
  language: EditorLanguage,
  entry?: unknown,
): string {
  return names(CONTENT_TYPES[type].schema, contentTypeViews[type], path, language, entry).join(' › ');
}

function names(
  schema: z.core.$ZodType,
  view: EditorView | undefined,
  [name, ...rest]: readonly string[],
  language: EditorLanguage,
  entry: unknown,
): readonly string[] {
  if (name === undefined) return [];
  const label = view?.fields[name]?.label[language] ?? name;
  const field = schemaFields(schema).find((known) => known.name === name);
  if (field?.facts.type === 'dynamiczone') {
    const [index, ...inner] = rest;
    if (index === undefined) return [label];
    const block = memberOf(memberOf(entry, name), index);
    const uid = textOf(block, '__component') ?? '';
    const blockSchema = blockSchemas(field).get(uid);
    const kind = componentViews[uid]?.name[language] ?? uid;
    const title = textOf(block, 'title');
    const number = `${language === 'nl' ? 'blok' : 'block'} ${Number(index) + 1}`;
    const place =
      uid === '' ? `${label}, ${number}` : `${label}, ${number} (${title === undefined ? kind : `${kind} “${title}”`})`;
    return [place, ...(blockSchema ? names(blockSchema, componentViews[uid], inner, language, block) : inner)];
  }
  if (field?.facts.type !== 'component') return [label];
  const index = field.isList ? rest[0] : undefined;
  const inner = field.isList ? rest.slice(1) : rest;
  const place = index === undefined ? label : `${label} ${Number(index) + 1}`;
  const part = index === undefined ? memberOf(entry, name) : memberOf(memberOf(entry, name), index);
  return [place, ...names(field.item, componentViews[field.facts.target ?? ''], inner, language, part)];
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

function textOf(value: unknown, name: string): string | undefined {
  const text = memberOf(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/**
 * The same for a place as the site writes it, in the names of the content model: `review › sources 2 › url` becomes `Review › Sources 2 › Web address`. Those
 * names have no spaces, so a number behind one counts the parts of a list from 1.
 */
export function placeName(type: ContentTypeName, place: string, language: EditorLanguage): string {
  const path = place.split(' › ').flatMap((part) => {
    const [name = '', number] = part.split(' ');
    return number === undefined ? [name] : [name, String(Number(number) - 1)];
  });
  return fieldName(type, path, language);
}
