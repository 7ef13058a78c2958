import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { schemaDifferences, type StrapiAttribute, type StrapiModel, type StrapiSchema } from './schema-differences.ts';
import { readStrapiModel } from './strapi-model.ts';

type Half = keyof StrapiModel;

/** The model with one attribute of one schema changed, or removed when the change answers undefined. */
function withAttribute(
  half: Half,
  owner: string,
  name: string,
  change: (attribute: StrapiAttribute | undefined) => StrapiAttribute | undefined,
): StrapiModel {
  return withSchema(half, owner, (schema) => {
    const { [name]: attribute, ...others } = schema.attributes;
    const changed = change(attribute);
    return { ...schema, attributes: changed ? { ...others, [name]: changed } : others };
  });
}

function withSchema(
  half: Half,
  owner: string,
  change: (schema: StrapiSchema) => StrapiSchema | undefined,
): StrapiModel {
  const model = readStrapiModel();
  const schemas = new Map(model[half]);
  const schema = schemas.get(owner);
  if (!schema) throw new Error(`There is no ${owner} to change.`);
  const changed = change(schema);
  if (changed) schemas.set(owner, changed);
  else schemas.delete(owner);
  return { ...model, [half]: schemas };
}

/** An attribute that must exist, changed. */
const edited =
  (changes: Partial<StrapiAttribute>) =>
  (attribute: StrapiAttribute | undefined): StrapiAttribute => {
    if (!attribute) throw new Error('There is no such attribute to change.');
    return { ...attribute, ...changes };
  };

test('Strapi and the shared schemas describe the same content', () => {
  expect(schemaDifferences(readStrapiModel())).toEqual([]);
});

