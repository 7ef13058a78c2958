import path from 'node:path';

import { z } from 'zod';

import { OperatorError } from '../command-line/operator-error.ts';
import { RELEASES, SITE } from '../workspace/folders.ts';

const givenPort = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number such as 4321')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a number from 1 to 65535');

const port = (byDefault: number) => givenPort.default(byDefault);

const host = z.string().min(1, 'must be an address such as 127.0.0.1').default('127.0.0.1');

const StartSettingsSchema = z.object({
  CMS_HOST: host,
  CMS_PORT: port(1337),
  SITE_HOST: host,
  SITE_PORT: port(4321),
  PREVIEW_HOST: host,
  PREVIEW_PORT: givenPort.optional(),
  PUBLIC_PREVIEW_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://preview.example.org' })
    .optional(),
  PUBLIC_SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address such as https://www.example.org' })
    .optional(),
  RELEASES_DIR: z.string().min(1).optional(),
  PUBLISHER_PORT: givenPort.optional(),
});

/** What `npm start` can be told by environment variables. */
export interface StartSettings {
  readonly cmsHost: string;
  readonly cmsPort: number;
  readonly siteHost: string;
  readonly sitePort: number;
  readonly previewHost: string;
  /** The port beside that of the site, unless it is said otherwise. */
  readonly previewPort: number;
  /** The address under which editors reach previews. */
  readonly publicPreviewUrl: string;
  /** The address under which visitors reach the site. */
  readonly publicSiteUrl: string;
  /** Absolute path of the folder that holds the built sites. */
  readonly releasesFolder: string;
  /** Where the publisher hears from the CMS, on this machine only: the second port beside that of the site, unless it is said otherwise. */
  readonly publisherPort: number;
}

/**
 * Reads the settings. An empty variable counts as absent.
 *
 * @throws OperatorError that names the variable that is wrong
 */
export function readStartSettings(variables: Readonly<Record<string, string | undefined>>): StartSettings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = StartSettingsSchema.safeParse(given);
  if (!result.success) {
    const sentences = result.error.issues.map(({ path: [name = ''], message }) => {
      return `The environment variable ${String(name)} is "${given[String(name)] ?? ''}", but it ${message}.`;
    });
    throw new OperatorError(sentences.join('\n'));
  }
  const { data } = result;
  const previewPort = data.PREVIEW_PORT ?? portBeside(data.SITE_PORT, 1);
  return {
    cmsHost: data.CMS_HOST,
    cmsPort: data.CMS_PORT,
    siteHost: data.SITE_HOST,
    sitePort: data.SITE_PORT,
    previewHost: data.PREVIEW_HOST,
    previewPort,
    publicPreviewUrl: (data.PUBLIC_PREVIEW_URL ?? `http://127.0.0.1:${previewPort}`).replace(/\/+$/, ''),
    publicSiteUrl: (data.PUBLIC_SITE_URL ?? `http://localhost:${data.SITE_PORT}`).replace(/\/+$/, ''),
    releasesFolder: data.RELEASES_DIR === undefined ? RELEASES : path.resolve(SITE, data.RELEASES_DIR),
    publisherPort: data.PUBLISHER_PORT ?? portBeside(data.SITE_PORT, 2),
  };
}

const portBeside = (one: number, steps: number): number => (one + steps <= 65_535 ? one + steps : one - steps);
