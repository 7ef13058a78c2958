import type { IncomingMessage } from 'node:http';

/** What is used of a request, as Strapi's server (Koa) hands it to what it passes through. */
export interface KoaContext {
  readonly method: string;
  readonly path: string;
  readonly req: IncomingMessage;
  readonly request: {
    /** Who asks; behind a proxy, who the proxy says. */
    readonly ip: string;
    readonly body?: unknown;
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
