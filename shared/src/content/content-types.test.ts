import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { DEFAULT_LOCALE, LOCALE_CODES, LOCALES, isLocale } from '../locales.ts';
import { AnnouncementSchema } from './announcement.ts';
import { CONTENT_TYPES, CONTENT_TYPE_NAMES } from './content-types.ts';
import { CrisisContactSchema } from './crisis-contact.ts';
import { InterventionSchema } from './intervention.ts';
import { PageSchema } from './page.ts';
import { cmsField } from './query.ts';
import { ServiceSchema } from './service.ts';
import { SiteSettingsSchema } from './site-settings.ts';
import { TestimonialSchema } from './testimonial.ts';
import {
  AUDIENCES,
  INTERVENTION_KINDS,
  PREVENTION_TYPES,
  REGIONS,
  RISK_LEVELS,
  SPOKEN_LANGUAGES,
} from './vocabularies.ts';

const entry = {
  documentId: 'd',
  locale: 'nl',
  createdAt: '2026-11-22T05:00:00.000Z',
  updatedAt: '2026-11-22T05:00:00.000Z',
  publishedAt: '2026-11-22T05:00:00.000Z',
};
const on = (vocabulary: readonly string[], ...codes: string[]) =>
  Object.fromEntries(vocabulary.map((code) => [code, codes.includes(code)]));
const review = {
  author: 'Redactie',
  reviewer: null,
  reviewedOn: null,
  nextReview: null,
  evidence: 'experience',
  evidenceNote: null,
  sources: [],
};

/** The fields of the issues of a value, or [] when it is accepted. */
const refusedFields = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => issue.path.join('.'));

const intervention = {
  ...entry,
  key: 'lifecraft',
  title: 'LifeCraft',
  slug: 'lifecraft',
  summary: 'Een programma.',
  body: 'Tekst.',
  searchWords: null,
  offer: 'programme',
  kinds: on(INTERVENTION_KINDS, 'self_help'),
  audiences: on(AUDIENCES, 'student'),
  riskLevels: on(RISK_LEVELS, 'none'),
  preventionTypes: on(PREVENTION_TYPES, 'promotion'),
  themes: [],
  sensitivity: 'ordinary',
  availability: 'here',
  actionLabel: 'Begin',
  actionUrl: '/zelf-aan-de-slag',
  minutes: 20,
  durationNote: null,
  anonymous: true,
  free: true,
  owner: null,
  order: 1,
  review,
};

describe('an intervention', () => {
  it('is accepted when it is complete', () => {
    expect(refusedFields(InterventionSchema, intervention)).toEqual([]);
  });
  it('needs somebody for whom it is, a level and a kind', () => {
    expect(
      refusedFields(InterventionSchema, {
        ...intervention,
        audiences: on(AUDIENCES),
        riskLevels: on(RISK_LEVELS),
        kinds: on(INTERVENTION_KINDS),
      }),
    ).toEqual(['audiences', 'riskLevels', 'kinds']);
  });
  it('cannot be called usable without a place where it can be used', () => {
    expect(refusedFields(InterventionSchema, { ...intervention, actionUrl: null, actionLabel: null })).toEqual([
      'actionUrl',
    ]);
  });
  it('may be announced without a link while it is in preparation', () => {
    expect(
      refusedFields(InterventionSchema, {
        ...intervention,
        availability: 'in_preparation',
        actionUrl: null,
        actionLabel: null,
      }),
    ).toEqual([]);
  });
  it('is refused with a code that the platform does not know', () => {
    expect(refusedFields(InterventionSchema, { ...intervention, offer: 'webinar' })).toEqual(['offer']);
  });
  it('takes no time below one minute', () => {
    expect(refusedFields(InterventionSchema, { ...intervention, minutes: 0 })).toEqual(['minutes']);
  });
});

const channel = (changes: object) => ({
  channelKind: 'phone',
  phone: null,
  url: null,
  email: null,
  hours: null,
  hoursSeenIn: null,
  spokenLanguages: on(SPOKEN_LANGUAGES),
  ...changes,
});

