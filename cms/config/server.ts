import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readEnvironment } from '../src/env.ts';

/** Where the network reaches Strapi, and where its files are. */
export default () => {
  const environment = readEnvironment(process.env);
  const publicFolder = path.join(environment.dataFolder, 'public');
  // Strapi refuses to start when the folder for uploads does not exist yet.
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  return {
    host: environment.host,
    port: environment.port,
    ...(environment.publicUrl === undefined ? {} : { url: environment.publicUrl, proxy: { koa: true } }),
    app: { keys: environment.appKeys },
    dirs: { public: publicFolder },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    transfer: { remote: { enabled: false } },
  };
};
