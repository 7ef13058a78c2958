import path from 'node:path';

import { freePort } from '../processes/ports.ts';

/** Long enough that it is one, and worth nothing outside the tests. */
const TEST_SECRET = 'a-secret-that-is-only-for-the-tests-of-the-platform';

export interface PlatformPorts {
  readonly site: number;
  readonly cms: number;
  readonly preview: number;
  readonly publisher: number;
}

/** Ports that were free a moment ago. */
export const freePlatformPorts = async (): Promise<PlatformPorts> => ({
  site: await freePort(),
  cms: await freePort(),
  preview: await freePort(),
  publisher: await freePort(),
});

/** The settings of a platform of a test, with everything that it writes in one folder. */
export const platformEnvironment = (folder: string, ports: PlatformPorts): NodeJS.ProcessEnv => ({
  ...process.env,
  SITE_PORT: String(ports.site),
  CMS_PORT: String(ports.cms),
  PREVIEW_PORT: String(ports.preview),
  PUBLISHER_PORT: String(ports.publisher),
  // The seed's checks grow old; what these suites say must not depend on the day on which they run.
  OVERDUE_CRISIS_CHECKS: 'warn',
  PUBLISH_INTERVAL_SECONDS: '1',
  DATA_DIR: path.join(folder, 'cms'),
  RELEASES_DIR: path.join(folder, 'releases'),
  SNAPSHOT_DIR: path.join(folder, 'snapshot'),
  IMAGE_CACHE_DIR: process.env['TEST_IMAGE_CACHE_DIR'] ?? path.join(folder, 'images'),
  PREVIEW_DIR: path.join(folder, 'preview'),
  DATABASE_URL: '',
  APP_KEYS: TEST_SECRET,
  ADMIN_JWT_SECRET: TEST_SECRET,
  API_TOKEN_SALT: TEST_SECRET,
  TRANSFER_TOKEN_SALT: TEST_SECRET,
  ENCRYPTION_KEY: TEST_SECRET,
  CMS_READ_TOKEN: TEST_SECRET,
  PREVIEW_SECRET: TEST_SECRET,
  PUBLISH_SECRET: TEST_SECRET,
});
