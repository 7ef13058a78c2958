import { describe, expect, it } from 'vitest';
import { parseJson } from './json.ts';

const messageOf = (text: string): string => {
  const parsed = parseJson(text);
  return parsed.kind === 'error' ? parsed.message : 'It was read.';
};

describe('A file that is no JSON', () => {
  it('but UTF-16 is refused by its encoding', () => {
    // What is seen of it when its bytes are taken for UTF-8.
    const misread = '{"resourceType": "Questionnaire"}'.replace(/./g, '$&\0');
    expect(messageOf(misread)).toContain('UTF-8');
    expect(messageOf(`\uFFFD\uFFFD${misread}`)).toContain('UTF-8');
  });
  it('but XML or a web page is refused as that', () => {
    expect(messageOf('<Questionnaire xmlns="http://hl7.org/fhir"/>')).toContain('XML');
    expect(messageOf('\n<!doctype html>')).toContain('web page');
  });
  it('may begin with the mark of UTF-8, and have the line ends of Windows', () => {
    expect(parseJson('\uFEFF{\r\n"a": [1, 2]\r\n}\r\n')).toMatchObject({ kind: 'value', value: { a: [1, 2] } });
  });
  it('for a number that nothing can keep is refused where it stands', () => {
    expect(messageOf('{\n  "valueDecimal": 1e999\n}')).toContain('line 2');
    expect(messageOf('[1e308]')).toBe('It was read.');
  });
});
