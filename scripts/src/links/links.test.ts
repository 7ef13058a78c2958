import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askLink } from './ask-link.ts';
import { askPolitely } from './ask-politely.ts';
import { linkReport, mustBeMended } from './link-report.ts';
import { linksOfContent } from './links-of-content.ts';
import { siteTurns } from './site-turns.ts';

const OPTIONS = { timeout: 400, longestWait: 50, inTurn: siteTurns(0) };

let server: Server;
let origin: string;
const asked: { readonly method: string; readonly url: string; readonly at: number }[] = [];
let isBusy = true;

const PAGES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/fine': (_, response) => response.end('A page'),
  '/moved': (_, response) => response.writeHead(301, { location: '/fine' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/for-now-then-moved': (_, response) => response.writeHead(302, { location: '/moved' }).end(),
  '/circle': (_, response) => response.writeHead(301, { location: '/circle' }).end(),
  '/nowhere': (_, response) => response.writeHead(301, { location: 'http://[' }).end(),
  '/to-data': (_, response) => response.writeHead(301, { location: 'data:text/html,x' }).end(),
  // As some servers write it: the two bytes of "é" in UTF-8.
  '/to-raw-bytes': (_, response) => response.writeHead(302, { location: '/caf\u00c3\u00a9' }).end(),
  '/caf%C3%A9': (_, response) => response.end('A page'),
  '/endless': ({ method }, response) => {
    if (method === 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const more = setInterval(() => response.write('more'), 1);
    response.on('close', () => {
      clearInterval(more);
    });
  },
  '/back-in-time': (_, response) => response.writeHead(503, { 'retry-after': '-5' }).end(),
  '/no-http': (_, response) => response.socket?.end('hello\r\n\r\n'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-lies': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/forbidden': (_, response) => response.writeHead(403).end(),
  '/down': (_, response) => response.writeHead(500).end(),
  '/silent': () => undefined,
  '/busy': (_, response) => {
    response.writeHead(isBusy ? 429 : 200, { 'retry-after': '3600' }).end();
    isBusy = false;
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ method: request.method ?? '', url: request.url ?? '', at: performance.now() });
    const page = PAGES[request.url ?? ''];
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ['/fine', { state: 'fine' }],
  ['/for-now', { state: 'fine' }],
  ['/no-head', { state: 'fine' }],
  ['/head-lies', { state: 'fine' }],
  ['/busy', { state: 'fine' }],
  ['/missing', { state: 'broken', reason: 'the page is not there (404)' }],
  ['/gone', { state: 'broken', reason: 'the page is not there (410)' }],
  ['/circle', { state: 'broken', reason: 'it leads from one address to the next more than 8 times' }],
  ['/nowhere', { state: 'broken', reason: 'it leads to "http://[", which is no web address' }],
  ['/to-data', { state: 'broken', reason: 'it leads to "data:text/html,x", which is no web address' }],
  ['/to-raw-bytes', { state: 'fine' }],
  ['/endless', { state: 'fine' }],
  ['/back-in-time', { state: 'unsure', reason: 'the server answered 503' }],
  ['/no-http', { state: 'unsure', reason: 'the connection failed' }],
  ['/forbidden', { state: 'unsure', reason: 'the server answered 403' }],
  ['/down', { state: 'unsure', reason: 'the server answered 500' }],
  ['/silent', { state: 'unsure', reason: 'no answer within 0.4 s' }],
])('what becomes of a link to %s is told: %j', async (path, expected) => {
  expect(await askLink(`${origin}${path}`, OPTIONS)).toEqual(expected);
});

test('a page that moved for good is told with its new address', async () => {
  expect(await askLink(`${origin}/moved`, OPTIONS)).toEqual({ state: 'moved', to: `${origin}/fine` });
});

test('what is moved only for now keeps its address, wherever it leads then', async () => {
  expect(await askLink(`${origin}/for-now-then-moved`, OPTIONS)).toEqual({ state: 'fine' });
});

test('a port on which nobody listens is a broken link', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  expect(await askLink(`http://127.0.0.1:${port}/`, OPTIONS)).toEqual({
    state: 'broken',
    reason: 'nobody listens at this address',
  });
});

test.each(['mailto:a@example.org', 'not an address', ''])('%j is no web address and asks nobody', async (address) => {
  const before = asked.length;
  expect(await askLink(address, OPTIONS)).toMatchObject({ state: 'wrong' });
  expect(asked.length).toBe(before);
});

