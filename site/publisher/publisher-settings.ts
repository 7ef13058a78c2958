import { z } from 'zod';
import { folderSetting, portSetting, readSettings } from '../src/settings.ts';

/** A whole number of some unit, from 1 on. */
const wholeNumber = (unit: string, example: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `It must be a number of ${unit} such as ${example}.`)
    .transform(Number)
    .refine((value) => value >= 1, 'It must be at least 1.');

const PublisherSettingsSchema = z
  .object({
    /** Only this machine may speak to the publisher: whoever needs it from elsewhere puts a proxy of their own in front. */
    PUBLISHER_HOST: z
      .enum(['127.0.0.1', '::1', 'localhost'], { error: 'It must be an address of this machine, such as 127.0.0.1.' })
      .default('127.0.0.1'),
    PUBLISHER_PORT: portSetting(4323),
    /** With which the CMS signs its notices. Without it the publisher only polls, and tells nobody its status. */
    PUBLISH_SECRET: z.string().min(32, 'A secret has at least 32 characters; "npm start" makes one.').optional(),
    RELEASES_DIR: folderSetting('data/releases'),
    /** How many releases before the live one can be gone back to. */
    RELEASES_KEPT: wholeNumber('releases', 10).default(10),
    /** Seconds between two questions whether something changed that no notice told of. */
    PUBLISH_INTERVAL_SECONDS: wholeNumber('seconds', 30).optional(),
    /** Minutes after the first change since the last comparison, until all files are compared with those of a whole build. */
    CLEAN_BUILD_MINUTES: wholeNumber('minutes', 60).default(60),
    /** What to do when many entries are suddenly gone from the CMS and no notice told so. */
    SUDDEN_REMOVALS: z.enum(['refuse', 'accept'], { error: 'It must be "refuse" or "accept".' }).default('refuse'),
  })
  .transform((settings) => ({
    ...settings,
    // Without notices the question is the only way to learn of a change; with them it is only there in case one was lost.
    PUBLISH_INTERVAL_SECONDS: settings.PUBLISH_INTERVAL_SECONDS ?? (settings.PUBLISH_SECRET === undefined ? 3 : 30),
  }));
export type PublisherSettings = z.infer<typeof PublisherSettingsSchema>;

/**
 * The settings of the publisher, from environment variables. An empty variable counts as absent.
 * @throws EnvironmentError when one is wrong; the secret is never shown.
 */
export const readPublisherSettings = (variables: Readonly<Record<string, string | undefined>>): PublisherSettings =>
  readSettings(PublisherSettingsSchema, variables, ['PUBLISH_SECRET']);
