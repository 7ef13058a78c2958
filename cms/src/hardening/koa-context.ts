import type { IncomingMessage } from 'node:http';

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

/** The language in which a refusal is told before it is known who asks: the one of their browser. */
export const saidIn = (context: KoaContext, { nl, en }: { readonly nl: string; readonly en: string }): string =>
  /^\s*nl\b/i.test(context.request.get('accept-language')) ? nl : en;
