import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import { EnvironmentError, type SiteEnvironment } from '../../env.ts';
import { ContentError } from './content-error.ts';
import { ContentStore } from './content-store.ts';
import type { RawContent } from './raw-content.ts';
import { readSnapshot, writeSnapshot, type Snapshot } from './snapshot.ts';
import { strapiClient, type StrapiClient } from './strapi-client.ts';
import { brokenLinkProblems } from './site-links.ts';
import { validateContent } from './validate-content.ts';

/**
 * Opens the content that CONTENT_SOURCE asks for. Live content becomes the new snapshot only after all of it was found valid.
 * @throws ContentError when the content is not valid.
 * @throws ContentSourceError when it cannot be had or kept.
 */
export async function openStore(env: SiteEnvironment): Promise<ContentStore> {
  const snapshot = env.CONTENT_SOURCE === 'live' ? await readLive(env) : await readSnapshot(env.SNAPSHOT_DIR);
  const { tables, problems } = validateContent(snapshot.content);
  const store = new ContentStore({ tables, media: new Map(), asOf: snapshot.asOf });
  const allProblems = [...problems, ...brokenLinkProblems(store)];
  if (allProblems.length > 0) throw new ContentError(allProblems, env.STRAPI_URL);
  if (env.CONTENT_SOURCE === 'live') await writeSnapshot(env.SNAPSHOT_DIR, snapshot);
  return store;
}

async function readLive(env: SiteEnvironment): Promise<Snapshot> {
  if (env.STRAPI_TOKEN === undefined) {
    throw new EnvironmentError(
      'The environment variable STRAPI_TOKEN is empty, and live content cannot be read without it; make a read-only API token in the admin panel of the CMS under Settings, or build from the last good content with CONTENT_SOURCE=snapshot.',
    );
  }
  const client = strapiClient({ url: env.STRAPI_URL, token: env.STRAPI_TOKEN });
  return { asOf: today(), content: await readAll(client), uploads: new Map() };
}

async function readAll(client: StrapiClient): Promise<RawContent> {
  const content: Partial<Record<ContentTypeName, Record<Locale, readonly unknown[]>>> = {};
  for (const type of CONTENT_TYPE_NAMES) {
    const byLocale: Partial<Record<Locale, readonly unknown[]>> = {};
    for (const locale of LOCALE_CODES) byLocale[locale] = await client.entries(type, locale);
    content[type] = byLocale as Record<Locale, readonly unknown[]>;
  }
  return content as RawContent;
}

/** The calendar day in Flanders, as YYYY-MM-DD. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date());
}
