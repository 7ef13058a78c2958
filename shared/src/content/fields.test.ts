import { describe, expect, it } from 'vitest';
import {
  day,
  flags,
  key,
  line,
  linkTarget,
  localized,
  markdown,
  media,
  optional,
  pairs,
  partKeys,
  phone,
  reference,
  references,
  textLines,
  webAddress,
} from './fields.ts';
import { cmsField } from './query.ts';
import { AUDIENCES } from './vocabularies.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('a key', () => {
  it.each(['exam-stress', 'sleep', '1712', 'a-1-b'])('may be "%s"', (value) => {
    expect(accepts(key(), value)).toBe(true);
  });
  it.each(['', 'Exam', 'exam stress', '-exam', 'exam-', 'exam--stress', 'examen_stress', 'é', 'a'.repeat(81)])(
    'is refused when it is "%s"',
    (value) => {
      expect(accepts(key(), value)).toBe(false);
    },
  );
});

describe('an optional field', () => {
  it('is empty when the editor cleared the box, left it out or never filled it', () => {
    for (const empty of ['', null, undefined]) expect(optional(line(10)).parse(empty)).toBeNull();
  });
  it('still judges what is filled in', () => {
    expect(accepts(optional(line(3)), 'four')).toBe(false);
    expect(accepts(optional(webAddress()), 'geen adres')).toBe(false);
  });
  it('is still known to be what it is in Strapi', () => {
    expect(cmsField(optional(localized(line(10))))).toEqual({ type: 'string', localized: true });
  });
});

describe('a line of text', () => {
  it('is refused when it holds only spaces, because a visitor would see nothing', () => {
    expect(accepts(line(10), '   ')).toBe(false);
  });
  it('loses the spaces around it', () => {
    expect(line(10).parse(' stress ')).toBe('stress');
  });
  it('may be exactly as long as its limit and not longer', () => {
    expect(accepts(line(5), 'abcde')).toBe(true);
    expect(accepts(line(5), 'abcdef')).toBe(false);
  });
});

describe('a web address', () => {
  it.each(['https://www.1712.be', 'http://www.cgg.be', 'https://www.overkop.be/huizen?plaats=gent#kaart'])(
    'may be "%s"',
    (value) => {
      expect(accepts(webAddress(), value)).toBe(true);
    },
  );
  it.each([
    'www.1712.be',
    'https://',
    'https://localhost',
    'ftp://1712.be',
    'javascript:alert(1)',
    'https:/1712.be',
    'https://17 12.be',
    'mailto:a@b.be',
  ])('is refused when it is "%s"', (value) => {
    expect(accepts(webAddress(), value)).toBe(false);
  });
  it('is refused with a sentence that says how one looks', () => {
    expect(webAddress().safeParse('www.1712.be').error?.issues[0]?.message).toContain('starts with https://');
  });
});

describe('a link', () => {
  it.each(['/zelftests', '/zelftests/', '/infotheek/beter-slapen/#tips', '/', 'https://www.1712.be'])(
    'may lead to "%s"',
    (value) => {
      expect(accepts(linkTarget(), value)).toBe(true);
    },
  );
  it.each([
    'zelftests',
    '//evil.example',
    '/../admin',
    'javascript:alert(1)',
    '/Zelftests',
    '/zelf tests',
    'data:text/html,x',
    '/infotheek//beter-slapen',
  ])('may not lead to "%s"', (value) => {
    expect(accepts(linkTarget(), value)).toBe(false);
  });
  it('that is long and wrong at its end is refused at once', { timeout: 1000 }, () => {
    expect(accepts(linkTarget(), `/${'a'.repeat(30)}?`)).toBe(false);
  });
});

describe('other fields', () => {
  it('take a day only when it exists', () => {
    expect(accepts(day(), '2028-02-29')).toBe(true);
    expect(accepts(day(), '2027-02-29')).toBe(false);
    expect(accepts(day(), '29/02/2028')).toBe(false);
  });
  it('take a phone number with the help of a sentence when it is wrong', () => {
    expect(phone().safeParse('bel ons').error?.issues[0]?.message).toContain('such as "016 32 44 20"');
  });
  it('take Markdown up to its limit', () => {
    expect(accepts(markdown(4), '**a**')).toBe(false);
  });
});

