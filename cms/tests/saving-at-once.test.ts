import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { VERSION_HEADER } from '../src/editor/loaded-version.ts';
import { inviteAccount, registerAdministrator, type AdminAnswer, type AdminClient } from './admin-client.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

/** How many editors save at once; the bench has more (scripts/src/bench/saving-speed.ts). */
const EDITORS = 8;
const ROUNDS = 3;

let cms: RunningStrapi;
let ann: AdminClient;
let piet: AdminClient;

beforeAll(async () => {
  cms = await startStrapi();
  const administrator = await registerAdministrator(cms);
  ann = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief', 'ann');
  piet = await inviteAccount(cms, administrator, 'moodspace-editor-in-chief', 'piet');
  await piet.send('PUT', '/admin/users/me', { preferedLanguage: 'nl' });
});
afterAll(() => cms.stop());

const ARTICLES = `/content-manager/collection-types/${contentUid('article')}`;

interface Opened {
  readonly documentId: string;
  readonly updatedAt: string;
}

async function makeArticle(key: string): Promise<Opened> {
  const { data } = await ann.send('POST', `${ARTICLES}?locale=nl`, { key, title: 'Begin', summary: '' });
  return data;
}
const open = async (client: AdminClient, { documentId }: Opened, locale = 'nl'): Promise<Opened> =>
  (await client.send('GET', `${ARTICLES}/${documentId}?locale=${locale}`)).data;
const save = (
  client: AdminClient,
  { documentId, updatedAt }: Opened,
  data: object,
  locale = 'nl',
): Promise<AdminAnswer> =>
  client.send('PUT', `${ARTICLES}/${documentId}?locale=${locale}`, data, { [VERSION_HEADER]: updatedAt });
const stored = ({ documentId }: Opened, locale = 'nl') =>
  cms.strapi.documents(contentUid('article')).findOne({ documentId, locale });

describe('two editors who opened the same entry', () => {
  test('do not overwrite each other: the second is told who saved and when', async () => {
    const entry = await makeArticle('two-editors');
    expect((await save(ann, entry, { title: 'Van Ann' })).status).toBe(200);
    const { status, message } = await save(piet, entry, { title: 'Van Piet' });
    expect(status).toBe(400);
    expect(message).toMatch(/^Niet bewaard: dit item is intussen veranderd, op .*ann Tester.*kopieer het/);
    expect(await stored(entry)).toMatchObject({ title: 'Van Ann' });
    expect((await save(piet, await open(piet, entry), { title: 'Van beiden' })).status).toBe(200);
    expect(await stored(entry)).toMatchObject({ title: 'Van beiden' });
  });

  test('are told in the language of their account', async () => {
    const entry = await makeArticle('in-english');
    await save(ann, entry, { title: 'Van Ann' });
    await piet.send('PUT', '/admin/users/me', { preferedLanguage: 'en' });
    expect((await save(piet, entry, { title: 'Van Piet' })).message).toContain('Not saved: this entry was changed');
    await piet.send('PUT', '/admin/users/me', { preferedLanguage: 'nl' });
  });

  test('do not publish over each other either, and nothing is published', async () => {
    const entry = await makeArticle('publish-over');
    await save(ann, entry, { title: 'Van Ann' });
    const publish = `${ARTICLES}/${entry.documentId}/actions/publish?locale=nl`;
    const { status, message } = await piet.send(
      'POST',
      publish,
      { title: 'Van Piet' },
      { [VERSION_HEADER]: entry.updatedAt },
    );
    expect([status, message]).toEqual([400, expect.stringContaining('Niet bewaard')]);
    expect(await stored(entry)).toMatchObject({ title: 'Van Ann' });
  });

  test('of whom one changes what all languages share are told so in the other language', async () => {
    const entry = await makeArticle('shared-fact');
    const made = await ann.send('PUT', `${ARTICLES}/${entry.documentId}?locale=en`, { title: 'Start' });
    const english = made.data;
    await save(ann, await open(ann, entry), { order: 7 });
    expect((await save(piet, english, { title: 'Late', order: 0 }, 'en')).status).toBe(400);
    expect(await stored(entry, 'en')).toMatchObject({ title: 'Start', order: 7 });
  });

  test('who edit different languages do not hinder each other', async () => {
    const entry = await makeArticle('two-languages');
    const english = (await ann.send('PUT', `${ARTICLES}/${entry.documentId}?locale=en`, { title: 'Start' })).data;
    const dutch = await open(ann, entry);
    expect((await save(ann, dutch, { title: 'Nieuw' })).status).toBe(200);
    expect((await save(piet, english, { title: 'New' }, 'en')).status).toBe(200);
  });
});

describe('an editor and an import', () => {
  test('that wrote the same entry since: the editor is told, and what was imported stays', async () => {
    const entry = await makeArticle('imported');
    const documents = cms.strapi.documents(contentUid('article'));
    await documents.update({ documentId: entry.documentId, locale: 'nl', data: { title: 'Ingevoerd' } } as never);
    expect((await save(ann, entry, { title: 'Van Ann' })).status).toBe(400);
    expect(await stored(entry)).toMatchObject({ title: 'Ingevoerd' });
  });
});

describe('many editors', () => {
  test('who save the same entry at once: one is taken each time, and nobody is overwritten without knowing', async () => {
    const entry = await makeArticle('crowd');
    const taken: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const opened = await open(ann, entry);
      const answers = await Promise.all(
        Array.from({ length: EDITORS }, async (_, editor) => {
          const title = `Ronde ${round}, schrijver ${editor}`;
          const { status } = await save(editor % 2 === 0 ? ann : piet, opened, { title });
          return { title, status };
        }),
      );
      const winners = answers.filter(({ status }) => status === 200);
      expect(winners).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(EDITORS - 1);
      taken.push(winners[0]?.title ?? '');
      expect(await stored(entry)).toMatchObject({ title: taken.at(-1) });
    }
    expect(taken).toHaveLength(ROUNDS);
  });

  test('who all add to the same entry, again when they are refused, lose no word', async () => {
    const entry = await makeArticle('adding');
    await Promise.all(
      Array.from({ length: EDITORS }, async (_, editor) => {
        const client = editor % 2 === 0 ? ann : piet;
        for (let tries = 0; tries < 100; tries += 1) {
          const opened = (await open(client, entry)) as Opened & { summary: string | null };
          const { status } = await save(client, opened, { summary: `${opened.summary ?? ''}[${editor}]` });
          if (status === 200) return;
        }
        throw new Error(`Editor ${editor} could never save.`);
      }),
    );
    const { summary } = (await stored(entry)) as unknown as { summary: string };
    expect(summary.match(/\[\d+\]/g)?.toSorted()).toEqual(
      Array.from({ length: EDITORS }, (_, editor) => `[${editor}]`).toSorted(),
    );
  });
});
