import { z } from 'zod';
import { folderSetting, readSettings } from './settings.ts';

const origin = (byDefault: string) =>
  z
    .url({ protocol: /^https?$/, error: 'It must be a web address such as http://localhost:4321.' })
    .default(byDefault)
    .transform((value) => value.replace(/\/+$/, ''));

const SiteEnvironmentSchema = z.object({
  /** The address under which visitors reach the site. */
  PUBLIC_SITE_URL: origin('http://localhost:4321'),
  /** `live` asks the CMS and renews the snapshot; `snapshot` uses the last good snapshot and needs no CMS. */
  CONTENT_SOURCE: z.enum(['live', 'snapshot'], { error: 'It must be "live" or "snapshot".' }).default('live'),
  STRAPI_URL: origin('http://127.0.0.1:1337'),
  /** A read-only API token of the CMS. Needed when live content is read. */
  STRAPI_TOKEN: z.string().min(1).optional(),
  /** Under which address uploads lie when the CMS keeps them in a bucket; the same as in the settings of the CMS. */
  MEDIA_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'It must be a web address such as https://media.example.org.' })
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  SNAPSHOT_DIR: folderSetting('data/snapshot'),
  IMAGE_CACHE_DIR: folderSetting('data/images'),
  /** What to do when the check of a crisis contact is overdue: build nothing, or only say so. */
  OVERDUE_CRISIS_CHECKS: z.enum(['refuse', 'warn'], { error: 'It must be "refuse" or "warn".' }).default('refuse'),
});
export type SiteEnvironment = z.infer<typeof SiteEnvironmentSchema>;

/**
 * The settings of the site, from environment variables. An empty variable counts as absent.
 * @throws EnvironmentError when one is wrong.
 */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): SiteEnvironment =>
  readSettings(SiteEnvironmentSchema, variables, ['STRAPI_TOKEN']);
