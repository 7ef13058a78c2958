import { blockSchemas, CONTENT_TYPE_NAMES, CONTENT_TYPES, schemaFields } from '@moodspace/shared';
import { choiceNames, componentViews, contentTypeViews, type EditorView } from '@moodspace/shared/editor';
import type { z } from 'zod';
import { expect, test } from 'vitest';
import { adminTranslations, englishHelp } from './admin-translations.ts';

/** Every component that a schema uses, at any depth. */
function componentsOf(schema: z.core.$ZodType): [string, z.core.$ZodType][] {
  return schemaFields(schema).flatMap((field): [string, z.core.$ZodType][] => {
    if (field.facts.type === 'dynamiczone')
      return [...blockSchemas(field)].flatMap(
        ([uid, block]) => [[uid, block], ...componentsOf(block)] as [string, z.core.$ZodType][],
      );
    if (field.facts.type !== 'component') return [];
    return [[field.facts.target ?? '', field.item], ...componentsOf(field.item)];
  });
}

/** The codes of a list of choices. */
const codesOf = (schema: z.core.$ZodType): readonly string[] => {
  const { type, entries, innerType } = schema._zod.def as {
    readonly type: string;
    readonly entries?: Readonly<Record<string, string>>;
    readonly innerType?: z.core.$ZodType;
  };
  return type === 'enum' ? Object.keys(entries ?? {}) : innerType ? codesOf(innerType) : [];
};

const components = new Map(CONTENT_TYPE_NAMES.flatMap((name) => componentsOf(CONTENT_TYPES[name].schema)));
const noView: EditorView = { name: { nl: '', en: '' }, fields: {}, rows: [] };

const everything: readonly [name: string, schema: z.core.$ZodType, view: EditorView][] = [
  ...CONTENT_TYPE_NAMES.map((name): [string, z.core.$ZodType, EditorView] => [
    name,
    CONTENT_TYPES[name].schema,
    contentTypeViews[name],
  ]),
  ...[...components].map(([uid, schema]): [string, z.core.$ZodType, EditorView] => [
    uid,
    schema,
    componentViews[uid] ?? noView,
  ]),
];

test.each(everything)('editors see every field of %s once, with a name in both languages', (_name, schema, view) => {
  const fields = schemaFields(schema)
    .map(({ name }) => name)
    .toSorted();
  expect(Object.keys(view.fields).toSorted()).toEqual(fields);
  expect(view.rows.flat().toSorted()).toEqual(fields);
  const labels = [view.name, ...Object.values(view.fields).map(({ label }) => label)];
  expect(labels.filter(({ nl, en }) => nl.trim() === '' || en.trim() === '')).toEqual([]);
});

test.each(everything)('the form of %s gives long texts, parts and blocks the whole width', (_name, schema, view) => {
  const wide = new Set(
    schemaFields(schema)
      .filter(({ facts }) => ['richtext', 'component', 'dynamiczone'].includes(facts.type))
      .map(({ name }) => name),
  );
  expect(view.rows.filter((row) => row.length > 1 && row.some((name) => wide.has(name)))).toEqual([]);
  expect(view.rows.filter((row) => 12 % row.length !== 0)).toEqual([]);
});

test('no text for editors is left without a component or content type that uses it', () => {
  expect(Object.keys(componentViews).toSorted()).toEqual([...components.keys()].toSorted());
});

test('the English help of a field can be found by its Dutch text', () => {
  const help = everything.flatMap(([, , view]) => Object.values(view.fields).flatMap((field) => field.help ?? []));
  expect(help.length).toBeGreaterThan(40);
  expect(help.filter(({ nl, en }) => englishHelp.get(nl) !== en)).toEqual([]);
});

test('editors read a name for each choice outside the formulas of a self-test, and no code is named that no list has', () => {
  const choices = (of: typeof everything): readonly string[] =>
    of.flatMap(([, schema]) =>
      schemaFields(schema).flatMap(({ facts, item }) => (facts.type === 'enumeration' ? codesOf(item) : [])),
    );
  expect(choices(everything)).toEqual(expect.arrayContaining(Object.keys(choiceNames)));
  const written = everything.filter(([name]) => !name.startsWith('instrument'));
  expect(choices(written).filter((code) => choiceNames[code] === undefined)).toEqual([]);
  expect(adminTranslations('nl')).toMatchObject({ weekly: 'elke week', at_least: 'minstens' });
});
