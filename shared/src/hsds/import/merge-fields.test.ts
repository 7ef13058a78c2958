import { describe, expect, test } from 'vitest';
import { factsToKeep, printsOf } from './import-facts.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { mergeFields } from './merge-fields.ts';
import { StoredDocuments, type StoredDocument } from './stored-documents.ts';
import { SETTINGS } from './stored.sample.ts';

const record = (values: Readonly<Record<string, unknown>>, refused: readonly string[] = []): ImportedEntry => ({
  kind: 'organization',
  id: 'o1',
  locale: 'nl',
  name: 'Amber',
  key: undefined,
  values,
  links: {},
  refused: new Set(refused),
  kept: {},
  lines: [],
});

/** An organization as an import wrote it, with what an editor changed afterwards. */
function stored(
  imported: Readonly<Record<string, unknown>>,
  edited: Readonly<Record<string, unknown>> = {},
): StoredDocument {
  const entry = record(imported);
  const hsds = factsToKeep(entry, undefined, printsOf(entry.kind, imported, entry.locale), SETTINGS);
  const values = { ...imported, ...edited, hsds };
  const documents = new StoredDocuments([{ kind: 'organization', key: 'amber', locale: 'nl', values }]);
  const document = documents.withId('organization', SETTINGS.source, 'o1');
  if (!document) throw new Error('What an import wrote is not found again by its source and its id.');
  return document;
}

describe('A value that an import wrote', () => {
  const before = { name: 'Amber', website: 'https://amber.example.org/' };
  test('follows its source', () => {
    const now = { ...before, website: 'https://new.example.org/' };
    expect(mergeFields(record(now), now, stored(before), false)).toMatchObject({
      values: { website: 'https://new.example.org/' },
      lines: [],
    });
  });
  test('is taken away when the source no longer says it, and stays when it says it wrongly', () => {
    const now = { name: 'Amber' };
    expect(mergeFields(record(now), now, stored(before), false).values).toEqual({ website: null });
    expect(mergeFields(record(now, ['website']), now, stored(before), false).values).toEqual({});
  });
  test('stays as an editor made it, until somebody asks for the value of the source', () => {
    const document = stored(before, { website: 'https://edited.example.org/' });
    const kept = mergeFields(record(before), before, document, false);
    expect(kept.values).toEqual({});
    expect(kept.lines.map(({ field, message }) => [field, message])).toEqual([
      ['website', expect.stringContaining('An editor changed this after the last import')],
    ]);
    expect(mergeFields(record(before), before, document, true).values).toEqual({ website: before.website });
  });
});

describe('A value that no import wrote', () => {
  const now = { name: 'Amber', website: 'https://amber.example.org/' };
  test('stays, and is said', () => {
    const document = stored({ name: 'Amber' }, { website: 'https://edited.example.org/' });
    const { values, lines } = mergeFields(record(now), now, document, false);
    expect(values).toEqual({});
    expect(lines[0]?.message).toContain('which no import wrote; it stays');
  });
  test('is filled where there was none', () => {
    expect(mergeFields(record(now), now, stored({ name: 'Amber' }), false).values).toEqual({ website: now.website });
  });
});
