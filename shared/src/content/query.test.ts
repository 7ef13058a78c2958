import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONTENT_TYPES, CONTENT_TYPE_NAMES } from './content-types.ts';
import { component, components, flags, line, media, optional, references } from './fields.ts';
import { restQuery } from './query.ts';

describe('the query of a schema', () => {
  it('asks for plain fields by name, also when they may be empty', () => {
    expect(restQuery(z.object({ title: line(10), note: optional(line(10)) }))).toEqual({ fields: ['title', 'note'] });
  });

  it('asks of a linked entry only its key', () => {
    expect(restQuery(z.object({ themes: references('theme') }))).toEqual({
      fields: [],
      populate: { themes: { fields: ['key'] } },
    });
  });

  it('asks for each switch by name', () => {
    expect(restQuery(z.object({ on: flags('facet.x', ['a', 'b']) }))).toEqual({
      fields: [],
      populate: { on: { fields: ['a', 'b'] } },
    });
  });

  it('goes into components as deep as they go', () => {
    const inner = z.object({ url: line(10) });
    const schema = z.object({ box: component('x.box', z.object({ links: components('x.link', inner, 3) })) });
    expect(restQuery(schema)).toEqual({
      fields: [],
      populate: { box: { fields: [], populate: { links: { fields: ['url'] } } } },
    });
  });

  it('looks through a rule about the whole entry', () => {
    expect(restQuery(z.object({ title: line(10) }).refine(() => true))).toEqual({ fields: ['title'] });
  });

  it('asks for what the site needs of a file', () => {
    expect(restQuery(z.object({ image: optional(media()) })).populate?.['image']).toMatchObject({
      fields: expect.arrayContaining(['url', 'alternativeText', 'hash']),
    });
  });

  it('asks of each block of a page exactly its own fields', () => {
    const blocks = CONTENT_TYPES.page.query.populate?.['blocks'];
    expect(blocks).toMatchObject({
      on: {
        'block.text': { fields: ['body'] },
        'block.accordion': { populate: { items: { fields: ['title', 'body'] } } },
      },
    });
  });

  it('cannot be made of something that is not an object', () => {
    expect(() => restQuery(z.string())).toThrow(TypeError);
  });

  it.each(CONTENT_TYPE_NAMES)('exists for %s and always asks for the language of the entry', (name) => {
    expect(CONTENT_TYPES[name].query.fields).toContain('locale');
  });
});
