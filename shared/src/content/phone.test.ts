import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phone } from './fields.ts';
import { isPhoneNumber, phoneE164, phoneHref, phoneProblem, shownPhone } from './phone.ts';

const LEUVEN = { e164: '+3216324420', shown: '016 32 44 20' };

describe('a phone number', () => {
  it.each([
    '016 32 44 20',
    '016/32 44 20',
    '016/32.44.20',
    '016-32-44-20',
    '016.32.44.20',
    '016 - 32 44 20',
    '016324420',
    '(016) 32 44 20',
    '(0)16 32 44 20',
    '+32 16 32 44 20',
    '+3216324420',
    '+32 (0)16 32 44 20',
    '+32(0)16/32.44.20',
    '+32 016 32 44 20',
    '(+32) 16 32 44 20',
    '0032 16 32 44 20',
    '0032 (0)16 32 44 20',
    'tel. 016 32 44 20',
    'Tel.: 016/32 44 20',
    'tel:+3216324420',
    '  016  32 44 20  ',
    '016\u00A032\u00A044\u00A020',
    '016\u202F32\u202F44\u202F20',
    '016\u201132\u201144\u201120',
    '\u202A016 32 44 20\u202C',
    '０１６ ３２ ４４ ２０',
  ])('is the same one when it is written as "%s"', (written) => {
    expect(phoneE164(written)).toBe(LEUVEN.e164);
    expect(phoneHref(written)).toBe(`tel:${LEUVEN.e164}`);
    expect(shownPhone(written)).toBe(LEUVEN.shown);
  });

  it.each([
    ['0470/12.34.56', '+32470123456', '0470 12 34 56'],
    ['02/555.55.55', '+3225555555', '02 555 55 55'],
    ['09 266 28 00', '+3292662800', '09 266 28 00'],
    ['0800-99 533', '+3280099533', '0800 99 533'],
    ['078/15.10.20', '+3278151020', '078 15 10 20'],
    ['+31 (0)20 624 11 11', '+31206241111', '+31 20 624 1111'],
    ['0031 20 624 1111', '+31206241111', '+31 20 624 1111'],
    ['+44 (0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+31 800 0113', '+318000113', '+31 800 0113'],
    ['+39 06 6982', '+39066982', '+39 06 6982'],
  ])('"%s" is dialled as %s and shown as "%s"', (written, e164, shown) => {
    expect(phoneE164(written)).toBe(e164);
    expect(shownPhone(written)).toBe(shown);
  });

  it.each(['070 245 245', '016 244 200', '0800 13 500'])(
    'keeps the groups of "%s", by which people know it',
    (written) => {
      expect(shownPhone(written)).toBe(written);
    },
  );

  it.each([
    ['112', '112'],
    ['101', '101'],
    ['1813', '1813'],
    [' 1 0 2 ', '102'],
    ['116 000', '116 000'],
    ['116000', '116 000'],
    ['116/123', '116 123'],
    ['tel. 1712', '1712'],
  ])('stays short when it is the short number "%s", because that has no international form', (written, shown) => {
    expect(phoneE164(written)).toBeUndefined();
    expect(phoneHref(written)).toBe(`tel:${shown.replace(' ', '')}`);
    expect(shownPhone(written)).toBe(shown);
  });

  it.each([
    ['', 'There is no phone number here'],
    [' \u00A0', 'There is no phone number here'],
    ['12', '"12" is too short'],
    ['12345', '"12345" is too short'],
    ['00', '"00" is too short'],
    ['016 32 44', '"016 32 44" is too short'],
    ['0470 12 34', '"0470 12 34" is too short'],
    ['+32 16 32 44', '"+32 16 32 44" is too short'],
    ['016 32 44 20 12', '"016 32 44 20 12" is too long'],
    ['0123456789', '"0123456789" is not a phone number in use'],
    ['+44 116 123', '"+44 116 123" is not a phone number in use'],
    ['+0 123 456 789', '"+0 123 456 789" is not a phone number in use'],
    ['bel 1813', '"bel 1813" has "bel" in it'],
    ['tel.', '"tel." has "tel" in it'],
    ['0800 CARE', '"0800 CARE" has "CARE" in it'],
    ['javascript:alert(1)', 'has "javascript" in it'],
    ['1813;ext=1', '"1813;ext=1" has ";" in it'],
    ['016_32_44_20', 'has "_" in it'],
    ['016 32 44 20 ext. 5', 'ends in an extension'],
    ['016 32 44 20 toestel 12', 'ends in an extension'],
    ['016 32 44 20 x12', 'ends in an extension'],
    ['016 32 44 20 / 016 32 44 21', 'holds two numbers'],
    ['016324420/016324421', 'holds two numbers'],
    ['016 32 44 20 of 0470 12 34 56', 'holds two numbers'],
    ['016 32 44 20, 1813', 'holds two numbers'],
    ['1813/112', 'holds two numbers'],
    ['+32 16 32 44 20 +32 16 32 44 21', 'holds two numbers'],
    ['16 32 44 20', 'lacks its first 0'],
    ['32 16 32 44 20', 'lacks its first 0'],
    ['+32 1813', 'is a short number, which is dialled without its country'],
    ['016+32 44 20', 'has a plus sign inside'],
    ['++32 16 32 44 20', 'has a plus sign inside'],
  ])('is refused by name when it is written as "%s"', (written, reason) => {
    expect(phoneProblem(written)?.en).toContain(reason);
    expect(isPhoneNumber(written)).toBe(false);
    expect(phoneE164(written)).toBeUndefined();
    expect(() => phoneHref(written)).toThrow(RangeError);
    expect(() => shownPhone(written)).toThrow(RangeError);
  });

  it('is refused without being read when it is far too long', () => {
    expect(phoneProblem('9'.repeat(100_000))?.en).toMatch(/^"9{60}…" is too long/);
  });

  it('without its country is read as one of the country that is given', () => {
    expect(phoneE164('(206) 555-0100', 'US')).toBe('+12065550100');
    expect(phoneE164('020 7946 0958', 'GB')).toBe('+442079460958');
    expect(phoneE164('+32 16 32 44 20', 'US')).toBe(LEUVEN.e164);
    expect(phoneE164('988', 'US')).toBeUndefined();
    expect(phoneProblem('988', 'US')).toBeUndefined();
    expect(phoneProblem('555-010', 'US')?.en).toContain('"555-010"');
    expect(phoneProblem('016 32 44 20', 'XX')?.nl).toContain('"016 32 44 20"');
  });

  it('stays in its field as the editor wrote it', () => {
    expect(phone().parse('016/32.44.20')).toBe('016/32.44.20');
    expect(phone().safeParse('016 32 44').error?.issues[0]?.message).toBe(
      '"016 32 44" is too short for a phone number.',
    );
  });

  const WRITTEN = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.stringMatching(/^[+(]{0,2}[0-9 ./()+-]{0,24}$/),
    fc
      .tuple(fc.constantFrom('0', '+32', '0032', '+32 (0)'), fc.stringMatching(/^[0-9]{8,9}$/))
      .map(([before, digits]) => before + digits),
  );

  it('never lets anything but digits and a plus into the address, whatever is typed', () => {
    fc.assert(
      fc.property(WRITTEN, (written) => {
        if (isPhoneNumber(written)) expect(phoneHref(written)).toMatch(/^tel:(?:\+[1-9][0-9]{6,14}|[1-9][0-9]{2,5})$/);
        else expect(() => phoneHref(written)).toThrow(RangeError);
      }),
      { numRuns: 2000 },
    );
  });

  it('is still the same number when it is read from what was shown, whatever is typed', () => {
    fc.assert(
      fc.property(WRITTEN, (written) => {
        fc.pre(isPhoneNumber(written));
        expect(phoneHref(shownPhone(written))).toBe(phoneHref(written));
        expect(shownPhone(shownPhone(written))).toBe(shownPhone(written));
      }),
      { numRuns: 500 },
    );
  });
});
