import { stringify } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** A small self-test in Dutch that can be published, of the project's own wording, with the given fields in the place of its own. */
export const instrumentFile = (changes: Fields = {}): string =>
  stringify({ ...structure, ...words('Rust', 'Hoe rustig is het?'), ...changes });

/** The same in English: only what is translated. */
export const translatedInstrumentFile = (changes: Fields = {}): string =>
  stringify({ ...words('Calm', 'How calm is it?'), ...changes });

/** What it asks and how it counts. A change of it is written as a change of these parts. */
export const structure = {
  version: '1.0',
  instrumentKind: 'check_in',
  couldBeReadAsScreening: false,
  minutes: 1,
  retestDays: 0,
  wording: 'demonstration',
  licence: { name: 'CC BY 4.0', holder: 'MoodSpace', texts: 'free' },
  sensitivity: 'ordinary',
  order: 1,
  scales: [
    {
      key: 'how-much',
      points: [
        { code: 'no', value: 0 },
        { code: 'half', value: 0.5 },
        { code: 'yes', value: 1 },
      ],
    },
  ],
  items: [
    { key: 'rest-1', scale: 'how-much', skippable: true },
    {
      key: 'rest-2',
      scale: 'how-much',
      reversed: true,
      skippable: true,
      showIf: { mode: 'all', conditions: [{ item: 'rest-1', comparison: 'answered' }] },
    },
  ],
  scores: [
    {
      key: 'rest',
      operation: 'sum',
      role: 'main',
      direction: 'higher_is_better',
      items: 'rest-1 rest-2',
      missing: 'refuse',
      hidden: 'leave_out',
      rounding: 'none',
    },
    {
      key: 'kind-of-rest',
      operation: 'criteria',
      role: 'internal',
      direction: 'neither',
      missing: 'refuse',
      hidden: 'leave_out',
      rounding: 'none',
      criteria: [{ category: 'still', items: 'rest-1 rest-2', atLeast: 1, lowest: 0.5, highest: 1 }],
      otherwise: 'busy',
      source: 'An example of these tests.',
    },
  ],
  bands: [
    {
      key: 'little',
      score: 'rest',
      lowest: 0,
      highest: 0.5,
      tone: 'caring',
      careLevel: 'low',
      source: 'The middle of the scale.',
    },
    {
      key: 'much',
      score: 'rest',
      lowest: 1,
      highest: 2,
      tone: 'bright',
      careLevel: 'none',
      source: 'The middle of the scale.',
    },
  ],
  reliabilities: [
    {
      score: 'rest',
      coefficient: 0.82,
      standardDeviation: 0.4,
      basis: 'assumed',
      source: 'An example of these tests.',
    },
  ],
  examples: [
    { name: 'as calm as can be', answers: 'rest-1 = yes\nrest-2 = no', expected: 'rest = 2\nkind-of-rest = still' },
    { name: 'calm at first sight', answers: 'rest-1 = yes\nrest-2 = yes', expected: 'rest = 1' },
    { name: 'nothing answered', answers: '', expected: 'rest = none' },
  ],
  fhir: {
    url: 'https://example.org/Questionnaire/rest',
    extension: [{ url: 'https://example.org/kept', valueDecimal: 0.1 }],
  },
} as const;

const words = (title: string, question: string) => ({
  title,
  slug: title.toLowerCase(),
  summary: `${title}.`,
  body: `${title}.`,
  instruction: `${title}?`,
  limits: `${title}.`,
  wordingNote: `${title}.`,
  scaleWords: [{ scale: 'how-much', labels: `${title} 0\n${title} ½\n${title} 1` }],
  itemWords: [
    { item: 'rest-1', text: `1. ${question}` },
    { item: 'rest-2', text: `2. ${question}` },
  ],
  scoreWords: [{ score: 'rest', name: title }],
  bandWords: ['little', 'much'].map((band) => ({
    band,
    label: `${title} ${band}`,
    feedback: `${title} ${band}.`,
    stepNow: `${title}.`,
    stepThisWeek: `${title}.`,
    someoneToTalkTo: `${title}.`,
    themes: ['rest'],
  })),
  review: { author: 'Redactie', evidence: 'experience' },
});
