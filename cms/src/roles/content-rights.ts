import { CONTENT_TYPE_NAMES, CONTENT_TYPES, type ContentTypeName } from '@moodspace/shared';

/** Texts that an author writes. What is not here are facts on which somebody in need relies, self-tests that must stay as they were validated, and settings. */
export const TEXT_TYPES = [
  'theme',
  'article',
  'testimonial',
  'intervention',
  'programme',
  'programme-module',
  'page',
  'announcement',
] as const satisfies readonly ContentTypeName[];

/**
 * The parts of a review that only who may review fills in: that somebody looked at the text, who and when. Who writes or translates gives the author, the evidence
 * and the sources.
 */
const REVIEW_STAMP: ReadonlySet<string> = new Set(['reviewer', 'reviewedOn', 'nextReview']);
const REVIEW_FIELD = 'review';

/** What is used of an attribute of a content type in Strapi. */
interface Attribute {
  readonly type: string;
  readonly component?: string;
  readonly private?: boolean;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
}
export type Attributes = Readonly<Record<string, Attribute>>;

/** How to look up the fields of a content type or a component by its name in Strapi. */
export type AttributesOf = (uid: string) => Attributes;

/** The rows that Strapi keeps by itself: no form shows them. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  'createdAt',
  'createdBy',
  'documentId',
  'id',
  'locale',
  'localizations',
  'publishedAt',
  'updatedAt',
  'updatedBy',
]);

/** Every field of a content type, as the rights of a role name them. */
export const allFields = (attributes: Attributes): readonly string[] =>
  Object.keys(attributes).filter((name) => !OWN_FIELDS.has(name));

/** The fields that who writes a text fills in: all but the stamp of its reviewer. */
export const writtenFields = (attributes: Attributes, attributesOf: AttributesOf): readonly string[] =>
  allFields(attributes).flatMap((name) => withoutStamp(name, attributes, attributesOf));

/** The fields that differ between languages, without the stamp of the reviewer. */
export const translatedFields = (attributes: Attributes, attributesOf: AttributesOf): readonly string[] =>
  writtenFields(attributes, attributesOf).filter(
    (field) => attributes[field.split('.')[0] ?? '']?.pluginOptions?.i18n?.localized === true,
  );

function withoutStamp(name: string, attributes: Attributes, attributesOf: AttributesOf): readonly string[] {
  const component = attributes[name]?.component;
  if (name !== REVIEW_FIELD || component === undefined) return [name];
  return Object.keys(attributesOf(component))
    .filter((part) => part !== 'id' && !REVIEW_STAMP.has(part))
    .map((part) => `${name}.${part}`);
}

/** The content types of which there are many entries: only these can be created or deleted by hand. */
export const COLLECTIONS: readonly ContentTypeName[] = CONTENT_TYPE_NAMES.filter(
  (name) => CONTENT_TYPES[name].kind === 'collection',
);
