import { z } from 'zod';
import { LOCALE_CODES } from '../locales.ts';
import type { OpeningHours } from '../opening-hours/opening-hours.ts';
import { parseOpeningHours } from '../opening-hours/parse-opening-hours.ts';
import { phoneProblem } from './phone.ts';
import { customIssue, saying, type Sentence } from './sentence.ts';

/** What Strapi must know of a field beyond what its zod schema says. */
export interface CmsField {
  /** Strapi's attribute type, or the kind of link to something else. */
  readonly type:
    | 'string'
    | 'text'
    | 'richtext'
    | 'uid'
    | 'email'
    | 'date'
    | 'boolean'
    | 'integer'
    | 'float'
    | 'json'
    | 'enumeration'
    | 'component'
    | 'dynamiczone'
    | 'relation'
    | 'media';
  /** True when every language has its own value. */
  readonly localized?: boolean;
  /** The UID of the component, or the name of the content type that a relation points to. */
  readonly target?: string;
  /** Strapi refuses a second entry with the same value. */
  readonly unique?: boolean;
}

/** What each field is in Strapi. Filled by the builders below; read by the query and by the test that compares both models. */
export const cmsFields = z.registry<CmsField>();

export function field<S extends z.ZodType>(schema: S, facts: CmsField): S {
  cmsFields.add(schema, facts);
  return schema;
}

/** Says that each language has its own value of this field. */
export function localized<S extends z.ZodType>(schema: S): S {
  const facts = cmsFields.get(schema);
  if (!facts) throw new TypeError('localized() takes a field that a builder of fields.ts made.');
  return field(schema, { ...facts, localized: true });
}

/** A field that may be empty. An emptied text box arrives as '' and counts as empty. */
export function optional<S extends z.ZodType>(schema: S) {
  const facts = cmsFields.get(schema);
  const nullable = z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
  return facts ? field(nullable, facts) : nullable;
}

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The name by which the platform knows an entry for ever, in every language and every copy of the database. */
export const key = () =>
  field(
    z
      .string()
      .max(80)
      .regex(KEY, {
        error: saying({
          nl: 'Een sleutel heeft alleen kleine letters, cijfers en enkele koppeltekens, zoals "exam-stress".',
          en: 'A key has only small letters, digits and single hyphens, such as "exam-stress".',
        }),
      }),
    { type: 'string', unique: true },
  );

/** The last part of a page's address, in the language of the page. */
export const slug = () =>
  localized(
    field(
      z
        .string()
        .max(80)
        .regex(KEY, {
          error: saying({
            nl: 'Een deel van een adres heeft alleen kleine letters, cijfers en enkele koppeltekens, zoals "beter-slapen".',
            en: 'An address part has only small letters, digits and single hyphens, such as "beter-slapen".',
          }),
        }),
      { type: 'uid' },
    ),
  );

/** One line of plain text. */
export const line = (maxLength: number) => field(z.string().trim().min(1).max(maxLength), { type: 'string' });

/** A few sentences of plain text. */
export const paragraph = (maxLength: number) => field(z.string().trim().min(1).max(maxLength), { type: 'text' });

/** A long text in Markdown (CommonMark). HTML in it is shown as text, never run. */
export const markdown = (maxLength = 20_000) => field(z.string().trim().min(1).max(maxLength), { type: 'richtext' });

/** A calendar day, as YYYY-MM-DD. */
export const day = () => field(z.iso.date(), { type: 'date' });

export const flag = () => field(z.boolean(), { type: 'boolean' });

export const wholeNumber = (min: number, max: number) => field(z.int().min(min).max(max), { type: 'integer' });

export const decimal = (min: number, max: number) => field(z.number().min(min).max(max), { type: 'float' });

/** Facts that the platform keeps for another system and that no editor fills in. */
export const keptFacts = () => field(z.record(z.string(), z.unknown()), { type: 'json' });

/** The name of a part within its entry, such as an item of a test. Other entries may use the same name. */
export const partKey = () =>
  field(
    z
      .string()
      .max(60)
      .regex(KEY, {
        error: saying({
          nl: 'Een naam heeft alleen kleine letters, cijfers en enkele koppeltekens, zoals "autonomy-1".',
          en: 'A name has only small letters, digits and single hyphens, such as "autonomy-1".',
        }),
      }),
    { type: 'string' },
  );

/** Names of parts of the same entry in one text box, with spaces or new lines between them. Empty: no names. */
export const partKeys = (maxLength = 2000) => listed(z.string().max(maxLength), (text) => text.split(/[\s,;]+/));

/** One text on each line of a text box. Empty lines are left out. */
export const textLines = (maxLength = 2000) => listed(z.string().max(maxLength), (text) => text.split(/\r?\n/));

