/**
 * Shows drafts to editors, on the design of the site. Run by `npm start`, with NODE_ENV=production and the settings of site/.env.example.
 */
import { close, listen } from '../server/listen.ts';
import { readEnvironment } from '../src/env.ts';
import { createPreviewServer } from './preview-server.ts';
import { readPreviewSettings } from './preview-settings.ts';
import { RendererProcess } from './renderer-process.ts';

/** Printed when previews can be asked for. */
const LISTENING = 'The preview listens';

try {
  const environment = readEnvironment(process.env);
  const settings = readPreviewSettings(process.env);
  const renderer = new RendererProcess(new URL('render.ts', import.meta.url));
  const server = createPreviewServer({
    page: (claims, address) => renderer.page(claims, address),
    folder: settings.PREVIEW_DIR,
    secret: settings.PREVIEW_SECRET,
    cmsOrigins: settings.CMS_ORIGINS,
    isHttps: environment.PUBLIC_SITE_URL.startsWith('https:'),
  });
  const { PREVIEW_HOST: host, PREVIEW_PORT: port } = settings;
  await listen(server, { host, port, variable: 'PREVIEW_PORT' });
  console.log(`${LISTENING} on ${host}:${port}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void close(server).then(() => process.exit());
    });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
