import { describe, expect, test } from 'vitest';
import { generateContent } from '../../../bench/generate-content.ts';
import { withEntries, withFields } from '../../../tests/changed-content.ts';
import { programmeChecks } from './programme-checks.ts';
import type { RawContent } from './raw-content.ts';
import { validateContent } from './validate-content.ts';

const content = generateContent({ entries: 20, seed: 5 });

const checked = (changed: RawContent) => programmeChecks(validateContent(changed).tables);
type Raw = Readonly<Record<string, unknown>>;
const blocksOf = (locale: 'nl' | 'en') => (content['programme-module'][locale][0] as { blocks: readonly Raw[] }).blocks;

/** The intake of the first programme with the first answer pointing to other modules, in both languages. */
const pointingTo = (modules: string): RawContent =>
  (['nl', 'en'] as const).reduce((changed, locale) => {
    const { intake } = content.programme[locale][0] as { intake: readonly { options: readonly Raw[] }[] };
    const [question, ...others] = intake;
    const options = question?.options.map((option, index) => (index === 0 ? { ...option, modules } : option));
    return withFields(changed, 'programme', locale, 'programme-1', { intake: [{ ...question, options }, ...others] });
  }, content);

test('good programmes have no problems', () => {
  expect(checked(content)).toEqual({ refused: [], warnings: [] });
});

describe('a programme or module is refused', () => {
  test('when a key stands in one language only', () => {
    const blocks = blocksOf('en').map((block) => (block['key'] === 'before' ? { ...block, key: 'earlier' } : block));
    const rating = blocks.map((block) => (block['key'] === 'after' ? { ...block, comparesWith: 'earlier' } : block));
    const { refused } = checked(
      withFields(content, 'programme-module', 'en', 'programme-module-1', { blocks: rating }),
    );
    expect(refused).toEqual([
      expect.objectContaining({
        type: 'programme-module',
        key: 'programme-module-1',
        locale: 'en',
        field: 'blocks',
        message: expect.objectContaining({
          en: 'its keys, and what belongs to them, must be the same in every language. Only in Nederlands: "rating before" and "rating after after before". Only in English: "rating earlier" and "rating after after earlier".',
        }),
      }),
    ]);
  });

  test('when an answer points to a module of another programme, once in each language', () => {
    const { refused, warnings } = checked(pointingTo('programme-module-8'));
    expect(warnings).toEqual([]);
    expect(refused.map(({ locale }) => locale)).toEqual(['nl', 'en']);
    expect(refused[0]).toMatchObject({
      key: 'programme-1',
      field: 'intake 1 › options 1 › modules',
      message: {
        en: 'the module "programme-module-8" belongs to the programme "programme-2"; an answer points only to modules of its own programme.',
      },
    });
  });
});

describe('a module that is named and not live is only told', () => {
  test('in the questions of a programme', () => {
    const { refused, warnings } = checked(pointingTo('not-yet programme-module-1'));
    expect(refused).toEqual([]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(
      /^The programme ".+" \(programme-1\), language nl, field intake 1 › options 1 › modules, names the module "not-yet", which is not live; it is left out until it is\.$/,
    );
  });

  test('at the end of a module, also after it was taken offline', () => {
    const blocks = blocksOf('nl').map((block) =>
      block['__component'] === 'module.next' ? { ...block, modules: 'programme-module-2' } : block,
    );
    const named = withFields(content, 'programme-module', 'nl', 'programme-module-1', { blocks });
    expect(checked(named).warnings).toEqual([]);
    const offline = (['nl', 'en'] as const).reduce(
      (changed, locale) =>
        withEntries(changed, 'programme-module', locale, (entries) =>
          entries.filter(({ key }) => key !== 'programme-module-2'),
        ),
      named,
    );
    const { refused, warnings } = checked(offline);
    expect(refused).toEqual([]);
    expect(warnings).toContainEqual(
      expect.stringMatching(/^The module ".+" \(programme-module-1\), language nl, field blocks 20 › modules/),
    );
  });
});
