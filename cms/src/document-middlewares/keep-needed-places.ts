import { CONTENT_TYPES, DEFAULT_LOCALE } from '@moodspace/shared';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid, contentUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage } from '../editor/editor-language.ts';
import { schemaIssues } from '../schema-issues.ts';
import { liveEntries } from './live-entries.ts';

/**
 * Stops an editor who takes a place offline, or deletes it, while people can only reach a service there: the service would be live without any
 * way to it, and the site would refuse all changes until somebody mends it.
 */
export function keepNeededPlaces(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const isTakenOffline = context.action === 'unpublish' || context.action === 'delete';
    if (!isTakenOffline || contentTypeOfUid(context.uid) !== 'location') return next();
    // Without a request it is the seed or an import, which bring the services along.
    if (strapi.requestContext.get() === undefined) return next();
    const { documentId, locale } = context.params as { documentId: string; locale?: string | readonly string[] };
    const locales = [locale ?? DEFAULT_LOCALE].flat();
    if (!locales.some((code) => code === DEFAULT_LOCALE || code === '*')) return next();
    const names = await servicesThatNeed(strapi, documentId);
    if (names.length === 0) return next();
    const services = names.map((name) => `“${name}”`).join(', ');
    throw editorError(editorLanguage(strapi), {
      nl: `Mensen kunnen ${services} alleen op deze plaats bereiken. Geef eerst een andere plaats of een andere manier om contact op te nemen, en publiceer dat.`,
      en: `People can reach ${services} only at this place. Give it another place or another way to reach it first, and publish it.`,
    });
  };
}

/** The names of live services that the shared schema would refuse without a place. */
async function servicesThatNeed(strapi: Core.Strapi, placeId: string): Promise<readonly string[]> {
  const { schema } = CONTENT_TYPES.service;
  const linked: readonly { documentId: string }[] = await strapi.db.query(contentUid('service')).findMany({
    where: { locale: DEFAULT_LOCALE, publishedAt: { $notNull: true }, locations: { documentId: placeId } },
    select: ['documentId'],
  });
  const services = (
    await Promise.all(linked.map(({ documentId }) => liveEntries(strapi, 'service', documentId)))
  ).flat();
  return services
    .filter((service) => {
      const places = service['locations'] as readonly { documentId: string }[];
      const without = { ...service, locations: places.filter(({ documentId }) => documentId !== placeId) };
      return schemaIssues(schema, without).length > schemaIssues(schema, service).length;
    })
    .map((service) => String(service['name']));
}
