import { CONTENT_TYPE_NAMES, LOCALE_CODES } from '@moodspace/shared';
import type { SiteEnvironment } from '../../env.ts';
import { strapiClient } from './strapi-client.ts';
import { today } from './today.ts';

/**
 * A mark of the published content as it is in the CMS now: it is another one whenever an entry was published, changed or taken
 * offline in any language, and on every new day, because announcements begin and end and reviews fall due. A changed description of
 * a picture is seen with the next publication only.
 * @throws ContentSourceError when the CMS does not answer as it should.
 */
export async function contentMark(env: SiteEnvironment): Promise<string> {
  const client = strapiClient({ url: env.STRAPI_URL, token: env.STRAPI_TOKEN ?? '', attempts: 1 });
  const parts: string[] = [today()];
  // One after the other: this is asked every few seconds, beside an editor who is working.
  for (const type of CONTENT_TYPE_NAMES) {
    for (const locale of LOCALE_CODES) parts.push(`${type}/${locale} ${await client.lastChange(type, locale)}`);
  }
  return parts.join('\n');
}
