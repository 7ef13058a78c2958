import { describe, expect, test } from 'vitest';
import { writtenPhones } from './written-phones.ts';

describe('A cell with phone numbers', () => {
  test.each([
    ['09 264 70 00', 'BE', [{ number: '09 264 70 00' }]],
    ['09/264.70.00', 'BE', [{ number: '09/264.70.00' }]],
    ['(305) 555-0123 x123', 'US', [{ number: '(305) 555-0123', extension: '123' }]],
    ['305.555.0124 ext. 4', 'US', [{ number: '305.555.0124', extension: '4' }]],
    ['305-555-0124, Ext 12', 'US', [{ number: '305-555-0124', extension: '12' }]],
    ['305-555-0124 (ext. 12)', 'US', [{ number: '305-555-0124', extension: '12' }]],
    ['09 264 70 00 toestel 7', 'BE', [{ number: '09 264 70 00', extension: '7' }]],
    ['305 555 0127 (after hours)', 'US', [{ number: '305 555 0127', words: 'after hours' }]],
    ['09 264 70 00 of 09 264 70 01', 'BE', [{ number: '09 264 70 00' }, { number: '09 264 70 01' }]],
    ['305-555-0125 / 305-555-0126', 'US', [{ number: '305-555-0125' }, { number: '305-555-0126' }]],
    ['09 264 70 00; 1813', 'BE', [{ number: '09 264 70 00' }, { number: '1813' }]],
  ])('%s (%s) gives each number, and what stands beside it', (written, country, phones) => {
    expect(writtenPhones(written, country)).toEqual({ phones, problems: [] });
  });

  test('says what is no number, and takes the others', () => {
    const { phones, problems } = writtenPhones('09 264 70 00; call us', 'BE');
    expect(phones).toEqual([{ number: '09 264 70 00' }]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('call us');
    const none = writtenPhones('1-800-FLOWERS, or ask', 'US');
    expect(none.phones).toEqual([]);
    expect(none.problems).toHaveLength(1);
  });
});