test('one site is asked one address after the other with a pause, and no address twice', async () => {
  asked.length = 0;
  const options = { ...OPTIONS, inTurn: siteTurns(60) };
  const addresses = ['/fine', '/gone', '/fine', '/moved'].map((path) => `${origin}${path}`);
  let atOnce = 0;
  let most = 0;
  const answers = await askPolitely(
    addresses,
    async (address) => {
      most = Math.max(most, (atOnce += 1));
      const answer = await askLink(address, options);
      atOnce -= 1;
      return answer.state;
    },
    { sites: 6 },
  );
  expect([...answers]).toEqual([
    [`${origin}/fine`, 'fine'],
    [`${origin}/gone`, 'broken'],
    [`${origin}/moved`, 'moved'],
  ]);
  expect(most).toBe(1);
  const [first, second] = ['/fine', '/gone'].map((url) => asked.find((request) => request.url === url)?.at ?? NaN);
  expect((second ?? NaN) - (first ?? NaN)).toBeGreaterThanOrEqual(55);
});

test('a site to which addresses of others lead is left alone between them, too', async () => {
  const elsewhere = createServer((_, response) => response.writeHead(302, { location: `${origin}/fine` }).end());
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const { port } = elsewhere.address() as AddressInfo;
  asked.length = 0;
  const options = { ...OPTIONS, inTurn: siteTurns(60) };
  await askPolitely(
    [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `${origin}/no-head`],
    (address) => askLink(address, options),
    { sites: 6 },
  );
  elsewhere.closeAllConnections();
  elsewhere.close();
  const pauses = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? NaN));
  expect(pauses).toHaveLength(3);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(55);
});

test('sites are asked beside each other, at most so many at once', async () => {
  let atOnce = 0;
  let most = 0;
  const addresses = Array.from({ length: 9 }, (_, index) => `https://site-${index}.example/`);
  await askPolitely(
    addresses,
    async () => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
    },
    { sites: 3 },
  );
  expect(most).toBe(3);
});

test('links are found in fields, in components and in running text, each once with its places', () => {
  const empty = { nl: [], en: [] };
  const content = {
    service: {
      nl: [
        {
          name: '1712',
          website: 'https://www.1712.be',
          channels: [{ url: 'https://chat.1712.be/start' }],
          body: 'Zie ook [de site](https://www.1712.be) of https://example.org/a. **https://example.org/b**',
          alert: 'Lees [dit](https://example.org/wiki/Stress_(psychologie)) (of https://example.org/c).',
          hsds: { source: 'https://example.org/kept-by-an-import' },
        },
      ],
      en: [],
    },
    theme: empty,
  };
  expect(linksOfContent(content as never)).toEqual([
    { address: 'https://www.1712.be', places: ['service "1712" › website', 'service "1712" › body'] },
    { address: 'https://chat.1712.be/start', places: ['service "1712" › channels'] },
    { address: 'https://example.org/a', places: ['service "1712" › body'] },
    { address: 'https://example.org/b', places: ['service "1712" › body'] },
    { address: 'https://example.org/wiki/Stress_(psychologie)', places: ['service "1712" › alert'] },
    { address: 'https://example.org/c', places: ['service "1712" › alert'] },
  ]);
});

test('the report begins with what must be mended and ends with how many are fine', () => {
  const places = ['service "A" › website'];
  const report = linkReport([
    { address: 'https://a.example', places, answer: { state: 'fine' } },
    { address: 'https://b.example', places, answer: { state: 'moved', to: 'https://c.example/' } },
    { address: 'https://d.example', places, answer: { state: 'broken', reason: 'the page is not there (404)' } },
  ]);
  expect(report).toBe(
    [
      'Broken: mend these.',
      '  https://d.example: the page is not there (404)',
      '      service "A" › website',
      '',
      'Moved for good: take the new address.',
      '  https://b.example: → https://c.example/',
      '      service "A" › website',
      '',
      '1 of 3 links are fine.',
    ].join('\n'),
  );
});

test('moved and unsure links are for somebody to look at; only broken ones must be mended', () => {
  const link = { address: 'https://a.example', places: [] };
  expect(mustBeMended({ ...link, answer: { state: 'moved', to: 'https://b.example' } })).toBe(false);
  expect(mustBeMended({ ...link, answer: { state: 'unsure', reason: 'x' } })).toBe(false);
  expect(mustBeMended({ ...link, answer: { state: 'wrong', reason: 'x' } })).toBe(true);
});
