import { LOCALE_CODES, LOCALES, type Locale } from '@moodspace/shared';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries, siteSettings, type Localized } from '../../content/queries.ts';
import { atomFeed, type FeedEntry } from '../../feeds/atom.ts';
import { siteOrigin } from '../../feeds/site-origin.ts';
import { translatorFor } from '../../i18n/translator.ts';
import { entryHref, pageHref } from '../../routing/routes.ts';

export const getStaticPaths = (() =>
  LOCALE_CODES.map((locale) => ({ params: { locale }, props: { locale } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: Locale }> = async (context) => {
  const { locale } = context.props;
  const origin = siteOrigin(context);
  const absolute = (path: string): string => new URL(path, origin).href;
  const tag = (name: string): string => `tag:${origin.hostname},2026:${name}`;
  const [{ data: settings }, stories, articles] = await Promise.all([
    siteSettings(locale),
    listEntries('testimonial', locale),
    listEntries('article', locale),
  ]);
  const feedEntry = (entry: Localized<'testimonial' | 'article'>): FeedEntry => ({
    id: tag(`${entry.type}/${entry.key}/${locale}`),
    title: entry.data.title,
    url: absolute(entryHref(entry, locale)),
    published: entry.data.createdAt,
    updated: entry.data.updatedAt,
    author: entry.data.review.author,
    summary: entry.data.summary,
  });
  const { t } = translatorFor(locale);
  const feed = atomFeed({
    id: tag(`feed/${locale}`),
    title: t('feed.title', { siteName: settings.siteName }),
    subtitle: t('feed.subtitle'),
    language: LOCALES[locale].tag,
    homeUrl: absolute(pageHref(locale, 'home')),
    feedUrl: absolute(`/${locale}/feed.xml`),
    iconUrl: absolute('/icon-192.png'),
    // A text that is not translated is in the feed of its own language.
    entries: [...stories, ...articles].filter(({ isFallback }) => !isFallback).map(feedEntry),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
