import type { IncomingMessage } from 'node:http';
import type { Sentence } from '@moodspace/shared';
import { languageOfRequest } from '../editor/editor-language.ts';

/** A file that came in and waits on the disk. */
export interface UploadedFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
  /** In bytes. */
  readonly size: number;
}

/** What is used of a request, as Strapi's server (Koa) hands it to what it passes through. */
export interface KoaContext {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly req: IncomingMessage;
  readonly request: {
    /** Who asks; behind a proxy, who the proxy says. */
    readonly ip: string;
    readonly body?: unknown;
    /** Files of a form, by the name of its field, as they were written to the disk. */
    readonly files?: Readonly<Record<string, UploadedFile | readonly UploadedFile[]>>;
    get(header: string): string;
  };
  status: number;
  body: unknown;
  set(header: string, value: string): void;
}

export type KoaMiddleware = (context: KoaContext, next: () => Promise<unknown>) => Promise<unknown>;

/** Answers with a refusal in the shape of Strapi's own. */
export function refuse(context: KoaContext, status: number, name: string, message: string): void {
  context.status = status;
  context.body = { data: null, error: { status, name, message, details: {} } };
}

/** A refusal in the language of the browser, for whoever has not said who they are. */
export const saidIn = (context: KoaContext, sentence: Sentence): string =>
  sentence[languageOfRequest({ headers: { 'accept-language': context.request.get('accept-language') } })];
