import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { stat } from 'node:fs/promises';
import path from 'node:path';

import { DEFAULT_LOCALE, isLocale } from '@moodspace/shared';
import send from 'send';

import { responseKind, securityHeaders } from '../security-headers.ts';
import { cacheControl } from './cache-control.ts';
import { contentType } from './content-types.ts';
import { acceptedEncodings, ENCODINGS, isCompressible } from './encodings.ts';
import { erasingHeaders } from './erasing-headers.ts';
import { preferredLocale } from './preferred-locale.ts';
import { resolveRequest } from './resolve-request.ts';

export interface SiteServerOptions {
  /** Absolute path of the tree that is live now; asked for once at every request, so that a switch needs no restart and an answer is of one tree. */
  readonly releaseFolder: () => string | Promise<string>;
  /** Whether visitors reach the site over HTTPS (behind a proxy that ends TLS). */
  readonly isHttps: boolean;
}

/** A web server for the files of one release. It does not listen yet. */
export function createSiteServer(options: SiteServerOptions): Server {
  return createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      // The visitor gets an answer whatever happened; the operator gets the reason.
      process.stderr.write(`${request.method ?? ''} ${request.url ?? ''} failed: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else endPlain(response, options, 500, 'The server could not answer. Please try again.');
    });
  });
}

async function answer(options: SiteServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    endPlain(response, options, 405, 'This server only hands out pages.');
    return;
  }
  const root = await options.releaseFolder();
  const target = request.url ?? '/';

  if (target === '/') {
    response.setHeader('vary', 'Accept-Language');
    const locale = preferredLocale(request.headers['accept-language']);
    if (locale !== undefined) {
      redirect(response, options, 302, `/${locale}/`);
      return;
    }
  }

  const resolution = await resolveRequest(root, target);
  if (resolution.kind === 'redirect') redirect(response, options, 301, resolution.location);
  else if (resolution.kind === 'file') await sendFile(options, request, response, resolution.file, root);
  else await sendNotFound(options, request, response, root, target);
}

async function sendFile(
  options: SiteServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  root: string,
): Promise<void> {
  const urlPath = `/${path.relative(root, file).split(path.sep).join('/')}`;
  setHeaders(response, {
    ...securityHeaders({ kind: responseKind(urlPath), isHttps: options.isHttps }),
    'cache-control': cacheControl(urlPath),
    'content-type': contentType(file),
    ...erasingHeaders(urlPath, singleHeader(request.headers['sec-fetch-site'])),
  });
  const sent = await encodedCopy(request, response, file);
  await pipe(request, response, sent);
}

const singleHeader = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

/** The 404 page in the language of the address, sent whole: a part of it or "not changed" would be a lie. */
async function sendNotFound(
  options: SiteServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  target: string,
): Promise<void> {
  const first = target.split(/[/?#]/)[1];
  const locale = isLocale(first) ? first : (preferredLocale(request.headers['accept-language']) ?? DEFAULT_LOCALE);
  const resolution = await resolveRequest(root, `/${locale}/404/`);
  if (resolution.kind !== 'file') {
    endPlain(response, options, 404, 'There is no page at this address.');
    return;
  }
  for (const name of ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'range'] as const) {
    request.headers[name] = undefined;
  }
  response.statusCode = 404;
  await sendFile(options, request, response, resolution.file, root);
}

/** Chooses the smallest copy that the browser can read. A part of a file is always cut from the plain one. */
async function encodedCopy(request: IncomingMessage, response: ServerResponse, file: string): Promise<string> {
  if (!isCompressible(file)) return file;
  response.appendHeader('vary', 'Accept-Encoding');
  if (request.headers.range !== undefined) return file;
  for (const name of acceptedEncodings(request.headers['accept-encoding'])) {
    const extension = ENCODINGS.find((encoding) => encoding.name === name)?.extension ?? '';
    const copy = `${file}${extension}`;
    if (await exists(copy)) {
      response.setHeader('content-encoding', name);
      return copy;
    }
  }
  return file;
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Hands the file to the library that knows ranges, HEAD and conditional requests. */
function pipe(request: IncomingMessage, response: ServerResponse, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once('close', resolve);
    send(request, encodeURI(path.basename(file)).replaceAll('?', '%3F').replaceAll('#', '%23'), {
      root: path.dirname(file),
      cacheControl: false,
      dotfiles: 'allow',
      index: false,
    })
      .on('error', (error: { readonly status?: number }) => {
        // A part that lies behind the end of the file is the one error that a well-behaved browser can cause here.
        if (error.status === 416) response.writeHead(416).end();
        else reject(new Error('The file could not be sent.', { cause: error }));
      })
      .pipe(response);
  });
}

function redirect(response: ServerResponse, { isHttps }: SiteServerOptions, status: 301 | 302, location: string): void {
  setHeaders(response, { ...securityHeaders({ kind: 'file', isHttps }), 'cache-control': 'no-cache', location });
  response.writeHead(status).end();
}

function endPlain(response: ServerResponse, { isHttps }: SiteServerOptions, status: number, sentence: string): void {
  setHeaders(response, {
    ...securityHeaders({ kind: 'file', isHttps }),
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
  });
  response.writeHead(status).end(`${sentence}\n`);
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
