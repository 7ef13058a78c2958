import type { Server } from 'node:http';
import path from 'node:path';

import { close, listen } from '../../../site/server/listen.ts';
import { liveReleaseNow } from '../../../site/server/releases.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import { readEnvironment } from '../../../site/src/env.ts';
import { buildCms } from '../cms/build-cms.ts';
import { cmsEnvironment, seedIfEmpty, startStrapi } from '../cms/strapi-process.ts';
import { OperatorError } from '../command-line/operator-error.ts';
import { seconds, step } from '../command-line/steps.ts';
import { requireFreePort } from '../processes/ports.ts';
import { stopPrograms } from '../processes/run-program.ts';
import { startPreview } from '../preview/preview-process.ts';
import { PublisherProcess } from '../publishing/publisher-process.ts';
import { ensureCmsSecrets, readEnvFile } from '../settings/cms-secrets.ts';
import { readStartSettings } from '../settings/start-settings.ts';
import { CMS, SITE } from '../workspace/folders.ts';

/** What is running, for whoever must stop it. */
interface Running {
  readonly servers: Server[];
  publisher: PublisherProcess | undefined;
}

/** Starts the CMS, the site and the publisher, and goes on until it is interrupted. */
export async function startPlatform(): Promise<void> {
  const started = performance.now();
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      interrupted.abort(new OperatorError('Stopped.'));
    });
  }
  const running: Running = { servers: [], publisher: undefined };
  try {
    await Promise.race([startEverything(started, running, interrupted.signal), rejectedOn(interrupted.signal)]);
  } catch (error) {
    // First whoever writes the site, while the CMS still answers it; then the others.
    await running.publisher?.stop();
    await stopPrograms();
    if (!interrupted.signal.aborted) {
      await takeOffline(running.servers);
      throw error;
    }
    console.log('\n  Stopped. Nothing is lost: "npm start" goes on from here.');
    // Whatever was under way when it was interrupted has lost its programs and must not go on without them.
    process.exit();
  }
}

/** A server that listens would keep the process alive: whoever started it would never learn that the start failed. */
async function takeOffline(servers: readonly Server[]): Promise<void> {
  if (servers.length === 0) return;
  await Promise.all(servers.map(close));
  console.error(
    '\n  The site that was online is stopped too, because the start failed; its files are untouched and the next "npm start" shows them again.',
  );
}

/** @param running gets each part once it is there, for whoever must stop it */
async function startEverything(started: number, running: Running, signal: AbortSignal): Promise<void> {
  const siteFile = await readEnvFile(path.join(SITE, '.env'));
  const settings = readStartSettings({ ...siteFile, ...process.env });
  const cms = { host: settings.cmsHost, port: settings.cmsPort };
  const cmsUrl = `http://${cms.host}:${cms.port}`;
  await requireFreePort(cms.host, cms.port, 'CMS_PORT');

  const cmsSettings = await step('Secrets and settings', () => ensureCmsSecrets(path.join(CMS, '.env')));
  const environment: NodeJS.ProcessEnv = {
    ...cmsEnvironment({ ...cmsSettings, ...process.env }, cms),
    PUBLIC_PREVIEW_URL: settings.publicPreviewUrl,
    PUBLISHER_URL: `http://127.0.0.1:${settings.publisherPort}`,
  };
  const siteVariables = {
    ...siteFile,
    ...process.env,
    PUBLIC_SITE_URL: settings.publicSiteUrl,
    CONTENT_SOURCE: 'live',
    STRAPI_URL: cmsUrl,
    STRAPI_TOKEN: environment['CMS_READ_TOKEN'],
    MEDIA_PUBLIC_URL: environment['MEDIA_PUBLIC_URL'],
  };
  readEnvironment(siteVariables);

  const { releasesFolder } = settings;
  const server = createSiteServer({
    // Another program switches it; a link is read faster than it could tell us.
    releaseFolder: () => liveReleaseNow(releasesFolder) ?? path.join(SITE, 'public'),
    isHttps: settings.publicSiteUrl.startsWith('https:'),
  });
  const hadSite = liveReleaseNow(releasesFolder) !== undefined;
  await requireFreePort(settings.previewHost, settings.previewPort, 'PREVIEW_PORT');
  await requireFreePort('127.0.0.1', settings.publisherPort, 'PUBLISHER_PORT');
  const serve = async (): Promise<void> => {
    await listen(server, { host: settings.siteHost, port: settings.sitePort, variable: 'SITE_PORT' });
    running.servers.push(server);
  };
  if (hadSite) await step('The site as it was last is online', serve);
  else await requireFreePort(settings.siteHost, settings.sitePort, 'SITE_PORT');

  await step('CMS and its admin panel', () => buildCms(environment));
  await step('Content of the repository, if the CMS is empty', () => seedIfEmpty(environment));
  await step('CMS', async () => {
    const strapi = await startStrapi(environment, cms);
    void strapi.ended.then((code) => {
      if (!strapi.wasStopped()) {
        console.error(
          `  The CMS stopped (exit code ${code}, see ${strapi.logFile}). The site stays online; start again with "npm start".`,
        );
      }
    });
  });

  const publisher = await step('Publisher', () =>
    PublisherProcess.start({
      environment: {
        ...siteVariables,
        RELEASES_DIR: releasesFolder,
        PUBLISH_SECRET: environment['PUBLISH_SECRET'],
      },
      port: settings.publisherPort,
      report: (sentence) => {
        console.log(`  ${sentence}`);
      },
      signal,
    }),
  );
  running.publisher = publisher;
  if (!hadSite) {
    await step('Site', () => publisher.ready());
    await serve();
  }

  await step('Preview for editors', () =>
    startPreview(
      {
        ...siteVariables,
        PREVIEW_SECRET: environment['PREVIEW_SECRET'],
        PUBLIC_URL: environment['PUBLIC_URL'],
      },
      settings,
    ),
  );

  await announce(settings.publicSiteUrl, cmsUrl, performance.now() - started);
  // Nothing is left to do here until it is interrupted: the programs go on by themselves.
  await rejectedOn(signal);
}

async function announce(siteUrl: string, cmsUrl: string, milliseconds: number): Promise<void> {
  const hasAdministrator = await administratorExists(cmsUrl);
  const lines = [
    '',
    `MoodSpace is ready (${seconds(milliseconds)}).`,
    '',
    `  Site           ${siteUrl}`,
    `  Content        ${cmsUrl}/admin`,
    ...(hasAdministrator
      ? []
      : ['                 There is no administrator yet: open this address and fill in the form once.']),
    '',
    '  What is published in the CMS appears on the site by itself. Ctrl-C stops everything.',
    '',
  ];
  console.log(lines.join('\n'));
}

/**
 * Strapi's admin panel asks the same, to know whether it must show the form for the first administrator. Without an answer there
 * is nothing to say about it: everything else is ready.
 */
async function administratorExists(cmsUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${cmsUrl}/admin/init`, { signal: AbortSignal.timeout(5000) });
    const answer = (await response.json()) as { readonly data?: { readonly hasAdmin?: boolean } };
    return answer.data?.hasAdmin === true;
  } catch {
    return true;
  }
}

function rejectedOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}
