import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';

/** The folder of this package, seen from dist/src/command-line. */
export const PACKAGE_FOLDER = path.resolve(__dirname, '../../..');

/** Starts Strapi for a command: without its admin and without a server. `logLevel` is the least that it says of itself. */
export async function loadStrapi(logLevel: 'error' | 'warn'): Promise<Core.Strapi> {
  const strapi = createStrapi({
    appDir: PACKAGE_FOLDER,
    distDir: path.join(PACKAGE_FOLDER, 'dist'),
    serveAdminPanel: false,
  });
  strapi.log.level = logLevel;
  return await strapi.load();
}