function listed(text: z.ZodString, split: (text: string) => readonly string[]) {
  const facts = { type: 'text' } as const;
  const list = optional(field(text, facts)).transform((value): string[] =>
    split(value ?? '')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  return field(list, facts);
}

/**
 * Pairs in one text box, one on each line, with an equals sign between both: `autonomy-1 = 4`. Empty: no pairs.
 * A line without an equals sign, and a name that stands twice, are refused.
 */
export const pairs = (maxLength = 4000) => {
  const facts = { type: 'text' } as const;
  const list = optional(field(z.string().max(maxLength), facts)).transform((value, context): [string, string][] => {
    const seen = new Set<string>();
    return (value ?? '').split(/\r?\n/).flatMap((line): [string, string][] => {
      if (line.trim() === '') return [];
      const [name = '', ...rest] = line.split('=').map((part) => part.trim());
      const second = rest.join('=');
      const refuse = (sentence: Sentence): [] => {
        context.addIssue(customIssue([], sentence));
        return [];
      };
      if (name === '' || second === '')
        return refuse({
          nl: `De regel "${line.trim()}" heeft een naam, een gelijkteken en een waarde nodig, zoals "autonomy-1 = 4".`,
          en: `The line "${line.trim()}" needs a name, an equals sign and a value, such as "autonomy-1 = 4".`,
        });
      if (seen.has(name))
        return refuse({
          nl: `"${name}" staat hier twee keer; laat een van beide regels staan.`,
          en: `"${name}" stands here twice; keep one of both lines.`,
        });
      seen.add(name);
      return [[name, second]];
    });
  });
  return field(list, facts);
};

/** A country by its ISO 3166-1 code of two capitals. */
export const country = () =>
  field(
    z.string().regex(/^[A-Z]{2}$/, {
      error: saying({
        nl: 'Schrijf een land met zijn twee hoofdletters, zoals "BE" of "NL".',
        en: 'A country is written with its two capitals, such as "BE" or "NL".',
      }),
    }),
    {
      type: 'string',
    },
  );

/** Opening hours as OpenStreetMap writes them: `Mo-Fr 09:00-12:30,13:30-17:00; PH off`. */
export const openingHours = () => {
  const facts = { type: 'text' } as const;
  const hours = field(z.string().max(500), facts).transform((text, context): OpeningHours => {
    const read = parseOpeningHours(text);
    if ('hours' in read) return read.hours;
    for (const sentence of read.problems) context.addIssue(customIssue([], sentence));
    return z.NEVER;
  });
  return field(hours, facts);
};

export const email = () => field(z.email(), { type: 'email' });

/** The address of a page elsewhere. */
export const webAddress = () =>
  field(
    z
      .url({
        protocol: /^https?$/,
        hostname: z.regexes.domain,
        error: saying({
          nl: 'Een webadres begint met https:// en noemt een site, zoals "https://www.1712.be".',
          en: 'A web address starts with https:// and names a site, such as "https://www.1712.be".',
        }),
      })
      .max(255),
    { type: 'string' },
  );

/** One way only to read a text: with two, a long path with a wrong sign at its end would take years to refuse. */
const SITE_PATH = /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*\/?)?(?:#[a-z0-9-]+)?$/;

/** Tells whether a text is the path of a page of this site without the language, such as "/zelftests" or "/infotheek/beter-slapen#tips". */
export const isSitePath = (text: string): boolean => SITE_PATH.test(text);

/** A page elsewhere, or a page of this site by its path without the language, such as "/zelftests". */
export const linkTarget = () =>
  field(
    z
      .string()
      .max(255)
      .refine((value) => isSitePath(value) || webAddress().safeParse(value).success, {
        error: saying({
          nl: 'Een link is een webadres (https://…), of een pad van deze site dat met / begint.',
          en: 'A link is a web address (https://…), or a path of this site that starts with /.',
        }),
      }),
    { type: 'string' },
  );

/** A phone number in any usual spelling, kept as the editor wrote it; phoneHref() and shownPhone() make of it what a page needs. */
export const phone = () =>
  field(
    z
      .string()
      .max(30)
      .superRefine((written, context) => {
        const problem = phoneProblem(written);
        if (problem !== undefined) context.addIssue(customIssue([], problem));
      }),
    { type: 'string' },
  );

export const choice = <const V extends readonly [string, ...string[]]>(vocabulary: V) =>
  field(z.enum(vocabulary), { type: 'enumeration' });

/** A component with one switch per code; the platform sees the codes that are switched on, in the order of the vocabulary. */
export function flags<const V extends readonly [string, ...string[]]>(component: string, vocabulary: V) {
  const shape = Object.fromEntries(vocabulary.map((code) => [code, flag().nullable()]));
  const switches = z
    .object(shape)
    .transform((values): V[number][] => vocabulary.filter((code) => values[code] === true));
  return field(switches, { type: 'component', target: component });
}

/** One component. */
export const component = <S extends z.ZodObject>(uid: string, schema: S) =>
  field(schema.clone(), { type: 'component', target: uid });

/** A list of components; `max` bounds it. */
export const components = <S extends z.ZodType>(uid: string, schema: S, max: number) =>
  field(z.array(schema).max(max), { type: 'component', target: uid });

const Reference = z.object({ key: z.string() }).transform((entry) => entry.key);

/** A link to one entry of another type, seen as that entry's key. */
export const reference = (contentType: string) => field(Reference.clone(), { type: 'relation', target: contentType });

/** Links to entries of another type, seen as their keys. */
export const references = (contentType: string) =>
  field(z.array(Reference.clone()), { type: 'relation', target: contentType });

/** A file of Strapi's media library. An image without alternative text is refused. */
export const MediaSchema = z
  .object({
    url: z.string().min(1),
    mime: z.string(),
    hash: z.string().min(1),
    ext: z.string(),
    alternativeText: z.string().nullable(),
    caption: z.string().nullable(),
    width: z.int().positive().nullable(),
    height: z.int().positive().nullable(),
  })
  .refine((file) => !file.mime.startsWith('image/') || Boolean(file.alternativeText?.trim()), {
    path: ['alternativeText'],
    error: saying({
      nl: 'Dit beeld heeft geen alternatieve tekst. Beschrijf in de mediabibliotheek wat erop te zien is.',
      en: 'This image has no alternative text. Describe in the media library what it shows.',
    }),
  });
export type Media = z.infer<typeof MediaSchema>;

export const media = () => field(MediaSchema.clone(), { type: 'media' });

/** The fields that Strapi itself keeps of every entry. */
export const entryFields = {
  documentId: z.string().min(1),
  locale: z.enum(LOCALE_CODES),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime(),
};
