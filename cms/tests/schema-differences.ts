import {
  blockSchemas,
  CONTENT_TYPES,
  type ContentTypeName,
  type SchemaField,
  schemaFields,
  strapiUid,
} from '@moodspace/shared';
import { z } from 'zod';

/** The part of a Strapi `schema.json` (of a content type or a component) that both models must agree on. */
export interface StrapiSchema {
  readonly kind?: string;
  readonly info: { readonly singularName?: string; readonly pluralName?: string; readonly displayName: string };
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: StrapiPluginOptions;
  readonly attributes: Readonly<Record<string, StrapiAttribute>>;
}

export interface StrapiAttribute {
  readonly type: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly maxLength?: number;
  readonly regex?: string;
  readonly min?: number;
  readonly max?: number;
  readonly enum?: readonly string[];
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly components?: readonly string[];
  readonly relation?: string;
  readonly target?: string;
  readonly targetField?: string;
  readonly multiple?: boolean;
  readonly pluginOptions?: StrapiPluginOptions;
}

interface StrapiPluginOptions {
  readonly i18n?: { readonly localized?: boolean };
}

/** Both halves of the Strapi model, by content type name and by component UID. */
export interface StrapiModel {
  readonly contentTypes: ReadonlyMap<string, StrapiSchema>;
  readonly components: ReadonlyMap<string, StrapiSchema>;
}

/** Every point on which Strapi's model and the shared schemas disagree, as sentences; empty when they agree. */
export function schemaDifferences(model: StrapiModel): readonly string[] {
  const usedComponents = new Map<string, z.core.$ZodType>();
  const inContentTypes = Object.keys(CONTENT_TYPES).flatMap((name) =>
    contentTypeDifferences(name as ContentTypeName, model, usedComponents),
  );
  // A component may hold components, which are found while its own fields are compared.
  const inComponents: string[] = [];
  for (const [uid, schema] of usedComponents)
    inComponents.push(...componentDifferences(uid, schema, model, usedComponents));
  return [
    ...inContentTypes,
    ...inComponents,
    ...[...model.contentTypes.keys()]
      .filter((name) => !(name in CONTENT_TYPES))
      .map((name) => `${name}: no shared schema describes this content type.`),
    ...[...model.components.keys()]
      .filter((uid) => !usedComponents.has(uid))
      .map((uid) => `${uid}: no shared schema uses this component.`),
  ];
}

type UsedComponents = Map<string, z.core.$ZodType>;

function contentTypeDifferences(name: ContentTypeName, model: StrapiModel, used: UsedComponents): readonly string[] {
  const type = CONTENT_TYPES[name];
  const strapi = model.contentTypes.get(name);
  if (!strapi) return [`${name}: Strapi has no such content type.`];
  const expectations: readonly (readonly [what: string, actual: unknown, expected: unknown])[] = [
    ['kind', strapi.kind, type.kind === 'single' ? 'singleType' : 'collectionType'],
    ['info.singularName', strapi.info.singularName, name],
    // The address of a single type is its singular name; that of a collection its plural name.
    ['REST name', type.kind === 'single' ? strapi.info.singularName : strapi.info.pluralName, type.restName],
    ['options.draftAndPublish', strapi.options?.draftAndPublish, true],
    ['localisation', strapi.pluginOptions?.i18n?.localized, true],
  ];
  return [
    ...expectations
      .filter(([, actual, expected]) => actual !== expected)
      .map(([what, actual, expected]) => difference(name, what, actual, expected)),
    ...fieldsDifferences(name, type.schema, strapi, used, type.titleField),
  ];
}

function componentDifferences(
  uid: string,
  schema: z.core.$ZodType,
  model: StrapiModel,
  used: UsedComponents,
): readonly string[] {
  const strapi = model.components.get(uid);
  return strapi ? fieldsDifferences(uid, schema, strapi, used) : [`${uid}: Strapi has no such component.`];
}

/** The UID of a component holds its category; the name of a content type has no dot. */
const isComponent = (owner: string): boolean => owner.includes('.');

