import { createRequire } from 'node:module';
import path from 'node:path';

/* A CMS in a process of its own, since Strapi keeps itself in a global variable: says on which port it listens, and ends with whoever started it. */
const packageFolder = path.resolve(import.meta.dirname, '../..');
const { createStrapi } = createRequire(path.join(packageFolder, 'package.json'))(
  '@strapi/strapi',
) as typeof import('@strapi/strapi');

process.once('disconnect', () => process.exit());
const strapi = createStrapi({ appDir: packageFolder, distDir: process.argv[2] ?? '', serveAdminPanel: false });
strapi.log.level = 'error';
await strapi.load();
strapi.server.listen(0, '127.0.0.1', () => {
  const bound = strapi.server.httpServer.address();
  process.send?.(typeof bound === 'object' && bound !== null ? bound.port : 0);
});
