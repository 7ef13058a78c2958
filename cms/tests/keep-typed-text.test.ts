import { expect, test } from 'vitest';
import { VERSION_HEADER } from '../src/editor/loaded-version.ts';
import { keepTypedText } from '../src/admin/versions/keep-typed-text.ts';

const ARTICLE = '/content-manager/collection-types/api::article.article/abc?locale=nl';
const OLD = '2026-11-22T10:00:00.000Z';
const stored = {
  documentId: 'abc',
  title: 'Van een ander',
  themes: { count: 2 },
  updatedAt: '2026-11-22T10:05:00.000Z',
};

/** A server on which somebody else saved since. */
const server = (reason: string): typeof fetch =>
  keepTypedText((_, init) =>
    Promise.resolve(
      init?.method === 'PUT'
        ? Response.json({ error: { details: { reason } } }, { status: 400 })
        : Response.json({ data: stored }),
    ),
  );
const save = (send: typeof fetch) =>
  send(ARTICLE, {
    method: 'PUT',
    headers: { [VERSION_HEADER]: OLD },
    body: JSON.stringify({ title: 'Van mij', themes: { connect: [{ id: 1 }], disconnect: [] } }),
  });
const read = async (send: typeof fetch, address: string): Promise<unknown> =>
  ((await (await send(address)).json()) as { data: unknown }).data;

test('what was typed stays in the form when somebody else saved since, under the version on which it was typed', async () => {
  const send = server('saved-since');
  expect(await read(send, ARTICLE)).toEqual(stored);
  await save(send);
  expect(await read(send, ARTICLE)).toEqual({ ...stored, title: 'Van mij', updatedAt: OLD });
});

test('what visitors see and other languages are shown as they are', async () => {
  const send = server('saved-since');
  await save(send);
  expect(await read(send, `${ARTICLE}&status=published`)).toEqual(stored);
  expect(await read(send, ARTICLE.replace('locale=nl', 'locale=en'))).toEqual(stored);
});

test('a save that is refused for another reason is for Strapi to tell', async () => {
  const send = server('something else');
  await save(send);
  expect(await read(send, ARTICLE)).toEqual(stored);
});