function fieldsDifferences(
  owner: string,
  schema: z.core.$ZodType,
  strapi: StrapiSchema,
  used: UsedComponents,
  titleField?: string,
): readonly string[] {
  const fields = schemaFields(schema);
  const known = new Set(fields.map(({ name }) => name));
  return [
    ...Object.keys(strapi.attributes)
      .filter((name) => !known.has(name))
      .map((name) => `${owner}.${name}: Strapi has this field, the shared schema has not.`),
    ...fields.flatMap((field) => {
      const attribute = strapi.attributes[field.name];
      if (!attribute) return [`${owner}.${field.name}: the shared schema has this field, Strapi has not.`];
      for (const [uid, component] of componentsOf(field)) used.set(uid, component);
      const expected = expectedAttribute(field, isComponent(owner), titleField);
      return Object.entries(expected)
        .filter(([property, value]) => !sameValue(actualValue(attribute, property), value))
        .map(([property, value]) =>
          difference(`${owner}.${field.name}`, property, actualValue(attribute, property), value),
        );
    }),
  ];
}

const difference = (where: string, what: string, actual: unknown, expected: unknown): string =>
  `${where}: ${what} is ${JSON.stringify(actual)} in Strapi and ${JSON.stringify(expected)} in the shared schema.`;

const sameValue = (actual: unknown, expected: unknown): boolean => JSON.stringify(actual) === JSON.stringify(expected);

function actualValue(attribute: StrapiAttribute, property: string): unknown {
  switch (property) {
    case 'localized':
      return attribute.pluginOptions?.i18n?.localized ?? false;
    // Strapi reads an absent switch as off.
    case 'required':
    case 'unique':
    case 'repeatable':
    case 'multiple':
      return attribute[property] ?? false;
    case 'enum':
    case 'components':
      return attribute[property]?.toSorted();
    default:
      return attribute[property as keyof StrapiAttribute];
  }
}

const limitsOf = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** What each attribute must say, in the words of Strapi. A property that is expected to be undefined must be absent. */
function expectedAttribute(
  field: SchemaField,
  isInComponent: boolean,
  titleField: string | undefined,
): Readonly<Record<string, unknown>> {
  const { facts, isList, isOptional } = field;
  const limits = limitsOf(field.item);
  const pattern = limits.pattern ?? limits.allOf?.find((part) => part.pattern)?.pattern;
  const common = {
    type: facts.type,
    localized: facts.localized === true,
    unique: facts.unique === true,
    required: !isOptional && !isList && facts.type !== 'dynamiczone',
  };
  switch (facts.type) {
    case 'string':
      return { ...common, maxLength: limits.maxLength, regex: pattern };
    case 'uid':
      return { ...common, maxLength: limits.maxLength, regex: pattern, targetField: titleField };
    case 'text':
    case 'richtext':
      return { ...common, maxLength: limits.maxLength };
    case 'integer':
    case 'float':
      return { ...common, min: limits.minimum, max: limits.maximum };
    case 'enumeration':
      return { ...common, enum: limits.enum?.map(String).toSorted() };
    case 'component':
      return { ...common, component: facts.target, repeatable: isList, max: limitsOf(field.schema).maxItems };
    case 'dynamiczone':
      return {
        ...common,
        components: [...blockSchemas(field).keys()].toSorted(),
        max: limitsOf(field.schema).maxItems,
      };
    case 'relation':
      return {
        ...common,
        required: false,
        relation: relationKind(isList, isInComponent),
        target: strapiUid((facts.target ?? '') as ContentTypeName),
      };
    case 'media':
      return { ...common, multiple: isList };
    default:
      return common;
  }
}

/** Strapi lets a component link only as "one to …". Without a field on the other side it means the same: many parts may link to one entry. */
function relationKind(isList: boolean, isInComponent: boolean): string {
  if (isInComponent) return isList ? 'oneToMany' : 'oneToOne';
  return isList ? 'manyToMany' : 'manyToOne';
}

function componentsOf(field: SchemaField): readonly (readonly [string, z.core.$ZodType])[] {
  if (field.facts.type === 'dynamiczone') return [...blockSchemas(field)];
  return field.facts.type === 'component' ? [[field.facts.target ?? '', field.item]] : [];
}
