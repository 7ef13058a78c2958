import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { DEFAULT_LOCALE, type Locale } from '@moodspace/shared';
import { readPreviewToken, type PreviewClaims } from '@moodspace/shared/preview';
import { securityHeaders } from '../security-headers.ts';
import { createSiteServer } from '../server/site-server.ts';
import { WORKER_PATH } from '../src/offline/offline-names.ts';
import { asPreview, BAR_PATH, noticePage, type Notice } from './preview-page.ts';
import type { PreviewAnswer } from './renderer-process.ts';
import { verifyToken } from './verify-token.ts';

export interface PreviewServerOptions {
  readonly page: (claims: PreviewClaims, address: string | undefined) => Promise<PreviewAnswer>;
  /** The built site whose scripts, styles and pictures the previews use. */
  readonly folder: string;
  readonly secret: string;
  /** Where editors have the CMS open. */
  readonly cmsOrigins: readonly string[];
  /** Whether editors reach previews over HTTPS. */
  readonly isHttps: boolean;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** `/preview/<token>/` shows the entry; with an address of the site behind it, another page with the draft in it. */
const PREVIEW = /^\/preview\/(?<token>[\w.-]{1,300})(?<address>\/[^?#]*)?$/;

const STATUS: Readonly<Record<Notice['kind'], number>> = {
  preparing: 503,
  ended: 403,
  forged: 403,
  elsewhere: 404,
  failed: 500,
  no_page: 200,
};

const BAR_FILES: Readonly<Record<string, string>> = {
  [`${BAR_PATH}.css`]: 'text/css; charset=utf-8',
  [`${BAR_PATH}.js`]: 'text/javascript; charset=utf-8',
};

/** A web server for previews. It hands out a page only to who has an address that the CMS signed, and never writes. It does not listen yet. */
export function createPreviewServer(options: PreviewServerOptions): Server {
  const files = createSiteServer({ releaseFolder: () => options.folder, isHttps: options.isHttps });
  return createServer((request, response) => {
    answer(options, files, request, response).catch((error: unknown) => {
      process.stderr.write(`A preview failed: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else
        sendPage(
          options,
          response,
          500,
          noticePage(DEFAULT_LOCALE, { kind: 'failed', sentence: 'The preview could not answer.' }),
        );
    });
  });
}

async function answer(
  options: PreviewServerOptions,
  files: Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://preview.invalid');
  const barType = BAR_FILES[pathname];
  if (barType !== undefined) {
    sendFile(
      options,
      response,
      barType,
      await readFile(new URL(`.${pathname.slice('/preview'.length)}`, import.meta.url)),
    );
    return;
  }
  // Its worker would keep drafts on the device and show old ones.
  const isFile =
    /\.(?!html$)[a-z0-9]+$/.test(pathname) && pathname !== WORKER_PATH && !pathname.startsWith('/preview/');
  if (isFile) {
    response.setHeader('x-robots-tag', 'noindex');
    files.emit('request', request, response);
    return;
  }
  const parts = PREVIEW.exec(pathname)?.groups;
  const token = parts?.['token'] ?? '';
  const verdict = verifyToken(token, options.secret, (options.now ?? Date.now)() / 1000);
  if ('refused' in verdict) {
    sendNotice(options, response, localeOf(token), { kind: verdict.refused });
    return;
  }
  const { claims } = verdict;
  const inside = parts?.['address'];
  const address = inside === undefined || inside === '/' ? undefined : inside;
  const outcome = await options.page(claims, address);
  if (outcome.kind !== 'page') {
    sendNotice(options, response, claims.locale, outcome);
    return;
  }
  const { html, key, problems } = outcome;
  const { locale, status } = claims;
  sendPage(options, response, 200, asPreview(html, `/preview/${token}`, { locale, status, key, problems }));
}

/** In which language a refusal is told; nothing else is taken from what nobody signed. */
const localeOf = (token: string): Locale => readPreviewToken(token)?.claims.locale ?? DEFAULT_LOCALE;

function sendNotice(options: PreviewServerOptions, response: ServerResponse, locale: Locale, what: Notice): void {
  sendPage(options, response, STATUS[what.kind], noticePage(locale, what));
}

const common = (
  { isHttps, cmsOrigins }: PreviewServerOptions,
  kind: 'page' | 'file',
): Readonly<Record<string, string>> => ({
  ...securityHeaders({ kind, isHttps, framedBy: cmsOrigins }),
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
});

function sendPage(options: PreviewServerOptions, response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { ...common(options, 'page'), 'content-type': 'text/html; charset=utf-8' }).end(html);
}

function sendFile(options: PreviewServerOptions, response: ServerResponse, type: string, bytes: Uint8Array): void {
  response.writeHead(200, { ...common(options, 'file'), 'content-type': type }).end(bytes);
}
