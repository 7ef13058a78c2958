/** The program that renders drafts; the preview starts it when the first one is asked for. It has the memory of a whole build. */
import { readEnvironment } from '../src/env.ts';
import { EnvironmentError } from '../src/settings.ts';
import { PreviewRenderer } from './preview-renderer.ts';
import { readPreviewSettings } from './preview-settings.ts';
import type { FromRenderer, ToRenderer } from './renderer-process.ts';

const tell = (message: FromRenderer): void => {
  process.send?.(message);
};

// Without the preview there is nobody to render for.
process.once('disconnect', () => process.exit());

try {
  const environment = readEnvironment(process.env);
  const { PREVIEW_DIR: folder } = readPreviewSettings(process.env);
  const { STRAPI_TOKEN: token } = environment;
  if (token === undefined)
    throw new EnvironmentError('The environment variable STRAPI_TOKEN is empty; drafts cannot be read without it.');
  const renderer = await PreviewRenderer.open({ environment, token, folder });
  process.on('message', ({ id, claims, address }: ToRenderer) => {
    void renderer.page(claims, address).then((outcome) => tell({ id, outcome }));
  });
  tell({ isReady: true });
} catch (error) {
  tell({ failure: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
  process.disconnect();
}