test.each([
  [
    'a field that Strapi lacks',
    withAttribute('contentTypes', 'theme', 'summary', () => undefined),
    'theme.summary: the shared schema has this field, Strapi has not.',
  ],
  [
    'a field that only Strapi has',
    withAttribute('contentTypes', 'theme', 'subtitle', () => ({ type: 'string' })),
    'theme.subtitle: Strapi has this field, the shared schema has not.',
  ],
  [
    'another type',
    withAttribute('contentTypes', 'theme', 'body', edited({ type: 'text' })),
    'theme.body: type is "text" in Strapi and "richtext" in the shared schema.',
  ],
  [
    'a choice that is missing',
    withAttribute('contentTypes', 'theme', 'sensitivity', edited({ enum: ['ordinary', 'crisis'] })),
    'theme.sensitivity: enum is ["crisis","ordinary"] in Strapi and ["careful","crisis","ordinary"] in the shared schema.',
  ],
  [
    'a field that need not be filled',
    withAttribute('contentTypes', 'theme', 'title', edited({ required: false })),
    'theme.title: required is false in Strapi and true in the shared schema.',
  ],
  [
    'a field that must be filled',
    withAttribute('contentTypes', 'service', 'website', edited({ required: true })),
    'service.website: required is true in Strapi and false in the shared schema.',
  ],
  [
    'another length',
    withAttribute('contentTypes', 'theme', 'title', edited({ maxLength: 61 })),
    'theme.title: maxLength is 61 in Strapi and 60 in the shared schema.',
  ],
  [
    'another range',
    withAttribute('contentTypes', 'theme', 'order', edited({ max: 99 })),
    'theme.order: max is 99 in Strapi and 999 in the shared schema.',
  ],
  [
    'another range of a number with decimals',
    withAttribute('components', 'instrument.reliability', 'coefficient', edited({ max: 100 })),
    'instrument.reliability.coefficient: max is 100 in Strapi and 1 in the shared schema.',
  ],
  [
    'whole numbers where there may be decimals',
    withAttribute('components', 'instrument.scale-point', 'value', edited({ type: 'integer' })),
    'instrument.scale-point.value: type is "integer" in Strapi and "float" in the shared schema.',
  ],
  [
    'facts of another system that are kept as text',
    withAttribute('contentTypes', 'instrument', 'fhir', edited({ type: 'text' })),
    'instrument.fhir: type is "text" in Strapi and "json" in the shared schema.',
  ],
  [
    'a box with a list that must be filled',
    withAttribute('components', 'instrument.score', 'items', edited({ required: true })),
    'instrument.score.items: required is true in Strapi and false in the shared schema.',
  ],
  [
    'another length of a box with pairs',
    withAttribute('components', 'instrument.norm', 'percentiles', edited({ maxLength: 100 })),
    'instrument.norm.percentiles: maxLength is 100 in Strapi and 8000 in the shared schema.',
  ],
  [
    'a list of parts of another length in a part',
    withAttribute('components', 'instrument.show-if', 'conditions', edited({ max: 5 })),
    'instrument.show-if.conditions: max is 5 in Strapi and 20 in the shared schema.',
  ],
  [
    'another form of a key',
    withAttribute('contentTypes', 'theme', 'key', edited({ regex: '.*' })),
    'theme.key: regex is ".*" in Strapi and "^[a-z0-9]+(?:-[a-z0-9]+)*$" in the shared schema.',
  ],
  [
    'a key that need not be unique',
    withAttribute('contentTypes', 'theme', 'key', edited({ unique: false })),
    'theme.key: unique is false in Strapi and true in the shared schema.',
  ],
  [
    'a field that is not translated',
    withAttribute('contentTypes', 'theme', 'title', edited({ pluginOptions: { i18n: { localized: false } } })),
    'theme.title: localized is false in Strapi and true in the shared schema.',
  ],
  [
    'a field that is translated',
    withAttribute('contentTypes', 'theme', 'order', edited({ pluginOptions: { i18n: { localized: true } } })),
    'theme.order: localized is true in Strapi and false in the shared schema.',
  ],
  [
    'a link to another type',
    withAttribute('contentTypes', 'article', 'themes', edited({ target: 'api::article.article' })),
    'article.themes: target is "api::article.article" in Strapi and "api::theme.theme" in the shared schema.',
  ],
  [
    'one link for many',
    withAttribute('contentTypes', 'article', 'themes', edited({ relation: 'manyToOne' })),
    'article.themes: relation is "manyToOne" in Strapi and "manyToMany" in the shared schema.',
  ],
  [
    'a link of a part to another type',
    withAttribute('components', 'instrument.band-words', 'services', edited({ target: 'api::theme.theme' })),
    'instrument.band-words.services: target is "api::theme.theme" in Strapi and "api::service.service" in the shared schema.',
  ],
  [
    'a kind of link that Strapi does not let a part have',
    withAttribute('components', 'instrument.band-words', 'themes', edited({ relation: 'manyToMany' })),
    'instrument.band-words.themes: relation is "manyToMany" in Strapi and "oneToMany" in the shared schema.',
  ],
  [
    'another component',
    withAttribute('contentTypes', 'article', 'audiences', edited({ component: 'facet.risk-levels' })),
    'article.audiences: component is "facet.risk-levels" in Strapi and "facet.audiences" in the shared schema.',
  ],
  [
    'a list of another length',
    withAttribute('contentTypes', 'article', 'keyPoints', edited({ max: 9 })),
    'article.keyPoints: max is 9 in Strapi and 4 in the shared schema.',
  ],
  [
    'a block that cannot be chosen',
    withAttribute('contentTypes', 'page', 'blocks', edited({ components: ['block.text'] })),
    'page.blocks: components is ["block.text"] in Strapi',
  ],
  [
    'a switch that is missing',
    withAttribute('components', 'facet.audiences', 'parent', () => undefined),
    'facet.audiences.parent: the shared schema has this field, Strapi has not.',
  ],
  [
    'a field of a component in a component',
    withAttribute('components', 'shared.source', 'year', edited({ type: 'string' })),
    'shared.source.year: type is "string" in Strapi and "integer" in the shared schema.',
  ],
  [
    'a content type that Strapi lacks',
    withSchema('contentTypes', 'theme', () => undefined),
    'theme: Strapi has no such content type.',
  ],
  [
    'a component that Strapi lacks',
    withSchema('components', 'block.help', () => undefined),
    'block.help: Strapi has no such component.',
  ],
  [
    'another address',
    withSchema('contentTypes', 'theme', (schema) => ({ ...schema, info: { ...schema.info, pluralName: 'topics' } })),
    'theme: REST name is "topics" in Strapi and "themes" in the shared schema.',
  ],
  [
    'a type without drafts',
    withSchema('contentTypes', 'theme', (schema) => ({ ...schema, options: { draftAndPublish: false } })),
    'theme: options.draftAndPublish is false in Strapi and true in the shared schema.',
  ],
])('names %s', (_what, model, sentence) => {
  expect(schemaDifferences(model).join('\n')).toContain(sentence);
});

test('names a component that nothing uses', () => {
  const model = readStrapiModel();
  const components = new Map([
    ...model.components,
    ['block.video', { info: { displayName: 'Video' }, attributes: {} }] as const,
  ]);
  expect(schemaDifferences({ ...model, components })).toEqual(['block.video: no shared schema uses this component.']);
});

test('the documentation names every field of every content type and component', () => {
  const page = readFileSync(path.resolve(__dirname, '../../docs/content-model.md'), 'utf8');
  const { contentTypes, components } = readStrapiModel();
  const sections = new Map(page.split('\n### ').map((section) => [section.split('\n', 1)[0], section]));
  const inTypes = [...contentTypes].flatMap(([name, schema]) =>
    Object.keys(schema.attributes)
      .filter((field) => !sections.get(name)?.includes(`\`${field}\``))
      .map((field) => `${name}.${field}`),
  );
  const rows = new Map(page.split('\n').map((line) => [/^\| `([a-z-]+\.[a-z-]+)` \|/.exec(line)?.[1], line]));
  const inParts = [...components]
    .filter(([uid]) => !uid.startsWith('facet.'))
    .flatMap(([uid, schema]) =>
      Object.keys(schema.attributes)
        .filter((field) => !rows.get(uid)?.includes(`\`${field}\``))
        .map((field) => `${uid}.${field}`),
    );
  expect([...inTypes, ...inParts]).toEqual([]);
});
