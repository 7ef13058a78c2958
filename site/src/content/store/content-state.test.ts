import { CONTENT_TYPE_NAMES, LOCALE_CODES, type ContentTypeName } from '@moodspace/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { EDIT_KINDS, RandomEditor } from '../../../tests/resident-renderer/random-edits.ts';
import { checkContent, ContentState, type EntryVersions } from './content-state.ts';
import { ContentStore } from './content-store.ts';
import { asRecord, asText, type RawContent } from './raw-content.ts';
import type { EntryTable } from './validate-content.ts';

const DAY = '2026-11-22';
const start = generateContent({ entries: 20, seed: 5 });

function stateOf(content: RawContent): ContentState {
  const checked = checkContent(content, DAY, 'refuse');
  expect(checked.problems).toEqual([]);
  return ContentState.of(content, checked, { records: new Map(), media: new Map() }, { asOf: DAY, overdue: 'refuse' });
}

/** Tables as plain data: the order of their keys says nothing. */
const plainTables = (tables: ContentStore['tables']): unknown =>
  Object.fromEntries(
    CONTENT_TYPE_NAMES.map((type) => [type, Object.fromEntries([...(tables[type] as EntryTable)].toSorted())]),
  );

/** What pages find in a store, as plain data. */
const plainIndexes = (store: ContentStore): unknown =>
  CONTENT_TYPE_NAMES.flatMap((type) =>
    LOCALE_CODES.map((locale) => {
      const { sorted, byKey, bySlug, byTheme } = store.index(type, locale);
      const themes = Object.fromEntries([...byTheme].map(([theme, list]) => [theme, list.map(({ id }) => id)]));
      const slugs = Object.fromEntries([...bySlug].map(([slug, { id }]) => [slug, id]));
      return { type, locale, sorted, keys: [...byKey.keys()].toSorted(), slugs, themes };
    }),
  );

const entryOf = (content: RawContent, type: ContentTypeName, key: string): EntryVersions => {
  const versionsIn = ({ [type]: byLocale }: RawContent) =>
    LOCALE_CODES.flatMap((locale) =>
      byLocale[locale].filter((raw) => asRecord(raw)?.['key'] === key).map((raw) => [locale, raw] as const),
    );
  const now = versionsIn(content);
  // An edit before may have taken it offline: then it comes back as it was at first.
  const versions = now.length > 0 ? now : versionsIn(start);
  const documentId = asText(asRecord(versions[0]?.[1])?.['documentId']);
  if (documentId === undefined) throw new RangeError(`There is no ${type} "${key}".`);
  return { type, documentId, byLocale: Object.fromEntries(versions) };
};

/** The content that a change gives, made without the state. */
function changed(content: RawContent, { type, documentId, byLocale }: EntryVersions): RawContent {
  const isOther = (raw: unknown): boolean => asRecord(raw)?.['documentId'] !== documentId;
  const ofType = Object.fromEntries(
    LOCALE_CODES.map((locale) => [
      locale,
      [...content[type][locale].filter(isOther), ...(byLocale[locale] === undefined ? [] : [byLocale[locale]])],
    ]),
  );
  return { ...content, [type]: ofType };
}

/** Edits that must not pass, beside those of editors that mostly may. */
const SPOILED: readonly ((content: RawContent, seed: number) => EntryVersions)[] = [
  (content, seed) => withFields(entryOf(content, 'article', `article-${(seed % 10) + 1}`), { title: '' }),
  (content) => withFields(entryOf(content, 'article', 'article-2'), { slug: 'tekst-article-1' }),
  (content) => withFields(entryOf(content, 'article', 'article-2'), { key: 'article-1' }),
  (content) => withFields(entryOf(content, 'article', 'article-3'), { themes: [{ key: 'nothing' }] }),
  (content) => withFields(entryOf(content, 'article', 'article-3'), { body: 'Een [link](/infotheek/nergens).' }),
  (content) =>
    withFields(entryOf(content, 'article', 'article-4'), { body: 'Een [link](/infotheek/tekst-article-5).' }),
  (content) => withFields(entryOf(content, 'article', 'article-5'), { slug: 'ergens-anders' }),
  (content) => withFields(entryOf(content, 'page', 'page-1'), { slug: 'infotheek' }),
  (content) => withFields(entryOf(content, 'crisis-contact', 'crisis-contact-1'), { nextCheck: '2020-01-01' }),
  (content) => ({ ...entryOf(content, 'theme', 'sleep'), byLocale: {} }),
  (content) => ({ ...entryOf(content, 'organization', 'organization-1'), byLocale: {} }),
  (content) =>
    withFields(entryOf(content, 'programme-module', 'programme-module-1'), { programme: { key: 'programme-2' } }),
];

