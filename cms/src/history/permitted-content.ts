import { isDeepStrictEqual } from 'node:util';
import { schemaFields, type SchemaField } from '@moodspace/shared';
import type { z } from 'zod';
import { asText, valuesOf, type Values } from './content-values.ts';
import type { PathStep } from './differences.ts';
import type { LeftOut } from './restorable.ts';

/** Tells whether a role may change a field, by the name that the rights of Strapi have for it, such as `title` or `review.author`. */
export type MayChange = (field: string) => boolean;

/**
 * The part of an older version that somebody may put back. A field that they may not change is left out, and inside a component it keeps the value that the
 * draft has: an author who restores a text does not bring back the name of who reviewed it.
 * @param owner the UID of the content type
 * @param draft what the draft holds now
 */
export function permittedContent(
  schema: z.core.$ZodType,
  owner: string,
  content: Values,
  draft: Values,
  mayChange: MayChange,
): { readonly content: Values; readonly leftOut: readonly LeftOut[] } {
  const leftOut: LeftOut[] = [];
  return { content: permittedFields(schema, owner, content, draft, mayChange, [], leftOut), leftOut };
}

function permittedFields(
  schema: z.core.$ZodType,
  owner: string,
  content: Values,
  draft: Values,
  mayChange: MayChange,
  at: readonly PathStep[],
  leftOut: LeftOut[],
): Values {
  const kept: Record<string, unknown> = { ...content };
  for (const field of schemaFields(schema)) {
    const { name, facts, isList } = field;
    const [was, is] = [content[name], draft[name]];
    const path = [...at, { owner, field: name }];
    const right = path.map((step) => step.field).join('.');
    if (was === undefined || isPermitted(field, right, mayChange)) continue;
    if (facts.type === 'component' && !isList && was !== null) {
      kept[name] = permittedFields(
        field.item,
        facts.target ?? '',
        valuesOf(was),
        valuesOf(is),
        mayChange,
        path,
        leftOut,
      );
      continue;
    }
    if (!isDeepStrictEqual(was ?? null, is ?? null)) leftOut.push({ path, reason: 'not_allowed', value: asText(was) });
    kept[name] = is ?? null;
  }
  return kept;
}

/** The rights of a role name the fields of a component one by one, or the component as a whole. */
const isPermitted = ({ facts, item }: SchemaField, right: string, mayChange: MayChange): boolean =>
  mayChange(right) ||
  (facts.type === 'component' &&
    schemaFields(item).every((field) => isPermitted(field, `${right}.${field.name}`, mayChange)));
