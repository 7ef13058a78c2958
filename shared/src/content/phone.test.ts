import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPhoneNumber, phoneHref } from './phone.ts';

describe('a phone number', () => {
  it.each([
    '112',
    '1813',
    '106',
    '116 000',
    '016 32 44 20',
    '016 244 200',
    '0800 13 500',
    '078 15 10 20',
    '0470 12 34 56',
    '+32 16 32 44 20',
  ])('may be written as "%s"', (written) => {
    expect(isPhoneNumber(written)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '12',
    '016',
    '016 32 44',
    'bel 1813',
    '1813a',
    '+0 123 456 789',
    '016  32 44 20',
    '00',
    '(016) 32 44 20',
    '1813;ext=1',
    '＋32 16 32 44 20',
  ])('is refused when it is written as "%s"', (written) => {
    expect(isPhoneNumber(written)).toBe(false);
  });

  it('becomes an address that also works from a foreign phone', () => {
    expect(phoneHref('016 32 44 20')).toBe('tel:+3216324420');
    expect(phoneHref('+32 16/32.44.20')).toBe('tel:+3216324420');
  });

  it('stays short when it is a short number, because a short number has no international form', () => {
    expect(phoneHref('1813')).toBe('tel:1813');
    expect(phoneHref('116 000')).toBe('tel:116000');
  });

  it('gives no address for a text that is not a number', () => {
    expect(() => phoneHref('javascript:alert(1)')).toThrow(RangeError);
  });

  it('never lets anything but digits and a plus into the address, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ./a-z;]{0,20}$/)), (written) => {
        if (isPhoneNumber(written)) expect(phoneHref(written)).toMatch(/^tel:\+?[0-9]{3,16}$/);
        else expect(() => phoneHref(written)).toThrow(RangeError);
      }),
    );
  });
});
