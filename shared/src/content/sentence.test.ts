import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { AnnouncementSchema } from './announcement.ts';
import { CALLOUT_TONES } from './vocabularies.ts';
import { email, line, linkTarget, phone, slug, webAddress, wholeNumber } from './fields.ts';
import { customIssue, issueSentence, saying } from './sentence.ts';

const refused = (schema: z.ZodType, value: unknown) =>
  (z.object({ field: schema }).safeParse({ field: value }).error?.issues ?? []).map((issue) =>
    issueSentence(issue, { field: value }),
  );

describe('an editor reads in both languages', () => {
  test('what our own rules say, whether they are part of a field or stand between fields', () => {
    const own = { nl: 'Zo niet.', en: 'Not so.' };
    const schema = z.string().regex(/^a/, { error: saying(own) });
    expect(refused(schema, 'b')).toEqual([own]);
    expect(
      refused(
        z.string().refine(() => false, { error: saying(own) }),
        'b',
      ),
    ).toEqual([own]);
    expect(
      refused(
        z.string().superRefine((_, context) => {
          context.addIssue(customIssue([], own));
        }),
        'b',
      ),
    ).toEqual([own]);
  });

  test('that a field is empty, whatever else is wrong with it', () => {
    const empty = { nl: 'Dit is leeg; vul het in.', en: 'It is empty; fill it in.' };
    for (const value of [undefined, null, '', '  ']) expect(refused(line(10), value)).toContainEqual(empty);
    expect(refused(slug(), '')).toContainEqual(empty);
    expect(refused(wholeNumber(0, 9), null)).toEqual([empty]);
  });

  test.each([
    [line(3), 'abcd', 'Dit heeft 4 tekens, en het mogen er hoogstens 3 zijn; maak het korter.'],
    [line(3), 7, '7 is geen tekst.'],
    [wholeNumber(0, 9), 12, '12 is meer dan de 9 die passen.'],
    [wholeNumber(1, 9), 0, '0 is minder dan de 1 die nodig zijn.'],
    [z.enum(['a', 'b']), 'c', '"c" is geen bekende keuze; kies uit a, b.'],
    [email(), 'mail ons', '"mail ons" is geen e-mailadres; schrijf er een als "naam@school.be".'],
    [z.iso.date(), '22 november', '"22 november" is geen dag; schrijf hem als jaar-maand-dag, zoals "2026-11-22".'],
    [webAddress(), 'www.1712.be', 'Een webadres begint met https:// en noemt een site, zoals "https://www.1712.be".'],
    [linkTarget(), 'zelftests', 'Een link is een webadres (https://…), of een pad van deze site dat met / begint.'],
    [phone(), '1', '"1" is te kort voor een telefoonnummer, en het is ook geen kort nummer van drie of vier cijfers.'],
  ])('what is wrong with a value (%#)', (schema, value, sentence) => {
    const [found] = refused(schema, value);
    expect(found?.nl).toBe(sentence);
    expect(found?.en).not.toBe(sentence);
  });

  test('what is wrong between two fields', () => {
    const entry = {
      documentId: 'a',
      locale: 'nl',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
      publishedAt: '2026-01-01T00:00:00.000Z',
      key: 'a',
      title: 'A',
      message: 'A.',
      tone: CALLOUT_TONES[0],
      startsOn: '2026-02-02',
      endsOn: '2026-02-01',
      linkLabel: null,
      linkUrl: null,
    };
    const issues = AnnouncementSchema.safeParse(entry).error?.issues ?? [];
    expect(issues.map((issue) => issueSentence(issue, entry).nl)).toContain('De laatste dag ligt voor de eerste.');
  });
});
