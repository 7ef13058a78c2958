import { createHmac, randomUUID } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  EntryAnswerSchema,
  PublisherStatusSchema,
  SIGNATURE_HEADER,
  signedRequest,
  TIME_HEADER,
  type ContentChange,
  type EntryAnswer,
  type PublisherStatus,
} from '@moodspace/shared/publishing';
import type { ContentTypeName } from '@moodspace/shared';

const SITE = fileURLToPath(new URL('../..', import.meta.url));

export const PUBLISH_SECRET = 'a-secret-that-is-only-for-the-tests';

/** A line of the publisher's log. */
export interface LogLine {
  readonly event: string;
  readonly sentence: string;
  readonly [fact: string]: unknown;
}

/** A publisher that runs as a program of its own, as `npm start` runs it. */
export class PublisherProgram {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #waiting = new Set<() => void>();
  readonly lines: LogLine[] = [];
  #output = '';
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;

  constructor(environment: Readonly<Record<string, string>>, port: number) {
    this.#port = port;
    this.#child = spawn(process.execPath, ['publisher/main.ts'], {
      cwd: SITE,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        PUBLISH_SECRET,
        PUBLISHER_PORT: String(port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let rest = '';
    this.#child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.startsWith('{')) this.lines.push(JSON.parse(line) as LogLine);
      for (const look of this.#waiting) look();
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk: Buffer | string) => {
        this.#output += chunk.toString();
      });
    this.ended = new Promise((resolve) => this.#child.once('close', (code, signal) => resolve(code ?? signal ?? '')));
  }

  /** Waits for a line of the log that was not there before `from`. */
  said(event: string, from = 0): Promise<LogLine> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = this.lines.slice(from).find((line) => line.event === event);
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
      void this.ended.then((code) => {
        if (this.#waiting.delete(look))
          reject(new Error(`It ended (${code}) before it said "${event}":\n${this.#output}`));
      });
    });
  }

  kill(signal: NodeJS.Signals): Promise<number | string> {
    this.#child.kill(signal);
    return this.ended;
  }

  async tell(...changes: readonly ContentChange[]): Promise<void> {
    const response = await this.#ask('POST', '/notices', JSON.stringify({ id: randomUUID(), changes }));
    if (response.status !== 202) throw new Error(`The notice was answered with ${response.status}.`);
  }

  async status(): Promise<PublisherStatus> {
    return PublisherStatusSchema.parse(await (await this.#ask('GET', '/status')).json());
  }

  async entry(type: ContentTypeName, documentId: string): Promise<EntryAnswer['byLocale']> {
    const answer = await this.#ask('GET', `/entries/${type}/${documentId}`);
    return EntryAnswerSchema.parse(await answer.json()).byLocale;
  }

  #ask(method: 'GET' | 'POST', path: string, body = ''): Promise<Response> {
    const time = Math.floor(Date.now() / 1000);
    const signed = createHmac('sha256', PUBLISH_SECRET).update(signedRequest(time, method, path, body));
    return fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      headers: { [TIME_HEADER]: String(time), [SIGNATURE_HEADER]: signed.digest('base64url') },
      ...(method === 'POST' ? { body } : {}),
    });
  }
}
