import {
  blockSchemas,
  CONTENT_TYPE_NAMES,
  CONTENT_TYPES,
  mayNamePath,
  schemaFields,
  strapiUid,
} from '@moodspace/shared';
import type { z } from 'zod';

/** A table of Strapi, of a content type or a component. */
export interface ContentModel {
  readonly uid: string;
  /** The fields in which a link may stand. */
  readonly linkFields: ReadonlySet<string>;
  /** What it is a part of, and in which field. Empty for a content type. */
  readonly heldBy: ReadonlyMap<string, ReadonlySet<string>>;
}

interface Gathered {
  readonly uid: string;
  readonly linkFields: Set<string>;
  readonly heldBy: Map<string, Set<string>>;
}

/** Every content type and component, read from the schemas. */
export const CONTENT_MODELS: ReadonlyMap<string, ContentModel> = gather();

function gather(): ReadonlyMap<string, ContentModel> {
  const models = new Map<string, Gathered>();
  const visit = (uid: string, schema: z.core.$ZodType, holder?: { readonly uid: string; readonly field: string }) => {
    const model = models.get(uid) ?? { uid, linkFields: new Set<string>(), heldBy: new Map<string, Set<string>>() };
    models.set(uid, model);
    if (holder) model.heldBy.set(holder.uid, (model.heldBy.get(holder.uid) ?? new Set()).add(holder.field));
    for (const field of schemaFields(schema)) {
      if (mayNamePath(field.facts)) model.linkFields.add(field.name);
      const held = { uid, field: field.name };
      if (field.facts.type === 'component') visit(field.facts.target ?? '', field.item, held);
      if (field.facts.type === 'dynamiczone')
        for (const [block, blockSchema] of blockSchemas(field)) visit(block, blockSchema, held);
    }
  };
  for (const type of CONTENT_TYPE_NAMES) visit(strapiUid(type), CONTENT_TYPES[type].schema);
  return models;
}
