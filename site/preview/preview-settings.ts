import { z } from 'zod';
import { folderSetting, portSetting, readSettings } from '../src/settings.ts';

const PreviewSettingsSchema = z.object({
  PREVIEW_HOST: z.string().min(1).default('127.0.0.1'),
  PREVIEW_PORT: portSetting(4322),
  /** With which the CMS signs the addresses of previews. */
  PREVIEW_SECRET: z
    .string({ error: 'It is the secret with which the CMS signs; "npm start" makes it.' })
    .min(32, 'A secret has at least 32 characters.'),
  /** Where editors have the CMS open: the only pages that may show a preview in a frame. */
  CMS_ORIGINS: z
    .string({ error: 'It names the addresses of the CMS, with spaces between them.' })
    .transform((value) => value.split(/\s+/).filter((part) => part !== ''))
    .refine(
      (origins) => origins.length > 0 && origins.every(isOrigin),
      'It must name web addresses without a path, such as https://cms.example.org.',
    ),
  /** Where the site that shows previews is built. What was there is removed. */
  PREVIEW_DIR: folderSetting('data/preview'),
});
export type PreviewSettings = z.infer<typeof PreviewSettingsSchema>;

function isOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

/**
 * The settings of the preview, from environment variables. An empty variable counts as absent.
 * @throws EnvironmentError when one is wrong; a secret is never shown.
 */
export const readPreviewSettings = (variables: Readonly<Record<string, string | undefined>>): PreviewSettings =>
  readSettings(PreviewSettingsSchema, variables, ['PREVIEW_SECRET']);
