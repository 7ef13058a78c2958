import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLenientJson } from './lenient-json.ts';

const A = { id: '1', name: 'A' };
const B = { id: '2', name: 'B, with ] and } and "quotes"' };

describe('JSON that is not quite valid', () => {
  test.each([
    ['commas too many', `{"services":[${JSON.stringify(A)},,${JSON.stringify({ ...B })},],}`, 'commas too many'],
    ['comments', `// exported\n{"services":[/* one */${JSON.stringify(A)},${JSON.stringify(B)}] // end\n}`, 'comments'],
    [
      'line breaks in texts',
      '{"services":[{"id":"1","name":"A"},{"id":"2","name":"B, with ] and } and \\"quotes\\""}],"note":"a\nb"}',
      'line breaks in texts',
    ],
    ['the word NaN', `{"services":[${JSON.stringify(A)},${JSON.stringify(B)}],"latitude":NaN}`, 'the word NaN'],
  ])('is read with its %s, and says so', (_name, text, mended) => {
    const read = readLenientJson(text);
    expect(read?.value).toMatchObject({ services: [A, B] });
    expect(read?.notes).toEqual([`It is not valid JSON and was read all the same: it has ${mended}.`]);
    expect(read?.problems).toEqual([]);
  });

  test('loses a broken record and keeps those around it', () => {
    const read = readLenientJson(
      `{"content":[${JSON.stringify(A)},\n{"id":"x","phones":[{"number" "1"}]},\n${JSON.stringify(B)}]}`,
    );
    expect(read?.value).toEqual({ content: [A, B] });
    expect(read?.problems).toEqual(['The record in line 2 (number 2 of its list) is no valid JSON; it was left out.']);
  });

  test('loses the whole of a record of which a part is broken', () => {
    expect(readLenientJson(`[{"id":"x","phones":[{"number" "1"},{"number":"2"}]},${JSON.stringify(B)}]`)).toMatchObject(
      {
        value: [B],
      },
    );
  });

  test('that breaks off gives the records that are whole, and no half one', () => {
    const whole = JSON.stringify({ content: [A, { ...B, phones: [{ number: '1' }, { number: '2' }] }] });
    for (let length = 1; length < whole.length; length += 1) {
      const read = readLenientJson(whole.slice(0, length));
      const { content = [] } = (read?.value ?? {}) as { readonly content?: readonly unknown[] };
      for (const record of content)
        expect(JSON.stringify(record).length).toBeGreaterThanOrEqual(JSON.stringify(A).length);
      if (read) expect(read.problems).toContainEqual(expect.stringContaining('breaks off'));
    }
    expect(readLenientJson(whole.slice(0, -40))?.value).toEqual({ content: [A] });
    expect(readLenientJson('{"id":"1","name":"Half a service","phones":[{"number":"1"},')).toBeUndefined();
  });

  test('is not taken for JSON when it is something else', () => {
    for (const text of ['', 'id,name\n1,A', '<html></html>', '"text"', '{id:1}', '{"a" "b"}'])
      expect(readLenientJson(text)).toBeUndefined();
  });

  test('may be followed by other text, which is left out', () => {
    const read = readLenientJson('[{"id":"1"}] and more');
    expect(read).toMatchObject({ value: [{ id: '1' }] });
    expect(read?.problems[0]).toContain('After the JSON value stands other text');
  });

  test('is read as JSON.parse reads it where it is valid, and never throws where it is not', () => {
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '[', '\n', '//'),
        (text, at, sign) => {
          if (/^\s*[{[]/.test(text))
            expect(JSON.stringify(readLenientJson(text)?.value)).toBe(JSON.stringify(JSON.parse(text)));
          const place = at % (text.length + 1);
          readLenientJson(text.slice(0, place) + sign + text.slice(place + 1));
        },
      ),
    );
    expect(readLenientJson('['.repeat(100_000))).toBeUndefined();
  });
});
