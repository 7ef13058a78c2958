import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressRelease } from '../server/compress-release.ts';
import { close, listen } from '../server/listen.ts';
import { createSiteServer } from '../server/site-server.ts';
import { webServerConfiguration } from './web-server-configuration.ts';
import { readWebServerSettings } from './web-server-settings.ts';

const NAME = 'www.moodspace.example';

/** A program of the machine; undefined when it has none. */
function program(variable: string, name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return [process.env[variable], ...folders.map((folder) => path.join(folder, name))].find(
    (file): file is string => file !== undefined && existsSync(file),
  );
}
const NGINX = program('NGINX_PATH', 'nginx');
const CADDY = program('CADDY_PATH', 'caddy');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is written. */
function ask(port: number, target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port, path: target, headers: { host: NAME, ...headers }, method, agent: false };
    request(asked, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('base64'),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: '' });
  await close(server);
  return port;
}

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>MoodSpace</title>',
  'nl/index.html': '<!doctype html><title>Hoe gaat het?</title>',
  'en/index.html': '<!doctype html><title>How are you?</title>',
  'nl/404/index.html': '<!doctype html><title>Niet gevonden</title>',
  'en/404/index.html': '<!doctype html><title>Not found</title>',
  'nl/hulp-nu/index.html': `<!doctype html><title>Hulp nu</title>${'<p>Bel 1813.</p>'.repeat(50)}`,
  'nl/wissen/klaar/index.html': '<!doctype html><title>Gewist</title>',
  'en/erase/done/index.html': '<!doctype html><title>Erased</title>',
  '_astro/app.abc123.js': 'export const calm = true;'.repeat(20),
  'media/story.mp3': 'sound',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'feed.xml': '<feed/>',
  'service-worker.js': 'self.x = 1;',
  'site.webmanifest': '{}',
  'api/hsds/nl/index.json': JSON.stringify(Array.from({ length: 500 }, () => 'data')),
  'api/hsds/nl/services.geojson': '{}',
  'nl/finder/index.json': '{}',
  '.secret': 'no',
  '.well-known/security.txt': 'Contact: mailto:security@example.org',
};

let folder: string;
let ours: Server;
let ourPort: number;
const running: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'web-server-'));
  // nginx reads as another user when it is started by the administrator of the machine.
  await chmod(folder, 0o755);
  const release = path.join(folder, 'releases/first');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(path.dirname(path.join(release, name)), { recursive: true });
    await writeFile(path.join(release, name), content);
  }
  await compressRelease(release);
  await symlink('first', path.join(folder, 'releases/live'));
  ours = createSiteServer({ releaseFolder: () => release, isHttps: true });
  ourPort = await listen(ours, { host: '127.0.0.1', port: 0, variable: '' });
});

afterAll(async () => {
  await Promise.all(
    running.map(async (child) => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }),
  );
  await close(ours);
  await rm(folder, { recursive: true, force: true });
});

const wishes = (server: 'nginx' | 'caddy', port: number) => ({
  server,
  siteName: NAME,
  releases: path.join(folder, 'releases'),
  port: String(port),
  behindTls: true,
});

async function untilItAnswers(port: number, child: ChildProcess, output: () => string): Promise<void> {
  for (let tried = 0; tried < 100; tried += 1) {
    if (child.exitCode !== null) throw new Error(`The web server ended: ${output()}`);
    const isThere = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await pause(50);
  }
  throw new Error(`The web server did not answer: ${output()}`);
}

function start(command: string, args: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  running.push(child);
  return { child, output: () => printed };
}

