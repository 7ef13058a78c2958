import path from 'node:path';
import { CONTENT_TYPE_NAMES, type Locale } from '@moodspace/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import { registerAdministrator, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const SEED_FOLDER = path.resolve(__dirname, '../seed');
const PAGES = `/content-manager/collection-types/${contentUid('page')}`;

let cms: RunningStrapi;
let editor: AdminClient;
/** Each test has pages of its own. */
let number = 0;

beforeAll(async () => {
  cms = await startStrapi();
  await seed(cms.strapi, SEED_FOLDER);
  editor = await registerAdministrator(cms);
});
afterAll(() => cms.stop());
beforeEach(() => {
  number += 1;
});

const pages = () => cms.strapi.documents(contentUid('page'));
const named = (name: string): string => `${name}-${number}`;

/** What a page says in a language: its address, and a text. */
interface Version {
  readonly slug: string;
  readonly body?: string;
}

const fields = (title: string, { slug, body = 'Tekst.' }: Version) => ({
  title,
  slug,
  summary: 'In één zin.',
  blocks: [{ __component: 'block.accordion', items: [{ title: 'Vraag', body }] }],
  place: 'nowhere',
  order: 1,
  review: { author: 'Redactie', evidence: 'experience' },
});

/** Writes a draft of a page, as the seed does: without asking. */
async function write(name: string, versions: Partial<Record<Locale, Version>>): Promise<string> {
  let documentId: string | undefined;
  for (const [locale, version] of Object.entries(versions)) {
    const data = { ...fields(`${name} ${locale}`, version), key: named(name) };
    const written =
      documentId === undefined
        ? await pages().create({ locale, data } as never)
        : await pages().update({ documentId, locale, data } as never);
    documentId = (written as { documentId: string }).documentId;
  }
  return documentId ?? '';
}

async function publishWithoutAsking(documentId: string): Promise<string> {
  await pages().publish({ documentId, locale: '*' } as never);
  return documentId;
}

const live = async (name: string, versions: Partial<Record<Locale, Version>>): Promise<string> =>
  publishWithoutAsking(await write(name, versions));

const DUTCH = { 'accept-language': 'nl' };
const act = (action: string, documentId: string, locale: Locale = 'nl', headers = {}) =>
  editor.send('POST', `${PAGES}/${documentId}/actions/${action}?locale=${locale}`, { locale }, headers);
const bulk = (action: string, documentIds: readonly string[], locale: Locale = 'nl') =>
  editor.send('POST', `${PAGES}/actions/${action}?locale=${locale}`, { documentIds, locale });
const publishWith = (documentId: string, version: Version, locale: Locale = 'nl', headers = {}) =>
  editor.send(
    'POST',
    `${PAGES}/${documentId}/actions/publish?locale=${locale}`,
    { ...fields(`changed ${locale}`, version), locale },
    headers,
  );
const isLive = async (documentId: string, locale: Locale = 'nl'): Promise<boolean> =>
  (await pages().findOne({ documentId, locale, status: 'published' } as never)) !== null;

describe('the whole seed', () => {
  test('may be published again, entry by entry', async () => {
    const refused: string[] = [];
    for (const type of CONTENT_TYPE_NAMES) {
      const documents = cms.strapi.documents(contentUid(type));
      for (const locale of ['nl', 'en'] as const) {
        const entries = await documents.findMany({ locale, status: 'published' } as never);
        for (const { documentId } of entries)
          await cms.strapi.requestContext
            .run({} as never, () => documents.publish({ documentId, locale } as never) as never)
            .catch((error: unknown) => refused.push(`${locale} ${type} ${documentId}: ${String(error)}`));
      }
    }
    expect(refused).toEqual([]);
  }, 300_000);
});

describe('an editor who publishes a text with a link', () => {
  test('is told which link leads to no page, at its field, in the language of the account', async () => {
    const page = await write('from', { nl: { slug: named('from'), body: 'Lees [meer](/infotheek/bestaat-niet).' } });
    const refused = await act('publish', page, 'nl', DUTCH);
    expect(refused.status).toBe(400);
    expect(refused.message).toContain('De link "/infotheek/bestaat-niet" leidt in deze taal naar geen pagina');
    expect((await act('publish', page)).message).toContain('The link "/infotheek/bestaat-niet" leads to no page');
    expect(await isLive(page)).toBe(false);
  });

  test('may link to what is live, to pages of the site itself, to places in a page, and to the page itself', async () => {
    const to = await live('to', { nl: { slug: named('to') } });
    const body = `[a](/${named('to')}) [b](/${named('to')}/#tips) [c](/zelftests) [d](/) [e](/${named('from')}) [f](#hier) [g](https://example.org/x) [h](/hier-kun-je-terecht/regio/gent)`;
    const page = await write('from', { nl: { slug: named('from'), body } });
    expect((await act('publish', page)).message).toBe('');
    expect([await isLive(page), await isLive(to)]).toEqual([true, true]);
  });

  test('is told to publish first what is only a draft', async () => {
    await write('to', { nl: { slug: named('to') } });
    const page = await write('from', { nl: { slug: named('from'), body: `[meer](/${named('to')})` } });
    expect((await act('publish', page, 'nl', DUTCH)).message).toContain(
      '“to nl”, en dat staat nog niet online op dat adres',
    );
    expect((await act('publish', page)).message).toContain('“to nl”, which is not live at that address yet');
  });

  test('may publish two new pages that link to each other together', async () => {
    const one = await write('one', { nl: { slug: named('one'), body: `[twee](/${named('two')})` } });
    const two = await write('two', { nl: { slug: named('two'), body: `[een](/${named('one')})` } });
    expect((await act('publish', one)).status).toBe(400);
    expect((await bulk('bulkPublish', [one, two])).message).toBe('');
    expect([await isLive(one), await isLive(two)]).toEqual([true, true]);
  });

  test('may link in a translation to a page that is shown there in another language', async () => {
    await live('to', { nl: { slug: named('to') } });
    const page = await live('from', { nl: { slug: named('from') }, en: { slug: named('from-en') } });
    expect((await publishWith(page, { slug: named('from-en'), body: `[m](/${named('to')})` }, 'en')).message).toBe('');
  });
});

