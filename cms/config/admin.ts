import { readEnvironment } from '../src/env.ts';
import { previewOptions } from '../src/preview/preview-options.ts';

/** The admin panel: its secrets, and nothing that calls home. */
export default () => {
  const environment = readEnvironment(process.env);
  return {
    auth: { secret: environment.adminJwtSecret },
    apiToken: { salt: environment.apiTokenSalt },
    transfer: { token: { salt: environment.transferTokenSalt } },
    secrets: { encryptionKey: environment.encryptionKey },
    preview: previewOptions(environment.preview),
    autoOpen: false,
    ai: { enabled: false },
    flags: { nps: false, promoteEE: false },
  };
};
