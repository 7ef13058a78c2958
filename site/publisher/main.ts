/**
 * Publishes what editors change, within a moment. Run by `npm start` and by `npm run publisher`, with NODE_ENV=production and the settings of
 * site/.env.example.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { close, listen } from '../server/listen.ts';
import { readEnvironment } from '../src/env.ts';
import { openPublisher } from './open-publisher.ts';
import { publisherLog } from './publisher-log.ts';
import { readPublisherSettings } from './publisher-settings.ts';

/** Tells who started it that it wants to be started again. */
const START_ANEW = 75;

/** Milliseconds until what is under way is given up at the end. */
const PATIENCE_AT_THE_END = 7000;

const log = publisherLog((line) => process.stdout.write(`${line}\n`));

try {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());
  const environment = readEnvironment(process.env);
  const settings = readPublisherSettings(process.env);
  const publisher = await openPublisher({ environment, settings, log });
  const { PUBLISHER_HOST: host, PUBLISHER_PORT: port } = settings;
  try {
    await listen(publisher.server, { host, port, variable: 'PUBLISHER_PORT' });
    log.info('listening', '', { host, port });
    const outcome = await publisher.run(ending.signal);
    process.exitCode = outcome === 'start_anew' ? START_ANEW : 0;
  } finally {
    await close(publisher.server);
    await Promise.race([publisher.close(), pause(PATIENCE_AT_THE_END)]);
  }
  log.info('ended', '');
} catch (error) {
  log.error('ended', error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
// Astro and its tools keep a process alive that has nothing left to do.
process.exit();