const service = {
  ...entry,
  key: 'awel',
  name: 'Awel',
  alternateName: null,
  slug: 'awel',
  summary: 'Luistert.',
  body: null,
  searchWords: null,
  serviceKind: 'helpline',
  group: null,
  formal: true,
  insideInstitution: false,
  organization: null,
  institutions: [],
  themes: [],
  audiences: on(AUDIENCES, 'student'),
  eligibility: null,
  ageFrom: null,
  ageTo: null,
  spokenLanguages: on(SPOKEN_LANGUAGES, 'nl'),
  regions: on(REGIONS, 'flanders_brussels'),
  locations: [],
  website: null,
  channels: [channel({ phone: '102', hours: '24/7' })],
  hoursNote: null,
  costKind: null,
  costAmount: null,
  costNote: null,
  referralNeeded: null,
  waitingNote: null,
  waitingAskedOn: null,
  firstContact: null,
  openingSentence: null,
  alert: null,
  alertUntil: null,
  checkedOn: null,
  checkedBy: null,
  nextCheck: null,
  factSource: 'lijst',
  hsds: null,
};

describe('a service', () => {
  it('is accepted when there is one way to reach it', () => {
    expect(refusedFields(ServiceSchema, service)).toEqual([]);
  });
  it('is refused without a name', () => {
    expect(refusedFields(ServiceSchema, { ...service, name: '' })).toEqual(['name']);
  });
  it('tells when somebody is there, read from the notation that editors type', () => {
    const { channels } = ServiceSchema.parse({
      ...service,
      channels: [channel({ phone: '102', hours: 'Mo-Fr 16:00-22:00; PH off' }), ...service.channels],
    });
    expect(channels.map(({ hours }) => hours?.isAlways)).toEqual([false, true]);
    expect(channels[0]?.hours?.rules[0]?.spans).toEqual([{ opens: 16 * 60, closes: 22 * 60 }]);
  });
  it('is refused when nobody could reach it', () => {
    expect(refusedFields(ServiceSchema, { ...service, channels: [] })).toEqual(['channels']);
  });
  it('is refused with a malformed phone number, web address or opening hours', () => {
    const channels = [channel({ phone: '12', hours: 'soms' })];
    expect(refusedFields(ServiceSchema, { ...service, channels, website: 'awel.be' })).toEqual([
      'website',
      'channels.0.phone',
      'channels.0.hours',
    ]);
  });
  it.each([
    ['phone', 'phone'],
    ['chat', 'url'],
    ['online', 'url'],
    ['email', 'email'],
  ])('is refused when a %s lacks its %s', (channelKind, field) => {
    expect(refusedFields(ServiceSchema, { ...service, channels: [channel({ channelKind })] })).toEqual([
      `channels.0.${field}`,
    ]);
  });
  it('is only called checked together with who checked it', () => {
    const checked = { ...service, checkedOn: '2026-11-22', nextCheck: '2027-05-22' };
    expect(refusedFields(ServiceSchema, checked)).toEqual(['checkedBy']);
  });
});

describe('a crisis contact', () => {
  const contact = {
    ...entry,
    key: 'zelfmoordlijn-1813',
    name: 'Zelfmoordlijn 1813',
    summary: 'Bel.',
    situation: 'suicidal_thoughts',
    spokenLanguages: on(SPOKEN_LANGUAGES, 'nl'),
    phone: '1813',
    chatUrl: null,
    website: null,
    openAlways: true,
    hoursNote: null,
    firstContact: 'Iemand luistert.',
    openingSentence: 'Ik weet niet hoe ik moet beginnen.',
    order: 1,
    checkedOn: '2026-11-22',
    checkedBy: 'Redactie',
    nextCheck: '2027-02-22',
    factSource: 'site',
  };
  it('is accepted when somebody checked it', () => {
    expect(refusedFields(CrisisContactSchema, contact)).toEqual([]);
  });
  it.each(['checkedOn', 'checkedBy', 'nextCheck'])('is refused without %s', (field) => {
    expect(refusedFields(CrisisContactSchema, { ...contact, [field]: null })).toEqual([field]);
  });
});

describe('a story', () => {
  const story = {
    ...entry,
    key: 'noor',
    title: 'Noor',
    slug: 'noor',
    summary: 'Een verhaal.',
    quote: 'Ik belde.',
    storyMedium: 'text',
    body: 'Tekst.',
    recording: null,
    transcript: null,
    contentNote: null,
    sensitivity: 'ordinary',
    themes: [],
    personName: 'Noor',
    personNote: '20 jaar',
    portrait: null,
    consent: 'fictional',
    consentOn: null,
    whatHelped: 'Een vriendin.',
    searchWords: null,
    review,
  };
  it('is accepted as text without a recording', () => {
    expect(refusedFields(TestimonialSchema, story)).toEqual([]);
  });
  it.each(['audio', 'video'])('needs its recording and a transcript when it is %s', (storyMedium) => {
    expect(refusedFields(TestimonialSchema, { ...story, storyMedium })).toEqual(['transcript']);
  });
  it.each(['expired', 'withdrawn'])('is refused when the consent is %s', (consent) => {
    expect(refusedFields(TestimonialSchema, { ...story, consent })).toEqual(['consent']);
  });
  it('of a real person carries the day of the consent', () => {
    expect(refusedFields(TestimonialSchema, { ...story, consent: 'given' })).toEqual(['consentOn']);
  });
  it('that is hard to read says so before it begins', () => {
    expect(refusedFields(TestimonialSchema, { ...story, sensitivity: 'crisis' })).toEqual(['contentNote']);
  });
});