describe('switches', () => {
  const audiences = flags('facet.audiences', AUDIENCES);
  const off = Object.fromEntries(AUDIENCES.map((code) => [code, false]));

  it('are seen as the codes that are on, in the order of the vocabulary', () => {
    expect(audiences.parse({ ...off, parent: true, student: true })).toEqual(['student', 'parent']);
  });
  it('count as off when nobody ever touched them', () => {
    expect(audiences.parse({ ...off, student: null })).toEqual([]);
  });
  it('are refused when one is missing, because the query or the component lags behind', () => {
    const { student: _student, ...rest } = off;
    expect(accepts(audiences, rest)).toBe(false);
  });
});

describe('references', () => {
  it('are seen as keys', () => {
    expect(references('theme').parse([{ id: 1, documentId: 'x', key: 'sleep' }, { key: 'stress' }])).toEqual([
      'sleep',
      'stress',
    ]);
    expect(reference('organization').parse({ key: 'siho' })).toBe('siho');
  });
});

describe('a file of the media library', () => {
  const image = {
    url: '/uploads/a.png',
    mime: 'image/png',
    hash: 'a',
    ext: '.png',
    alternativeText: 'A bed',
    caption: null,
    width: 10,
    height: 10,
  };
  it('is taken when an image has an alternative text', () => {
    expect(accepts(media(), image)).toBe(true);
  });
  it.each([null, '', '  '])('is refused when the alternative text of an image is %j', (alternativeText) => {
    expect(media().safeParse({ ...image, alternativeText }).error?.issues[0]?.path).toEqual(['alternativeText']);
  });
  it('needs no alternative text when it is sound', () => {
    expect(accepts(media(), { ...image, mime: 'audio/mpeg', alternativeText: null, width: null, height: null })).toBe(
      true,
    );
  });
});

describe('localized()', () => {
  it('refuses a schema of which Strapi knows nothing', () => {
    expect(() => localized(line(1).or(line(2)))).toThrow(TypeError);
  });
  it('marks one field and not its siblings', () => {
    localized(line(10));
    expect(cmsField(line(10))?.localized).toBeUndefined();
  });
});

describe('names of parts in one text box', () => {
  it('may stand with spaces, commas or new lines between them', () => {
    expect(partKeys().parse(' a-1 a-2,a-3;\n a-4\n')).toEqual(['a-1', 'a-2', 'a-3', 'a-4']);
  });
  it('are none when the box is empty, cleared or never filled', () => {
    for (const empty of ['', '  ', null, undefined]) expect(partKeys().parse(empty)).toEqual([]);
  });
  it('stand in a box that need not be filled and that Strapi knows as text', () => {
    expect(cmsField(partKeys())).toEqual({ type: 'text' });
  });
});

describe('texts on the lines of one text box', () => {
  it('keep their spaces and lose empty lines', () => {
    expect(textLines().parse('helemaal niet\r\n\n soms, als het moet \n')).toEqual([
      'helemaal niet',
      'soms, als het moet',
    ]);
  });
});

describe('pairs in one text box', () => {
  const sentence = (value: string) => pairs().safeParse(value).error?.issues[0]?.message;

  it('are a name and a value with an equals sign between', () => {
    expect(pairs().parse('a-1 = 4\n\n a-2=LA6568-5 \r\n')).toEqual([
      ['a-1', '4'],
      ['a-2', 'LA6568-5'],
    ]);
  });
  it.each(['a-1', 'a-1 =', '= 4'])('are refused with the line itself when it is "%s"', (value) => {
    expect(sentence(`ok = 1\n${value}`)).toContain(`The line "${value}" needs a name, an equals sign and a value`);
  });
  it('are refused when a name stands twice, because one of both would be lost', () => {
    expect(sentence('a-1 = 4\na-1 = 5')).toBe('"a-1" stands here twice; keep one of both lines.');
  });
});
