import type { z } from 'zod';
import { AnnouncementSchema } from './announcement.ts';
import { ArticleSchema } from './article.ts';
import { CrisisContactSchema } from './crisis-contact.ts';
import { InstrumentSchema } from './instrument.ts';
import { InterventionSchema } from './intervention.ts';
import { LocationSchema } from './location.ts';
import { OrganizationSchema } from './organization.ts';
import { PageSchema } from './page.ts';
import { ProgrammeSchema } from './programme.ts';
import { ProgrammeModuleSchema } from './programme-module.ts';
import { restQuery, type RestQuery } from './query.ts';
import { ServiceSchema } from './service.ts';
import { SiteSettingsSchema } from './site-settings.ts';
import { TestimonialSchema } from './testimonial.ts';
import { ThemeSchema } from './theme.ts';

/** A kind of content: what it is called in Strapi, the shape of its entries and the query that fetches that shape. */
export interface ContentType<S extends z.ZodType = z.ZodType> {
  /** Strapi's singular name; its UID is `api::<name>.<name>`. */
  readonly name: string;
  /** The last part of its REST address. */
  readonly restName: string;
  readonly kind: 'collection' | 'single';
  readonly schema: S;
  readonly query: RestQuery;
  /** The field by which people know an entry. */
  readonly titleField: string;
  /** A site without any entry of this type is broken: an empty answer stops the build. */
  readonly mayBeEmpty: boolean;
}

function collection<const N extends string, S extends z.ZodType>(
  name: N,
  restName: string,
  schema: S,
  { titleField = 'title', mayBeEmpty = false }: { titleField?: string; mayBeEmpty?: boolean } = {},
) {
  return { name, restName, kind: 'collection', schema, query: restQuery(schema), titleField, mayBeEmpty } as const;
}

/** Every content type by its name, in the order in which references allow them to be filled. */
export const CONTENT_TYPES = {
  theme: collection('theme', 'themes', ThemeSchema),
  location: collection('location', 'locations', LocationSchema, { titleField: 'name', mayBeEmpty: true }),
  organization: collection('organization', 'organizations', OrganizationSchema, { titleField: 'name' }),
  service: collection('service', 'services', ServiceSchema, { titleField: 'name' }),
  'crisis-contact': collection('crisis-contact', 'crisis-contacts', CrisisContactSchema, { titleField: 'name' }),
  intervention: collection('intervention', 'interventions', InterventionSchema),
  instrument: collection('instrument', 'instruments', InstrumentSchema, { mayBeEmpty: true }),
  programme: collection('programme', 'programmes', ProgrammeSchema, { mayBeEmpty: true }),
  'programme-module': collection('programme-module', 'programme-modules', ProgrammeModuleSchema, { mayBeEmpty: true }),
  testimonial: collection('testimonial', 'testimonials', TestimonialSchema),
  article: collection('article', 'articles', ArticleSchema),
  page: collection('page', 'pages', PageSchema),
  announcement: collection('announcement', 'announcements', AnnouncementSchema, { mayBeEmpty: true }),
  'site-settings': {
    name: 'site-settings',
    restName: 'site-settings',
    kind: 'single',
    schema: SiteSettingsSchema,
    query: restQuery(SiteSettingsSchema),
    titleField: 'siteName',
    mayBeEmpty: false,
  },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof CONTENT_TYPES;
export type CollectionName = Exclude<ContentTypeName, 'site-settings'>;

/** The entry of a content type, as the platform reads it. */
export type Content<N extends ContentTypeName> = z.infer<(typeof CONTENT_TYPES)[N]['schema']>;

export const CONTENT_TYPE_NAMES = Object.keys(CONTENT_TYPES) as readonly ContentTypeName[];

export const strapiUid = (name: ContentTypeName): `api::${string}.${string}` => `api::${name}.${name}`;