/** The rest of what nginx needs, so that it writes nowhere but into our folder. */
function aroundNginx(configuration: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr error;
events {}
http { ${temporary.join(' ')}
${configuration}
}`;
}

async function startNginx(): Promise<number> {
  const port = await freePort();
  const file = path.join(folder, 'nginx.conf');
  await writeFile(file, aroundNginx(webServerConfiguration(readWebServerSettings(wishes('nginx', port)))));
  const { child, output } = start(NGINX ?? '', ['-p', folder, '-c', file]);
  await untilItAnswers(port, child, output);
  return port;
}

async function startCaddy(): Promise<number> {
  const port = await freePort();
  const file = path.join(folder, 'Caddyfile');
  await writeFile(file, webServerConfiguration(readWebServerSettings(wishes('caddy', port))));
  const { child, output } = start(CADDY ?? '', ['run', '--config', file, '--adapter', 'caddyfile']);
  await untilItAnswers(port, child, output);
  return port;
}

/** Everything that a browser goes by. */
const COMPARED = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'access-control-allow-origin',
  'strict-transport-security',
  'cache-control',
  'clear-site-data',
  'content-type',
  'content-encoding',
] as const;
const seen = ({ status, headers, body }: Answer) => ({
  status,
  body,
  ...Object.fromEntries(COMPARED.map((name) => [name, headers[name]])),
});

const REQUESTS: [target: string, headers?: Record<string, string>][] = [
  ['/nl/hulp-nu/'],
  ['/nl/hulp-nu/', { 'accept-encoding': 'gzip' }],
  ['/nl/hulp-nu/?x=1'],
  ['/nl/'],
  ['/_astro/app.abc123.js', { 'accept-encoding': 'gzip' }],
  ['/_astro/app.abc123.js'],
  ['/media/story.mp3'],
  ['/icon.svg'],
  ['/feed.xml'],
  ['/service-worker.js'],
  ['/site.webmanifest'],
  ['/api/hsds/nl/index.json', { 'accept-encoding': 'gzip' }],
  ['/api/hsds/nl/services.geojson'],
  ['/nl/finder/index.json'],
  ['/.well-known/security.txt'],
  ['/nl/wissen/klaar/'],
  ['/nl/wissen/klaar/', { 'sec-fetch-site': 'same-origin' }],
  ['/nl/wissen/klaar/', { 'sec-fetch-site': 'cross-site' }],
  ['/en/erase/done/', { 'sec-fetch-site': 'none' }],
  ['/nl/bestaat-niet/'],
  ['/en/not-there'],
  ['/nowhere/'],
  ['/.secret'],
  ['/nl/hulp-nu/index.html.gz'],
  ['/nl/hulp-nu/index.html.br'],
];

describe.each([
  ['nginx', NGINX, startNginx],
  ['Caddy', CADDY, startCaddy],
] as const)('%s with our configuration', (_name, found, startServer) => {
  let port: number;
  beforeAll(async () => {
    if (found !== undefined) port = await startServer();
  });

  test.skipIf(found === undefined).each(REQUESTS)('answers %s as the built-in server does', async (target, headers) => {
    const [theirs, expected] = await Promise.all([ask(port, target, headers), ask(ourPort, target, headers)]);
    expect(seen(theirs)).toEqual(seen(expected));
  });

  test.skipIf(found === undefined)(
    'sends a visitor on in the first language of ours that the browser asks for',
    async () => {
      const languages = ['en-GB,en;q=0.9', 'nl-BE', 'de,fr;q=0.9,nl;q=0.8,en;q=0.7', 'nl;q=0.9,en;q=0.8'];
      for (const language of languages) {
        const headers = { 'accept-language': language };
        const [theirs, expected] = await Promise.all([ask(port, '/', headers), ask(ourPort, '/', headers)]);
        expect([theirs.status, theirs.headers.location], language).toEqual([
          expected.status,
          expected.headers.location,
        ]);
        expect(theirs.headers.vary).toContain('Accept-Language');
      }
      expect((await ask(port, '/', { 'accept-language': 'de,fr' })).status).toBe(200);
      expect((await ask(port, '/')).status).toBe(200);
    },
  );

  test.skipIf(found === undefined)(
    'leads an address without its last slash to the page, wherever it is asked for',
    async () => {
      expect((await ask(port, '/nl/hulp-nu?x=1')).headers.location).toBe('/nl/hulp-nu/?x=1');
    },
  );

  test.skipIf(found === undefined)('only hands out pages', async () => {
    expect((await ask(port, '/nl/', {}, 'POST')).status).toBe(405);
  });

  test.skipIf(found === undefined)(
    'shows the next release from the moment on at which the link leads to it',
    async () => {
      const next = path.join(folder, 'releases/second');
      await mkdir(path.join(next, 'nl'), { recursive: true });
      await writeFile(path.join(next, 'nl/index.html'), 'next');
      const link = path.join(folder, 'releases/live');
      await rm(link);
      await symlink('second', link);
      expect(Buffer.from((await ask(port, '/nl/')).body, 'base64').toString()).toBe('next');
      await rm(link);
      await symlink('first', link);
    },
  );
});

const EVERYTHING = {
  siteName: NAME,
  releases: '/srv/moodspace/releases',
  certificate: '/etc/ssl/moodspace.pem',
  key: '/etc/ssl/moodspace.key',
  brotli: false,
  cmsName: 'cms.moodspace.example',
  cmsAllow: '10.0.0.0/8, 2001:db8::/32',
  previewName: 'preview.moodspace.example',
};

test.skipIf(NGINX === undefined)('nginx takes the configuration with the CMS and the preview behind it', async () => {
  const { certificate, key, ...rest } = EVERYTHING;
  expect([certificate, key]).not.toContain('');
  const file = path.join(folder, 'all.conf');
  await writeFile(file, aroundNginx(webServerConfiguration(readWebServerSettings({ server: 'nginx', ...rest }))));
  expect(() => execFileSync(NGINX ?? '', ['-t', '-q', '-p', folder, '-c', file], { stdio: 'pipe' })).not.toThrow();
});

test.skipIf(CADDY === undefined)('Caddy takes the configuration with the CMS and the preview behind it', async () => {
  const { certificate, key, ...rest } = EVERYTHING;
  expect([certificate, key]).not.toContain('');
  const file = path.join(folder, 'All.Caddyfile');
  await writeFile(file, webServerConfiguration(readWebServerSettings({ server: 'caddy', ...rest })));
  const args = ['adapt', '--config', file, '--adapter', 'caddyfile'];
  expect(() => execFileSync(CADDY ?? '', args, { stdio: 'pipe', env: { ...process.env, HOME: folder } })).not.toThrow();
});

test('the CMS behind nginx is for named networks, its Content API for nobody, and what a browser claims to be is overwritten', () => {
  const written = webServerConfiguration(readWebServerSettings({ server: 'nginx', ...EVERYTHING }));
  expect(written).toContain('allow 2001:db8::/32;\n  deny all;');
  expect(written).toContain('location /api/ {\n    return 404;');
  expect(written).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
  expect(written).toContain('limit_req zone=moodspace_login');
});

test.each([
  [{ server: 'apache' }, 'The option --server must be nginx or caddy.'],
  [{ siteName: 'https://www.example.org' }, 'The option --site-name must be a name such as www.example.org'],
  [{ siteName: 'a;b' }, 'The option --site-name must be a name'],
  [{ siteName: undefined }, 'The option --site-name is missing.'],
  [{ releases: 'releases' }, 'The option --releases must be an absolute path'],
  [{ releases: '/srv/x;} evil {' }, 'The option --releases must be an absolute path'],
  [{ key: undefined }, 'The option --key and the certificate belong together'],
  [{ cmsAllow: undefined }, 'The option --cms-allow is missing: name the networks'],
  [{ port: '99999' }, 'The option --port must be a number from 1 to 65535.'],
])('a wish that cannot be met is refused by name: %j', (wrong, sentence) => {
  expect(() => readWebServerSettings({ server: 'nginx', ...EVERYTHING, ...wrong })).toThrow(sentence);
});
