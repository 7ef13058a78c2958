import { readEnvironment } from '../src/env.ts';
import { previewOptions } from '../src/preview/preview-options.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** The admin panel: its secrets, and nothing that calls home. */
export default () => {
  const environment = readEnvironment(process.env);
  return {
    auth: {
      secret: environment.adminJwtSecret,
      options: { algorithm: 'HS256' },
      // A working day at most, and half an hour without a sign of life; the admin gives one while somebody types (src/admin/session).
      sessions: {
        accessTokenLifespan: 10 * MINUTE,
        idleRefreshTokenLifespan: 30 * MINUTE,
        idleSessionLifespan: 30 * MINUTE,
        maxRefreshTokenLifespan: 8 * HOUR,
        maxSessionLifespan: 8 * HOUR,
      },
      cookie: { sameSite: 'strict' },
    },
    apiToken: { salt: environment.apiTokenSalt },
    transfer: { token: { salt: environment.transferTokenSalt } },
    secrets: { encryptionKey: environment.encryptionKey },
    preview: previewOptions(environment.preview),
    autoOpen: false,
    ai: { enabled: false },
    flags: { nps: false, promoteEE: false },
  };
};
