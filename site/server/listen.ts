import { Server as HttpServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';

/** The server cannot listen at the address that it was told. The message is one sentence for an operator. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

export interface ListenOptions {
  readonly host: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** Name of the environment variable that sets the port, for the message. */
  readonly variable: string;
}

/**
 * Starts listening.
 *
 * @returns the port that the server has now
 * @throws ListenError when the port is taken or not allowed
 */
export function listen(server: Server, { host, port, variable }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new ListenError(sentenceFor(error, `${host}:${port}`, variable), { cause: error }));
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function sentenceFor(error: NodeJS.ErrnoException, address: string, variable: string): string {
  if (error.code === 'EADDRINUSE') {
    return `${address} is already in use by another program; stop that program, or set ${variable} to another port.`;
  }
  if (error.code === 'EACCES') {
    return `This user may not listen at ${address}; set ${variable} to a port above 1023.`;
  }
  return `The server cannot listen at ${address} (${error.code ?? error.message}); check the address and ${variable}.`;
}

/** Stops the server and closes the connections that browsers keep open. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    if (server instanceof HttpServer) server.closeAllConnections();
  });
}