function withFields(entry: EntryVersions, fields: Readonly<Record<string, unknown>>): EntryVersions {
  const byLocale = Object.fromEntries(
    Object.entries(entry.byLocale).map(([locale, raw]) => [locale, { ...asRecord(raw), ...fields }]),
  );
  return { ...entry, byLocale };
}

describe('content after edits', () => {
  test('is what a check of everything gives, and refused with the same problems', () => {
    const first = stateOf(start);
    const plan = fc.array(fc.oneof(fc.constantFrom(...EDIT_KINDS), fc.nat(SPOILED.length - 1)), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.nat(), plan, (seed, edits) => {
        let state = first;
        const editor = new RandomEditor(seed);
        for (const kind of edits) {
          const edit =
            typeof kind === 'number' ? SPOILED[kind]?.(state.content, seed) : editor.edit(state.content, kind);
          if (!edit) continue;
          const whole = checkContent(changed(state.content, edit), DAY, 'refuse');
          const outcome = state.with([edit], DAY);
          const problems = 'problems' in outcome ? outcome.problems : [];
          expect(problems.map((problem) => JSON.stringify(problem)).toSorted()).toEqual(
            whole.problems.map((problem) => JSON.stringify(problem)).toSorted(),
          );
          if ('problems' in outcome) continue;
          state = outcome.next;
          expect(plainTables(state.store.tables)).toEqual(plainTables(whole.tables));
          const fresh = new ContentStore({ tables: whole.tables, media: new Map(), asOf: DAY });
          expect(plainIndexes(state.store)).toEqual(plainIndexes(fresh));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('of several entries at once is checked together: two may change addresses with each other', () => {
    const state = stateOf(start);
    const [one, other] = ['article-1', 'article-2'].map((key) => entryOf(state.content, 'article', key));
    if (!one || !other) throw new RangeError('There are two articles.');
    const slugsOf = ({ byLocale }: EntryVersions) =>
      Object.fromEntries(Object.entries(byLocale).map(([locale, raw]) => [locale, asRecord(raw)?.['slug']]));
    const withSlugs = (entry: EntryVersions, slugs: Readonly<Record<string, unknown>>): EntryVersions => ({
      ...entry,
      byLocale: Object.fromEntries(
        Object.entries(entry.byLocale).map(([locale, raw]) => [locale, { ...asRecord(raw), slug: slugs[locale] }]),
      ),
    });
    const outcome = state.with([withSlugs(one, slugsOf(other)), withSlugs(other, slugsOf(one))], DAY);
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.next.store.byKey('article', 'article-1', 'nl')?.data.slugs.nl).toBe('tekst-article-2');
    expect(state.with([withSlugs(one, slugsOf(other))], DAY)).toHaveProperty('problems');
  });

  test('on a new day is refused when the check of a crisis contact fell due, and passes where that is only said', () => {
    const later = '2199-01-01';
    expect(stateOf(start).with([], later)).toHaveProperty('problems');
    const checked = checkContent(start, DAY, 'warn');
    const lenient = ContentState.of(
      start,
      checked,
      { records: new Map(), media: new Map() },
      { asOf: DAY, overdue: 'warn' },
    );
    const outcome = lenient.with([], later);
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.next.store.asOf).toBe(later);
    expect(outcome.warnings.join('\n')).toContain('its check was due on');
  });

  test('shares every list that the edit did not touch', () => {
    const state = stateOf(start);
    const services = state.store.list('service', 'nl');
    state.store.list('article', 'nl');
    const outcome = state.with([withFields(entryOf(start, 'article', 'article-1'), { title: 'Anders' })], DAY);
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.next.store.list('service', 'nl')).toBe(services);
    const [before, after] = [state.store, outcome.next.store].map((store) => store.byKey('article', 'article-2', 'nl'));
    expect(after).toBe(before);
  });

  test('names the entries that the CMS gives otherwise when one that they name goes', () => {
    const state = stateOf(start);
    const theme = entryOf(start, 'theme', 'sleep');
    const naming = state.naming([{ ...theme, byLocale: {} }]);
    expect(naming.length).toBeGreaterThan(0);
    expect(state.naming([theme])).toEqual([]);
    const named = new Set(naming.map(({ type, documentId }) => `${type} ${documentId}`));
    for (const raw of start.article.nl) {
      const isAbout = JSON.stringify(asRecord(raw)?.['themes']).includes('"sleep"');
      expect(named.has(`article ${asText(asRecord(raw)?.['documentId']) ?? ''}`)).toBe(isAbout);
    }
  });
});