describe('a page', () => {
  const page = {
    ...entry,
    key: 'about',
    title: 'Over ons',
    slug: 'over-ons',
    summary: 'Wie.',
    blocks: [{ __component: 'block.text', body: 'Tekst.' }],
    place: 'footer',
    order: 1,
    searchWords: null,
    review,
  };
  it('is accepted with blocks that the platform knows', () => {
    expect(refusedFields(PageSchema, page)).toEqual([]);
  });
  it('is refused with a block that the platform does not know', () => {
    expect(refusedFields(PageSchema, { ...page, blocks: [{ __component: 'block.carousel' }] })).toEqual([
      'blocks.0.__component',
    ]);
  });
});

describe('an announcement', () => {
  const announcement = {
    ...entry,
    key: 'blok',
    title: 'De blok',
    message: 'Veel moed.',
    tone: 'note',
    startsOn: '2026-12-01',
    endsOn: '2026-12-31',
    linkLabel: null,
    linkUrl: null,
  };
  it('may last one day', () => {
    expect(refusedFields(AnnouncementSchema, { ...announcement, endsOn: '2026-12-01' })).toEqual([]);
  });
  it('cannot end before it begins', () => {
    expect(refusedFields(AnnouncementSchema, { ...announcement, endsOn: '2026-11-30' })).toEqual(['endsOn']);
  });
});

describe('the settings of the site', () => {
  const answers = RISK_LEVELS.map((riskLevel) => ({ riskLevel, label: 'Goed', description: 'Het gaat.' }));
  const settings = {
    ...entry,
    siteName: 'MoodSpace',
    tagline: 't',
    description: 'd',
    homeQuestion: 'Hoe gaat het?',
    homeAnswers: answers,
    helpIntroduction: 'h',
    footerNote: 'f',
    contactEmail: 'hallo@moodspace.example',
  };
  it('have one answer for each level', () => {
    expect(refusedFields(SiteSettingsSchema, settings)).toEqual([]);
  });
  it('are refused when a level has no answer or two', () => {
    expect(refusedFields(SiteSettingsSchema, { ...settings, homeAnswers: answers.slice(1) })).toEqual(['homeAnswers']);
    expect(
      refusedFields(SiteSettingsSchema, { ...settings, homeAnswers: [answers[0], ...answers.slice(0, 3)] }),
    ).toEqual(['homeAnswers']);
  });
});

describe('every content type', () => {
  it.each(CONTENT_TYPE_NAMES)('%s tells Strapi what each of its fields is', (name) => {
    const own = Object.entries<z.core.$ZodType>(CONTENT_TYPES[name].schema.shape).filter(
      ([field]) => !Object.hasOwn(entry, field),
    );
    expect(own.filter(([, schema]) => cmsField(schema) === undefined).map(([field]) => field)).toEqual([]);
  });
  it.each(CONTENT_TYPE_NAMES.filter((name) => CONTENT_TYPES[name].kind === 'collection'))(
    '%s has a key that is the same in every language',
    (name) => {
      expect(cmsField(CONTENT_TYPES[name].schema.shape['key' as never])).toEqual({ type: 'string', unique: true });
    },
  );
});

describe('the languages', () => {
  it('begin with the default one', () => {
    expect(DEFAULT_LOCALE).toBe('nl');
    expect(LOCALE_CODES).toEqual(['nl', 'en']);
  });
  it('are known by their code and by nothing that JavaScript adds to objects', () => {
    expect(isLocale('en')).toBe(true);
    for (const other of ['EN', 'fr', 'toString', '', null, 3]) expect(isLocale(other)).toBe(false);
  });
  it('have tags that Intl knows', () => {
    for (const { tag } of Object.values(LOCALES)) expect(Intl.DateTimeFormat.supportedLocalesOf(tag)).toEqual([tag]);
  });
});
