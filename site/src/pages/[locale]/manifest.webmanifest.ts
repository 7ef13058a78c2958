import { LOCALE_CODES, LOCALES, type Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { BRAND } from '../../components/head/brand.ts';
import { siteSettings } from '../../content/queries.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { pageHref } from '../../routing/routes.ts';

export const getStaticPaths = (() =>
  LOCALE_CODES.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { siteName, description } = (await siteSettings(locale)).data;
  const { t } = translatorFor(locale);
  const { tag, direction } = LOCALES[locale];
  const manifest = {
    id: `/${locale}/`,
    name: siteName,
    short_name: siteName,
    description,
    lang: tag,
    dir: direction,
    start_url: pageHref(locale, 'home'),
    scope: '/',
    display: 'minimal-ui',
    background_color: BRAND.colours.paper,
    theme_color: BRAND.colours.paper,
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      { name: t('navigation.helpNow'), url: pageHref(locale, 'help-now') },
      { name: t('navigation.findHelp'), url: pageHref(locale, 'find-help') },
      { name: t('navigation.search'), url: pageHref(locale, 'search') },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
