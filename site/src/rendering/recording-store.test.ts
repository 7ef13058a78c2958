import { describe, expect, test } from 'vitest';
import { generateContent } from '../../bench/generate-content.ts';
import { withFields } from '../../tests/changed-content.ts';
import { ContentStore } from '../content/store/content-store.ts';
import { validateContent } from '../content/store/validate-content.ts';
import { ReadRecorder, type RecordingStore } from './recording-store.ts';

const content = generateContent({ entries: 20, seed: 3 });
const storeOf = (raw: typeof content): ContentStore =>
  new ContentStore({ tables: validateContent(raw).tables, media: new Map(), asOf: '2026-11-22' });
const retitled = storeOf(withFields(content, 'article', 'nl', 'article-1', { title: 'Anders' }));
const rewritten = storeOf(withFields(content, 'article', 'nl', 'article-1', { body: 'Anders.' }));

/** Tells whether something that was read is another in other content. */
async function isTouched(read: (store: RecordingStore) => unknown, next: ContentStore): Promise<boolean> {
  const recorder = new ReadRecorder();
  const view = recorder.view(storeOf(content));
  const { reads } = await recorder.during(() => Promise.resolve(read(view)));
  return view.following(next).changed.touch(reads);
}

describe('what a page read', () => {
  const entryOf = (store: RecordingStore) => store.byKey('article', 'article-1', 'nl')?.data;

  test('is another when it is a field that an edit changed, and the same when it is another field', async () => {
    expect(await isTouched((store) => entryOf(store)?.data.title, retitled)).toBe(true);
    expect(await isTouched((store) => entryOf(store)?.data.title, rewritten)).toBe(false);
    expect(await isTouched((store) => JSON.stringify(entryOf(store)), rewritten)).toBe(true);
    expect(await isTouched((store) => ({ ...entryOf(store)?.data }), rewritten)).toBe(true);
  });

  test('is the address in one language when only that was asked for', async () => {
    const moved = storeOf(withFields(content, 'article', 'nl', 'article-1', { slug: 'elders' }));
    expect(await isTouched((store) => entryOf(store)?.slugs.nl, moved)).toBe(true);
    expect(await isTouched((store) => entryOf(store)?.slugs.en, moved)).toBe(false);
    expect(await isTouched((store) => ({ ...entryOf(store)?.slugs }), moved)).toBe(true);
  });

  test('is another when an entry that was looked for in vain is there', async () => {
    const raw = content.article.nl.filter((entry) => JSON.stringify(entry).includes('"key":"article-1"'));
    const without = { ...content, article: { nl: content.article.nl.filter((entry) => !raw.includes(entry)), en: [] } };
    const recorder = new ReadRecorder();
    const view = recorder.view(storeOf(without));
    const byKey = await recorder.during(() => Promise.resolve(view.byKey('article', 'article-1', 'nl')));
    const bySlug = await recorder.during(() => Promise.resolve(view.bySlug('article', 'tekst-article-1', 'nl')));
    const other = await recorder.during(() => Promise.resolve(view.byKey('article', 'nothing', 'nl')));
    const { changed } = view.following(storeOf(content));
    expect([byKey, bySlug, other].map(({ reads }) => changed.touch(reads))).toEqual([true, true, false]);
  });

  test('is the beginning of a list when it stopped there', async () => {
    const titles = (store: RecordingStore) => store.entriesOf(store.list('article', 'nl'));
    const order = storeOf(content)
      .list('article', 'nl')
      .map(({ id }) => id);
    const last = order.at(-1) ?? '';
    const first = storeOf(withFields(content, 'article', 'nl', last, { title: 'Aaa' }));
    const further = storeOf(withFields(content, 'article', 'nl', last, { title: 'Zzz' }));
    const firstTwo = (store: RecordingStore) => {
      const keys: string[] = [];
      for (const { key } of titles(store)) {
        keys.push(key);
        if (keys.length === 2) break;
      }
      return keys;
    };
    for (const read of [firstTwo, (store: RecordingStore) => titles(store).slice(0, 2)]) {
      expect(await isTouched(read, first)).toBe(true);
      expect(await isTouched(read, further)).toBe(false);
    }
    expect(await isTouched((store) => titles(store).map(({ key }) => key), first)).toBe(true);
    expect(await isTouched((store) => titles(store).find(({ key }) => key === order[0]), further)).toBe(false);
  });

  test('of what is made of much content is only the part that it shows', async () => {
    const make = (store: ContentStore) =>
      new Map(store.entriesOf(store.list('article', 'nl')).map(({ key, data }) => [key, data.title]));
    const part = (key: string) => (store: RecordingStore) =>
      store.derivedPart('titles', make, key, (titles) => titles.get(key));
    expect(await isTouched(part('article-1'), retitled)).toBe(true);
    expect(await isTouched(part('article-2'), retitled)).toBe(false);
    expect(await isTouched((store) => store.derived('titles', make), retitled)).toBe(true);
    expect(await isTouched((store) => store.derived('titles', make), rewritten)).toBe(false);
  });

  test('of a fact that follows from a text is the fact', async () => {
    const length = (text: string) => (store: RecordingStore) => {
      const data = store.byKey('article', 'article-1', 'nl')?.data.data;
      return data && store.measured(data, text, ({ body }) => (text === 'words' ? body.split(' ').length : 1));
    };
    expect(await isTouched(length('words'), rewritten)).toBe(true);
    expect(await isTouched(length('always one'), rewritten)).toBe(false);
  });

  test('of the day is another on a new day', async () => {
    const tomorrow = new ContentStore({ tables: storeOf(content).tables, media: new Map(), asOf: '2026-11-23' });
    expect(await isTouched((store) => store.asOf, tomorrow)).toBe(true);
    expect(await isTouched((store) => store.list('article', 'nl'), tomorrow)).toBe(false);
  });
});

test('two pages that render at once are refused, because nobody could tell who read what', async () => {
  const recorder = new ReadRecorder();
  const first = recorder.during(() => new Promise((resolve) => setTimeout(resolve, 20)));
  await expect(recorder.during(() => Promise.resolve())).rejects.toThrow('Two pages render at once');
  await first;
});
