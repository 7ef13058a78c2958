import {
  AUDIENCES,
  CRISIS_SITUATIONS,
  EVIDENCE_LEVELS,
  INSTRUMENT_KINDS,
  INTERVENTION_KINDS,
  LOCALE_CODES,
  OFFERS,
  PREVENTION_TYPES,
  RISK_LEVELS,
  SPOKEN_LANGUAGES,
  type BandTone,
  type ContentTypeName,
  type Locale,
  type RiskLevel,
} from '@moodspace/shared';
import type { RawContent } from '../src/content/store/raw-content.ts';
import { generatedModule, generatedProgramme } from './generate-programmes.ts';
import { generatedLocation, generatedOrganization, generatedService } from './generate-social-map.ts';
import { flags, type RawEntry } from './generated-entry.ts';
import { textMaker, type TextMaker } from './generated-text.ts';

type Counts = Readonly<Record<ContentTypeName, number>>;
type Maker = (index: number, text: TextMaker, locale: Locale, counts: Counts) => RawEntry;

const THEMES = [
  'stress',
  'exam-stress',
  'anxiety',
  'panic',
  'low-mood',
  'sleep',
  'loneliness',
  'procrastination',
  'homesickness',
  'alcohol-and-drugs',
  'eating',
  'body-and-identity',
  'grief',
  'relationships',
  'sexual-violence',
  'suicidal-thoughts',
  'self-harm',
  'caring-for-someone',
  'perfectionism',
  'money-and-housing',
  'finding-help',
  'healthy-living',
  'resilience',
];

/** What share of the entries each large type has; the other types have a fixed, small number. */
const SHARES = { article: 0.5, intervention: 0.2, service: 0.2, testimonial: 0.1 } as const;
/** Places have no long text of their own; two services often share one. */
const PLACES_PER_SERVICE = 0.6;
const FIXED = {
  theme: THEMES.length,
  organization: 20,
  'crisis-contact': 6,
  page: 8,
  announcement: 1,
  'site-settings': 1,
  instrument: 2,
  programme: 2,
  'programme-module': 8,
} as const;
const MODULES_OF_PROGRAMME = FIXED['programme-module'] / FIXED.programme;

const keyOf = (type: ContentTypeName, index: number): string =>
  type === 'theme' ? (THEMES[index] ?? `theme-${index}`) : `${type}-${index + 1}`;
const title = (text: TextMaker): string => text.sentence(text.between(3, 6)).slice(0, 55);
const slug = (type: ContentTypeName, index: number, locale: Locale): string =>
  `${locale === 'nl' ? 'tekst' : 'text'}-${keyOf(type, index)}`;
const themes = (text: TextMaker): readonly RawEntry[] => text.some(THEMES, 3).map((key) => ({ key }));

const review = (text: TextMaker): RawEntry => ({
  author: 'MoodSpace',
  reviewer: text.chance(0.5) ? 'MoodSpace' : null,
  reviewedOn: '2026-09-01',
  nextReview: '2027-09-01',
  evidence: text.pick(EVIDENCE_LEVELS),
  evidenceNote: text.sentence(),
  sources: [{ title: title(text), publisher: 'MoodSpace', year: 2025, url: 'https://www.example.org/source' }],
});

const ITEMS_OF_INSTRUMENT = 12;

