import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDay, entriesByKeys, findEntry, getEntry, listEntries } from '../../../../content/queries.ts';
import { serviceCard } from '../../../../feeds/service-vcard.ts';
import { siteOrigin } from '../../../../feeds/site-origin.ts';
import { vCard } from '../../../../feeds/vcard.ts';
import { translatorFor } from '../../../../i18n/translator.ts';

interface File {
  readonly locale: Locale;
  readonly key: string;
}

export const getStaticPaths = (async () => {
  const lists = await Promise.all(
    LOCALE_CODES.map(async (locale) => ({ locale, services: await listEntries('service', locale) })),
  );
  return lists.flatMap(({ locale, services }) =>
    services.map(({ key }) => ({ params: { locale, key }, props: { locale, key } satisfies File })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<File> = async (context) => {
  const { locale, key } = context.props;
  const service = await getEntry('service', key, locale);
  const { organization, locations } = service.data;
  const card = serviceCard(service, {
    locale,
    words: translatorFor(locale),
    origin: siteOrigin(context),
    today: buildDay(),
    provider: organization === null ? undefined : await findEntry('organization', organization, locale),
    places: await entriesByKeys('location', locations, locale),
  });
  return new Response(vCard(card), { headers: { 'content-type': 'text/vcard; charset=utf-8' } });
};
