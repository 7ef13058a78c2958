import { expect, test } from 'vitest';
import { cannotBePublishedYet, publishRefusal } from './publish-refusal.ts';

const both = (en: string) => ({ nl: `${en} (nl)`, en });

/** The answer for problems given as paths and messages. */
const refused = (...problems: readonly (readonly [path: string, message: string])[]) =>
  publishRefusal(
    'en',
    'instrument',
    both('It cannot be published yet.'),
    problems.map(([path, message]) => ({ path: path.split('.'), message: both(message), value: 'wrong' })),
    { advice: both('Mend it.') },
  );

const atFields = ({ details }: ReturnType<typeof refused>) =>
  Object.fromEntries(
    (details as { errors: { path: string[]; message: string }[] }).errors.map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  );

test('the message says the reason, what is wrong where, and what to do', () => {
  expect(refused(['version', 'It is missing.']).message).toBe(
    'It cannot be published yet. Version: It is missing. Mend it.',
  );
});

test('the message names the first problems only, and says how many there are more', () => {
  const problems = ['a', 'b', 'c', 'd', 'e'].map((name) => [name, 'Wrong.'] as const);
  expect(refused(...problems).message).toBe(
    'It cannot be published yet. a: Wrong. b: Wrong. c: Wrong. And 2 more; each stands at its field. Mend it.',
  );
  expect(Object.keys(atFields(refused(...problems)))).toHaveLength(5);
});

test('two problems of one field are told together', () => {
  expect(atFields(refused(['version', 'Too long.'], ['version', 'Too strange.']))).toEqual({
    version: 'Too long. Too strange.',
  });
});

test('what is wrong with a list is told at the part that is wrong as well, because the form has one place for both', () => {
  expect(atFields(refused(['bands', 'There is a gap.'], ['bands.2.lowest', 'Too low.']))).toEqual({
    'bands.2.lowest': 'Too low. There is a gap.',
  });
});

test('what is wrong with a whole part is told at its first field, at any depth', () => {
  expect(atFields(refused(['items.3', 'Wrong.'], ['scores.0.criteria.1', 'Wrong.']))).toEqual({
    'items.3.key': 'Wrong.',
    'scores.0.criteria.1.category': 'Wrong.',
  });
});

test('what is wrong with a single part or a plain field is told there', () => {
  expect(atFields(refused(['licence', 'Wrong.'], ['title', 'Wrong.']))).toEqual({ licence: 'Wrong.', title: 'Wrong.' });
  const issue = { path: ['review', 'sources', '0', 'url'], message: both('Wrong.'), value: 'x' };
  expect(publishRefusal('en', 'theme', both('No.'), [issue]).details).toMatchObject({ errors: [{ path: issue.path }] });
});

test('what is wrong in a block is told with the kind and the title of the block, and at a field of it', () => {
  const entry = {
    blocks: [
      { __component: 'module.step', key: 'begin', title: 'Begin' },
      { __component: 'module.checkpoint', key: 'which', title: 'Wat past?', options: [{ key: 'a' }] },
      { __component: 'block.text', body: 'Tekst.' },
    ],
  };
  const problem = (...path: readonly string[]) => ({ path, message: both('Wrong.'), value: null });
  const { message, details } = publishRefusal(
    'en',
    'programme-module',
    both('No.'),
    [problem('blocks', '1', 'options', '0', 'label'), problem('blocks', '0'), problem('blocks', '2')],
    { entry },
  );
  expect(message).toBe(
    'No. Steps and blocks, block 2 (Checkpoint “Wat past?”) › Answers 1 › Answer: Wrong. Steps and blocks, block 1 (Step “Begin”): Wrong. Steps and blocks, block 3 (Text): Wrong.',
  );
  expect((details as { errors: { path: string[] }[] }).errors.map(({ path }) => path.join('.'))).toEqual([
    'blocks.1.options.0.label',
    'blocks.0.key',
    'blocks.2.body',
  ]);
});

test('an editor who works in Dutch reads all of it in Dutch: the fields, the problems, and what to do', () => {
  const problems = ['a', 'b', 'c', 'd'].map((name) => ({ path: [name], message: both('Fout.'), value: 'x' }));
  const title = { path: ['title'], message: { nl: 'Dit is leeg.', en: 'It is empty.' }, value: null };
  const { message, details } = publishRefusal('nl', 'theme', cannotBePublishedYet('en'), [title, ...problems], {
    advice: { nl: 'Herstel het.', en: 'Mend it.' },
  });
  expect(message).toBe(
    'Dit kan nog niet gepubliceerd worden in het Engels. Titel: Dit is leeg. a: Fout. (nl) b: Fout. (nl) En nog 2 andere; elk staat bij zijn veld. Herstel het.',
  );
  expect((details as { errors: { message: string }[] }).errors).toContainEqual(
    expect.objectContaining({ message: 'Dit is leeg.' }),
  );
});