/** A self-test of one scale, one score and two bands. */
function generatedInstrument(index: number, text: TextMaker, locale: Locale): RawEntry {
  const items = Array.from({ length: ITEMS_OF_INSTRUMENT }, (_, place) => `item-${place + 1}`);
  const source = 'Generated for a measurement; not a real test.';
  const band = (key: string, lowest: number, highest: number, tone: BandTone, careLevel: RiskLevel) => ({
    ...{ key, score: 'total', lowest, highest, category: null, tone, careLevel, source },
  });
  const feedback = (key: string): RawEntry => ({
    band: key,
    label: text.words(2),
    feedback: text.markdown(60),
    stepNow: text.sentence(),
    stepThisWeek: text.sentence(),
    someoneToTalkTo: text.sentence(),
    interventions: [{ key: keyOf('intervention', 0) }],
    themes: [{ key: 'stress' }],
    services: [{ key: keyOf('service', 0) }],
  });
  return {
    title: title(text),
    slug: slug('instrument', index, locale),
    summary: text.sentence(),
    version: '1.0.0',
    changes: null,
    instrumentKind: text.pick(INSTRUMENT_KINDS),
    body: text.markdown(120),
    instruction: text.sentence(),
    intendedUse: text.sentence(),
    couldBeReadAsScreening: false,
    limits: text.sentence(),
    recallDays: 14,
    minutes: 3,
    retestDays: 14,
    wording: 'demonstration',
    wordingNote: text.sentence(),
    licence: {
      ...{ name: 'EUPL-1.2', spdx: 'EUPL-1.2', holder: 'MoodSpace', texts: 'free', notice: null, url: null },
      checkedOn: null,
    },
    sensitivity: 'ordinary',
    intervention: null,
    scales: [{ key: 'agree', points: [0, 1, 2, 3, 4].map((value) => ({ code: String(value), value })) }],
    items: items.map((key, place) => ({
      ...{ key, scale: 'agree', reversed: place % 4 === 3, skippable: true, showIf: null, riskAnswers: null },
    })),
    scores: [
      {
        key: 'total',
        operation: 'sum',
        role: 'main',
        direction: 'higher_is_better',
        isSymptomScale: false,
        items: items.join(' '),
        of: null,
        missing: 'prorate',
        maxMissing: 2,
        hidden: 'leave_out',
        rounding: 'half_up',
        factor: null,
        offset: null,
        table: null,
        cuts: null,
        countLowest: null,
        countHighest: null,
        criteria: [],
        otherwise: null,
        source,
      },
    ],
    bands: [band('low', 0, 23, 'attentive', 'low'), band('high', 24, 48, 'bright', 'none')],
    norms: [],
    reliabilities: [],
    // Every fourth item is reversed: three of twelve.
    examples: (
      [
        [0, 12],
        [2, 24],
        [4, 36],
      ] as const
    ).map(([answer, total]) => ({
      name: `Always ${answer}`,
      answers: items.map((key) => `${key} = ${answer}`).join('\n'),
      expected: `total = ${total}`,
      source: null,
    })),
    scaleWords: [{ scale: 'agree', labels: Array.from({ length: 5 }, () => text.words(2)).join('\n') }],
    itemWords: items.map((item) => ({ item, text: text.sentence(), help: null })),
    scoreWords: [{ score: 'total', name: text.words(2), meaning: text.sentence(), lowLabel: null, highLabel: null }],
    bandWords: [feedback('low'), feedback('high')],
    normWords: [],
    searchWords: text.words(5),
    fhir: null,
    order: index,
    review: review(text),
  };
}

