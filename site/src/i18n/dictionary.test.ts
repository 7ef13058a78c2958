import { describe, expect, test } from 'vitest';
import { parseDictionary } from './dictionary.ts';
import type { UiString } from './ui-strings.ts';

const strings: Record<string, UiString> = {
  'greeting.hello': { description: 'A greeting.', values: ['name'] },
  'list.found': { description: 'How many were found.', plural: true },
};

const read =
  (content: unknown, tag = 'nl-BE') =>
  () =>
    parseDictionary(strings, { file: 'nl.json', tag, content });

const complete = {
  'greeting.hello': 'Dag {{name}}',
  'list.found_one': 'Eén gevonden',
  'list.found_other': '{{count}} gevonden',
};

describe('the texts of a language', () => {
  test('are taken when every key is there, filled, with its values', () => {
    expect(read(complete)()).toEqual(complete);
  });

  test('are refused with file and key when one is missing', () => {
    const { 'greeting.hello': removed, ...rest } = complete;
    expect(removed).toBeDefined();
    expect(read(rest)).toThrow('nl.json: the text "greeting.hello" is missing.');
  });

  test('are refused with file and key when one is unknown', () => {
    expect(read({ ...complete, 'greeting.helo': 'Dag' })).toThrow(
      'nl.json: the text "greeting.helo" is unknown: remove it, or add its key to ui-strings.ts.',
    );
  });

  test('are refused when one is empty or only spaces', () => {
    expect(read({ ...complete, 'greeting.hello': '' })).toThrow('nl.json: the text "greeting.hello" is empty.');
    expect(read({ ...complete, 'greeting.hello': '  ' })).toThrow('nl.json: the text "greeting.hello" is empty.');
  });

  test('are refused when a value that the code fills in is not shown', () => {
    expect(read({ ...complete, 'greeting.hello': 'Dag' })).toThrow(
      'nl.json: the text "greeting.hello" lacks {{name}}.',
    );
  });

  test('are refused when they show a value that the code does not fill in', () => {
    expect(read({ ...complete, 'greeting.hello': 'Dag {{name}} {{surname}}' })).toThrow(
      'nl.json: the text "greeting.hello" has {{surname}}, which the code does not fill in.',
    );
  });

  test('are refused when a plural form of the language is missing', () => {
    const { 'list.found_one': removed, ...rest } = complete;
    expect(removed).toBeDefined();
    expect(read(rest)).toThrow('nl.json: the text "list.found_one" is missing.');
  });

  test('need the plural forms of their own language, not of Dutch', () => {
    expect(read(complete, 'pl-PL')).toThrow('"list.found_few" is missing');
    expect(read({ ...complete, 'list.found_few': '{{count}} gevonden' })).toThrow('"list.found_few" is unknown');
  });

  test('are refused when they are no object, or hold something that is no text', () => {
    expect(read([])).toThrow('nl.json: must be one JSON object of texts by key.');
    expect(read({ ...complete, 'greeting.hello': 3 })).toThrow('nl.json: the text "greeting.hello" must be a text.');
  });

  test('are refused with every mistake at once', () => {
    expect(read({ 'list.found_one': '', other: 'x' })).toThrow(
      /greeting\.hello.*\n.*list\.found_one.*\n.*list\.found_other.*\n.*other/,
    );
  });
});