describe('an editor who takes away a page to which others link', () => {
  const linked = async () => ({
    to: await live('to', { nl: { slug: named('to') }, en: { slug: named('to-en') } }),
    from: await live('from', {
      nl: { slug: named('from'), body: `[meer](/${named('to')}#tips)` },
      en: { slug: named('from-en') },
    }),
  });

  test('is told which text links to it when taking it offline, and may once the link is gone', async () => {
    const { to, from } = await linked();
    const refused = await act('unpublish', to, 'nl', DUTCH);
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/Andere pagina's verwijzen hier nog naar: “from nl” \(in het Nederlands, Blokken/);
    expect((await act('unpublish', to)).message).toMatch(/link to this one: “from nl” \(in Dutch, /);
    expect(await isLive(to)).toBe(true);
    expect((await publishWith(from, { slug: named('from') })).message).toBe('');
    expect((await act('unpublish', to)).message).toBe('');
    expect(await isLive(to)).toBe(false);
  });

  test('is told so of every kind of text that the seed has', async () => {
    const theme = await cms.strapi
      .documents(contentUid('theme'))
      .findFirst({ filters: { key: 'self-harm' }, locale: 'nl' } as never);
    const themes = `/content-manager/collection-types/${contentUid('theme')}/${theme?.documentId}/actions/unpublish`;
    const refused = await editor.send('POST', `${themes}?locale=nl`, { locale: 'nl' }, DUTCH);
    expect(refused.status).toBe(400);
    expect(refused.message).toContain("Andere pagina's verwijzen hier nog naar: ");
    expect(refused.message).toMatch(/in het Nederlands, Tekst\)/);
  });

  test('is told so when deleting it', async () => {
    const { to } = await linked();
    const refused = await editor.send('DELETE', `${PAGES}/${to}?locale=nl`);
    expect([refused.status, refused.message]).toEqual([400, expect.stringContaining('“from nl”')]);
    expect(await isLive(to)).toBe(true);
  });

  test('is told so at the address when publishing it at another one', async () => {
    const { to } = await linked();
    const refused = await publishWith(to, { slug: named('elsewhere') }, 'nl', DUTCH);
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/krijgt de pagina in het Nederlands een ander adres.*“from nl”/);
    expect((await publishWith(to, { slug: named('elsewhere') })).message).toMatch(
      /another address in Dutch.*“from nl”/,
    );
    expect((await publishWith(to, { slug: named('to'), body: 'Nieuwe tekst.' })).message).toBe('');
  });

  test('may change the other language, to which nothing links', async () => {
    const { to } = await linked();
    expect((await publishWith(to, { slug: named('other-en') }, 'en')).message).toBe('');
    expect((await act('unpublish', to, 'en')).message).toBe('');
  });

  test('is told so for all that was chosen in a list, and nothing of it goes', async () => {
    const { to } = await linked();
    const other = await live('other', { nl: { slug: named('other') } });
    for (const action of ['bulkUnpublish', 'bulkDelete']) {
      const refused = await bulk(action, [other, to]);
      expect([action, refused.status, refused.message]).toEqual([action, 400, expect.stringContaining('“from nl”')]);
    }
    expect([await isLive(other), await isLive(to)]).toEqual([true, true]);
  });

  test('may take it offline together with what links to it, or delete both', async () => {
    const { to, from } = await linked();
    expect((await bulk('bulkUnpublish', [to, from])).message).toBe('');
    await publishWithoutAsking(to);
    await publishWithoutAsking(from);
    expect((await bulk('bulkDelete', [to, from])).message).toBe('');
  });

  test('may do so when only a draft, a longer address or plain words name it', async () => {
    const to = await live('to', { nl: { slug: named('to') } });
    await live(`more`, { nl: { slug: `${named('to')}-more` } });
    await live('from', { nl: { slug: named('from'), body: `[x](/${named('to')}-more) en /${named('to')}` } });
    await write('draft', { nl: { slug: named('draft'), body: `[x](/${named('to')})` } });
    expect((await act('unpublish', to)).message).toBe('');
  });

  test('is told of a few when many link to it', async () => {
    const to = await live('to', { nl: { slug: named('to') } });
    for (let each = 1; each <= 7; each += 1)
      await live(`from${each}`, { nl: { slug: named(`from${each}`), body: `[x](/${named('to')})` } });
    const { message } = await act('unpublish', to, 'nl', DUTCH);
    expect(message.match(/“from/g)).toHaveLength(5);
    expect(message).toContain('en nog andere');
  });

  test('is told that a first translation ends the address that its language had until then', async () => {
    const to = await live('to', { nl: { slug: named('to') } });
    await live('from', { nl: { slug: named('from') }, en: { slug: named('from-en'), body: `[x](/${named('to')})` } });
    await pages().update({ documentId: to, locale: 'en', data: fields('to en', { slug: named('to-en') }) } as never);
    expect((await act('publish', to, 'en')).message).toMatch(/another address in English.*“from en”/);
  });
});
