import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { EnvironmentError } from '../src/env.ts';

const siteRoot = fileURLToPath(new URL('..', import.meta.url));

const PreviewSettingsSchema = z.object({
  PREVIEW_HOST: z.string().min(1).default('127.0.0.1'),
  PREVIEW_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'It must be a number such as 4322.')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, 'It must be a number from 1 to 65535.')
    .default(4322),
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
  PREVIEW_DIR: z
    .string()
    .min(1)
    .default('data/preview')
    .transform((value) => path.resolve(siteRoot, value)),
});
export type PreviewSettings = z.infer<typeof PreviewSettingsSchema>;

function isOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

/**
 * The settings of the preview, from environment variables. An empty variable counts as absent.
 * @throws EnvironmentError when one is wrong; a secret is never shown.
 */
export function readPreviewSettings(variables: Readonly<Record<string, string | undefined>>): PreviewSettings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = PreviewSettingsSchema.safeParse(given);
  if (result.success) return result.data;
  const sentences = result.error.issues.map(({ path: [name = ''], message }) => {
    const value = given[String(name)];
    const shown = value === undefined || name === 'PREVIEW_SECRET' ? 'be used' : `be "${value}"`;
    return `The environment variable ${String(name)} cannot ${shown}. ${message}`;
  });
  throw new EnvironmentError(sentences.join('\n'));
}
