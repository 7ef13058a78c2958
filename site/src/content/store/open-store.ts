import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName, type Locale } from '@moodspace/shared';
import type { SiteEnvironment } from '../../env.ts';
import { EnvironmentError } from '../../settings.ts';
import { ContentError, type ContentProblem } from './content-error.ts';
import { checkContent, ContentState, type CheckedContent } from './content-state.ts';
import type { ContentStore } from './content-store.ts';
import type { RawContent } from './raw-content.ts';
import { knownUploads, readSnapshot, readUpload, writeSnapshot } from './snapshot.ts';
import { strapiClient, type StrapiClient } from './strapi-client.ts';
import { today } from './today.ts';
import { fetchUploads, prepareUploads } from './uploads.ts';

type StoreSettings = Pick<
  SiteEnvironment,
  | 'CONTENT_SOURCE'
  | 'STRAPI_URL'
  | 'STRAPI_TOKEN'
  | 'MEDIA_PUBLIC_URL'
  | 'SNAPSHOT_DIR'
  | 'IMAGE_CACHE_DIR'
  | 'OVERDUE_CRISIS_CHECKS'
>;

/** Tells whoever builds the site something that does not stop it. */
type Warn = (sentence: string) => void;

/**
 * Opens the content that CONTENT_SOURCE asks for. Live content becomes the new snapshot only when all of it, images included,
 * was found good; until then the last good snapshot stays as it is.
 * @throws ContentError when the content is not valid.
 * @throws ContentSourceError when it cannot be had or kept.
 */
export async function openStore(settings: StoreSettings, warn: Warn): Promise<ContentStore> {
  return (await openContent(settings, warn)).store;
}

/** As `openStore`, with all that has to be known to apply changes to it. */
export function openContent(settings: StoreSettings, warn: Warn): Promise<ContentState> {
  return settings.CONTENT_SOURCE === 'live' ? openLive(settings, warn) : openSnapshot(settings, warn);
}

async function openSnapshot(settings: StoreSettings, warn: Warn): Promise<ContentState> {
  const { STRAPI_URL, SNAPSHOT_DIR, IMAGE_CACHE_DIR, OVERDUE_CRISIS_CHECKS: overdue } = settings;
  const { content, asOf, uploads } = await readSnapshot(SNAPSHOT_DIR);
  const checked = check(content, asOf, settings, warn);
  const { used } = checked;
  const prepared = await prepareUploads(IMAGE_CACHE_DIR, used, uploads, (record) => readUpload(SNAPSHOT_DIR, record));
  refuse(prepared.problems, STRAPI_URL);
  return ContentState.of(content, checked, { records: uploads, media: prepared.media }, { asOf, overdue });
}

async function openLive(settings: StoreSettings, warn: Warn): Promise<ContentState> {
  const { STRAPI_URL, STRAPI_TOKEN, SNAPSHOT_DIR, IMAGE_CACHE_DIR, OVERDUE_CRISIS_CHECKS: overdue } = settings;
  if (STRAPI_TOKEN === undefined) {
    throw new EnvironmentError(
      'The environment variable STRAPI_TOKEN is empty, and live content cannot be read without it; make a read-only API token in the admin panel of the CMS under Settings, or build from the last good content with CONTENT_SOURCE=snapshot.',
    );
  }
  const client = strapiClient({ url: STRAPI_URL, token: STRAPI_TOKEN, mediaUrl: settings.MEDIA_PUBLIC_URL });
  const asOf = today();
  const content = await readAll(client);
  const checked = check(content, asOf, settings, warn);
  const { used } = checked;
  const { records, bytes } = await fetchUploads(client, used, await knownUploads(SNAPSHOT_DIR));
  const prepared = await prepareUploads(
    IMAGE_CACHE_DIR,
    used,
    records,
    async (record) => bytes.get(record.file) ?? (await readUpload(SNAPSHOT_DIR, record)),
  );
  refuse(prepared.problems, STRAPI_URL);
  await writeSnapshot(SNAPSHOT_DIR, { asOf, content, uploads: records }, bytes);
  return ContentState.of(content, checked, { records, media: prepared.media }, { asOf, overdue });
}

/** Applies every rule; says what does not stop the site. */
function check(
  content: RawContent,
  asOf: string,
  { STRAPI_URL, OVERDUE_CRISIS_CHECKS }: StoreSettings,
  warn: Warn,
): CheckedContent {
  const checked = checkContent(content, asOf, OVERDUE_CRISIS_CHECKS);
  for (const sentence of checked.warnings) warn(sentence);
  refuse(checked.problems, STRAPI_URL);
  return checked;
}

function refuse(problems: readonly ContentProblem[], cmsUrl: string): void {
  if (problems.length > 0) throw new ContentError(problems, cmsUrl);
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
