import { z } from 'zod';
import { type CmsField, isSitePath } from './fields.ts';
import { cmsField, unwrap } from './query.ts';
import type { Sentence } from './sentence.ts';

/** A path of this site that a text names, without a language: `/infotheek/beter-slapen#tips`. */
export interface NamedPath {
  readonly path: string;
  /** The field in which it stands: names of fields and places in lists, as zod has them. */
  readonly field: readonly (string | number)[];
}

const MARKDOWN_LINK = /\]\(\s*<?(\/[^)\s>]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\/[^\s>]*)/gm;

/** Kinds of fields in which a link may stand: a field for one, and a text in Markdown. Plain text and kept facts are shown as they are. */
const LINKING_FIELDS: readonly string[] = ['string', 'richtext'] satisfies readonly CmsField['type'][];

/** Tells whether a link may stand in a kind of field. */
export const mayNamePath = ({ type }: Pick<CmsField, 'type'>): boolean => LINKING_FIELDS.includes(type);

/** Every path of this site that an entry, or a part of it, names in its fields. Files of the media library have none. An entry may be unfinished. */
export function namedPaths(
  schema: z.core.$ZodType,
  value: unknown,
  field: readonly (string | number)[] = [],
): readonly NamedPath[] {
  const facts = cmsField(schema);
  if (typeof value === 'string') return facts && mayNamePath(facts) ? pathsInText(value, field) : [];
  const inner = unwrap(schema);
  if (facts?.type === 'media' || facts?.type === 'relation' || typeof value !== 'object' || value === null) return [];
  if (inner instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((part: unknown, index) => namedPaths(inner.element, part, [...field, index]));
  const object = inner instanceof z.ZodDiscriminatedUnion ? optionFor(inner, value) : inner;
  if (!(object instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(object.shape).flatMap(([name, member]) =>
    namedPaths(member, (value as Readonly<Record<string, unknown>>)[name], [...field, name]),
  );
}

/** The schema of a building block, by what the block calls itself. */
const optionFor = (union: z.ZodDiscriminatedUnion, block: object): z.core.$ZodType | undefined =>
  union.options.find((option) => {
    const name: unknown = option instanceof z.ZodObject ? option.shape['__component'] : undefined;
    return name instanceof z.ZodLiteral && '__component' in block && name.value === block.__component;
  });

function pathsInText(text: string, field: readonly (string | number)[]): readonly NamedPath[] {
  if (isSitePath(text)) return [{ path: text, field }];
  return [...text.matchAll(MARKDOWN_LINK)].map(([, inline, defined]) => ({ path: inline ?? defined ?? '', field }));
}

/** What is wrong with a path that leads to no page in the language of its text. */
export const leadsNowhere = (path: string): Sentence => ({
  nl: `De link "${path}" leidt in deze taal naar geen pagina; kies het pad van een pagina, zonder de taal ervoor.`,
  en: `The link "${path}" leads to no page in this language; choose the path of a page, without the language in front.`,
});