const MAKERS: Readonly<Record<ContentTypeName, Maker>> = {
  theme: (index, text, locale) => ({
    title: title(text),
    slug: slug('theme', index, locale),
    summary: text.sentence(),
    body: text.markdown(240),
    searchWords: text.words(5),
    sensitivity: 'ordinary',
    order: index,
    review: review(text),
  }),
  location: (index, text) => generatedLocation(index, text),
  organization: (index, text) => generatedOrganization(index, text, title(text)),
  service: (index, text, locale, counts) =>
    generatedService(
      text,
      { title: title(text), slug: slug('service', index, locale) },
      { organizations: counts.organization, locations: counts.location, keyOf, themes: themes(text) },
    ),
  'crisis-contact': (index, text) => ({
    name: title(text),
    summary: text.sentence(),
    situation: text.pick(CRISIS_SITUATIONS),
    spokenLanguages: flags(SPOKEN_LANGUAGES, ['nl', 'en']),
    phone: '112',
    chatUrl: null,
    website: 'https://www.example.org',
    openAlways: true,
    hoursNote: null,
    firstContact: text.sentence(),
    openingSentence: text.sentence(),
    order: index,
    checkedOn: '2026-11-01',
    checkedBy: 'MoodSpace',
    nextCheck: '2027-05-01',
    factSource: 'Generated for a measurement; not a real contact.',
  }),
  intervention: (index, text, locale) => ({
    title: title(text),
    slug: slug('intervention', index, locale),
    summary: text.sentence(),
    body: text.markdown(240),
    searchWords: text.words(5),
    offer: text.pick(OFFERS),
    kinds: flags(INTERVENTION_KINDS, text.some(INTERVENTION_KINDS, 2)),
    audiences: flags(AUDIENCES, text.some(AUDIENCES, 3)),
    riskLevels: flags(RISK_LEVELS, text.some(RISK_LEVELS, 2)),
    preventionTypes: flags(PREVENTION_TYPES, text.some(PREVENTION_TYPES, 2)),
    themes: themes(text),
    sensitivity: 'ordinary',
    availability: 'elsewhere',
    actionLabel: 'Start',
    actionUrl: 'https://www.example.org/start',
    minutes: text.between(5, 60),
    durationNote: null,
    anonymous: true,
    free: true,
    owner: { key: keyOf('organization', text.between(0, FIXED.organization - 1)) },
    order: 0,
    review: review(text),
  }),
  testimonial: (index, text, locale) => ({
    title: title(text),
    slug: slug('testimonial', index, locale),
    summary: text.sentence(),
    quote: text.sentence(),
    storyMedium: 'text',
    body: text.markdown(420),
    recording: null,
    transcript: null,
    contentNote: null,
    sensitivity: 'ordinary',
    themes: themes(text),
    personName: 'Noor',
    personNote: text.words(4),
    portrait: null,
    consent: 'fictional',
    consentOn: null,
    whatHelped: text.sentence(),
    searchWords: text.words(5),
    review: review(text),
  }),
  article: (index, text, locale) => ({
    title: title(text),
    slug: slug('article', index, locale),
    summary: text.sentence(),
    keyPoints: [{ text: text.sentence() }, { text: text.sentence() }],
    body: text.markdown(420),
    image: null,
    contentNote: null,
    sensitivity: 'ordinary',
    themes: themes(text),
    audiences: flags(AUDIENCES, text.some(AUDIENCES, 3)),
    searchWords: text.words(5),
    order: 0,
    review: review(text),
  }),
  page: (index, text, locale) => ({
    title: title(text),
    slug: slug('page', index, locale),
    summary: text.sentence(),
    blocks: [
      { __component: 'block.text', body: text.markdown(240) },
      { __component: 'block.callout', tone: 'tip', title: title(text), body: text.sentence() },
      { __component: 'block.accordion', title: title(text), items: [{ title: title(text), body: text.sentence() }] },
      { __component: 'block.help', title: null },
    ],
    place: index < 4 ? 'footer' : 'nowhere',
    order: index,
    searchWords: null,
    review: review(text),
  }),
  instrument: (index, text, locale) => generatedInstrument(index, text, locale),
  programme: (index, text, locale) =>
    generatedProgramme(
      index,
      text,
      { title: title(text), slug: slug('programme', index, locale), review: review(text) },
      {
        modules: Array.from({ length: MODULES_OF_PROGRAMME }, (_, place) =>
          keyOf('programme-module', index * MODULES_OF_PROGRAMME + place),
        ),
        intervention: keyOf('intervention', 0),
      },
    ),
  'programme-module': (index, text, locale) =>
    generatedModule(
      index,
      text,
      { title: title(text), slug: slug('programme-module', index, locale), review: review(text) },
      { programme: keyOf('programme', Math.floor(index / MODULES_OF_PROGRAMME)), service: keyOf('service', 0) },
    ),
  announcement: (_, text) => ({
    title: title(text),
    message: text.sentence(),
    tone: 'note',
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
    linkLabel: null,
    linkUrl: null,
  }),
  'site-settings': (_, text, locale) => ({
    siteName: 'MoodSpace',
    tagline: text.sentence(),
    description: text.sentence(),
    homeQuestion: locale === 'nl' ? 'Hoe gaat het met je?' : 'How are you doing?',
    homeAnswers: RISK_LEVELS.map((riskLevel) => ({ riskLevel, label: title(text), description: text.sentence() })),
    helpIntroduction: text.sentence(),
    footerNote: text.sentence(),
    contactEmail: 'info@example.org',
  }),
};

/**
 * Valid content of any size, the same for the same seed. `entries` is the number of entries with a long text, in each language.
 * Its texts are words without sense, for measurements only.
 */
export function generateContent({ entries, seed }: { readonly entries: number; readonly seed: number }): RawContent {
  const large = Object.fromEntries(
    Object.entries(SHARES).map(([type, share]) => [type, Math.max(1, Math.round(entries * share))]),
  ) as Record<keyof typeof SHARES, number>;
  const counts: Counts = { ...FIXED, ...large, location: Math.ceil(large.service * PLACES_PER_SERVICE) };
  const day = '2026-11-01T08:00:00.000Z';
  const typeNames = Object.keys(counts) as ContentTypeName[];
  const entriesOf = (type: ContentTypeName, locale: Locale): readonly RawEntry[] =>
    Array.from({ length: counts[type] }, (_, index) => ({
      documentId: `${type}${String(index).padStart(16, '0')}`,
      locale,
      createdAt: day,
      updatedAt: day,
      publishedAt: day,
      ...(type === 'site-settings' ? {} : { key: keyOf(type, index) }),
      // Facts that are not translated come from the same numbers in every language; one entry has one seed.
      ...MAKERS[type](index, textMaker(locale, seed + typeNames.indexOf(type) * 1_000_003 + index), locale, counts),
    }));
  return Object.fromEntries(
    typeNames.map((type) => [
      type,
      Object.fromEntries(LOCALE_CODES.map((locale) => [locale, entriesOf(type, locale)])),
    ]),
  ) as unknown as RawContent;
}
