import { createServer } from 'node:net';

import { close, listen } from '../../../site/server/listen.ts';

/** A port that was free a moment ago. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer();
  const port = await listen(server, { host, port: 0, variable: 'PORT' });
  await close(server);
  return port;
}

/**
 * Refuses a port that another program has, before any work is done for it.
 *
 * @throws ListenError with a sentence that names the variable to change
 */
export async function requireFreePort(host: string, port: number, variable: string): Promise<void> {
  const server = createServer();
  await listen(server, { host, port, variable });
  await close(server);
}
