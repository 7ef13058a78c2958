import { stringify } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

const review = { author: 'Redactie', evidence: 'theory' };

/** A programme in Dutch that can be published, with the given fields in the place of its own. */
export const programmeFile = (key: string, changes: Fields = {}): string =>
  stringify({
    ...{ title: `Programma ${key}`, slug: key, summary: 'In één zin.', body: 'Tekst.', intendedUse: 'Om te oefenen.' },
    ...{ audiences: ['student'], riskLevels: ['low'], sensitivity: 'ordinary', order: 1, review, ...changes },
  });

/** The same in English: only what is translated. */
export const translatedProgrammeFile = (key: string, changes: Fields = {}): string =>
  stringify({
    ...{
      title: `Programme ${key}`,
      slug: key,
      summary: 'In one sentence.',
      body: 'Text.',
      intendedUse: 'To practise.',
    },
    ...{ review, ...changes },
  });

export const step = (key: string, facts: Fields = {}): Fields => ({
  __component: 'module.step',
  key,
  title: `Stap ${key}`,
  minutes: 2,
  ...facts,
});

export const block = (name: string, facts: Fields = {}): Fields => ({ __component: name, ...facts });

const text = block('block.text', { body: 'Tekst.' });

/** Five steps: something to choose, to rate and to answer, and the crisis contacts. */
export const soundBlocks = (): Fields[] => [
  step('begin'),
  text,
  step('kies'),
  block('module.checkpoint', {
    key: 'keuze',
    title: 'Herken je dit?',
    options: [
      { key: 'ja', label: 'Ja' },
      { key: 'nee', label: 'Nee' },
    ],
  }),
  step('cijfer'),
  block('exercise.rating', { key: 'spanning', title: 'Hoe gespannen?', lowLabel: 'niet', highLabel: 'heel' }),
  step('quiz'),
  block('exercise.quiz', {
    key: 'weetje',
    title: 'Wat helpt?',
    answers: [
      { key: 'rust', label: 'Rust', isRight: true, feedback: 'Ja.' },
      { key: 'niets', label: 'Niets', isRight: false, feedback: 'Toch wel iets.' },
    ],
  }),
  step('einde'),
  block('block.help'),
];

/** A module in Dutch that can be published. */
export const moduleFile = (key: string, programme: string, changes: Fields = {}): string =>
  stringify({
    ...{
      title: `Module ${key}`,
      slug: key,
      summary: 'In één zin.',
      programme,
      sensitivity: 'ordinary',
      order: 1,
      review,
    },
    ...{ blocks: soundBlocks(), ...changes },
  });

/** The same in English. */
export const translatedModuleFile = (key: string, changes: Fields = {}): string =>
  stringify({
    ...{ title: `Module ${key}`, slug: key, summary: 'In one sentence.', review, blocks: soundBlocks(), ...changes },
  });
