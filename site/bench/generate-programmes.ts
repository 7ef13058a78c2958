import { AUDIENCES, RISK_LEVELS } from '@moodspace/shared';
import { flags, type RawEntry } from './generated-entry.ts';
import type { TextMaker } from './generated-text.ts';

/** What a generated entry has from outside: its words for a page, and what every entry with a page has. */
interface PageWords {
  readonly title: string;
  readonly slug: string;
  readonly review: RawEntry;
}

const parts = (count: number, part: (number: number) => RawEntry): readonly RawEntry[] =>
  Array.from({ length: count }, (_, index) => part(index + 1));
const lines = (text: TextMaker, count: number): string =>
  Array.from({ length: count }, () => text.sentence(5)).join('\n');

/** A programme with an intake of three questions; each answer points to one of its modules. */
export function generatedProgramme(
  index: number,
  text: TextMaker,
  page: PageWords,
  { modules, intervention }: { readonly modules: readonly string[]; readonly intervention: string },
): RawEntry {
  return {
    ...page,
    summary: text.sentence(),
    body: text.markdown(120),
    intendedUse: text.sentence(),
    audiences: flags(AUDIENCES, ['student']),
    riskLevels: flags(RISK_LEVELS, ['none', 'low']),
    themes: [{ key: 'stress' }],
    sensitivity: 'ordinary',
    intervention: { key: intervention },
    intake: parts(3, (question) => ({
      key: `question-${question}`,
      question: text.sentence(6),
      options: modules.map((module, place) => ({
        key: `answer-${place + 1}`,
        label: text.sentence(4),
        modules: module,
      })),
    })),
    searchWords: text.words(5),
    order: index,
  };
}

/** A module of six steps with something to read, to choose, to write, to plan and to take along. */
export function generatedModule(
  index: number,
  text: TextMaker,
  page: PageWords,
  { programme, service }: { readonly programme: string; readonly service: string },
): RawEntry {
  const step = (key: string, showIf: RawEntry | null = null): RawEntry => ({
    ...{ __component: 'module.step', key, title: text.sentence(4), minutes: 2, showIf },
  });
  const exercise = (kind: string, key: string, own: RawEntry = {}): RawEntry => ({
    ...{ __component: `exercise.${kind}`, key, title: text.sentence(4), body: text.sentence(), ...own },
  });
  const scale = { lowLabel: text.words(2), highLabel: text.words(2) };
  const labelled = (number: number): RawEntry => ({ key: `part-${number}`, label: text.sentence(4) });
  return {
    ...page,
    summary: text.sentence(),
    programme: { key: programme },
    themes: [{ key: 'stress' }],
    sensitivity: 'ordinary',
    blocks: [
      step('start'),
      { __component: 'block.text', body: text.markdown(120) },
      exercise('rating', 'before', { ...scale, comparesWith: null }),
      step('recognise'),
      { __component: 'module.story', title: null, body: text.markdown(60), person: 'Noor, 20' },
      {
        __component: 'module.checkpoint',
        key: 'known',
        title: text.sentence(5),
        body: null,
        options: parts(3, (number) => ({ ...labelled(number), reply: text.sentence() })),
      },
      step('more', { block: 'known', comparison: 'is', value: 'part-1' }),
      { __component: 'block.callout', tone: 'tip', title: null, body: text.sentence() },
      exercise('quiz', 'quiz', {
        answers: parts(3, (number) => ({ ...labelled(number), isRight: number === 2, feedback: text.sentence() })),
      }),
      step('write'),
      exercise('questions', 'questions', { prompts: parts(3, (number) => ({ ...labelled(number), help: null })) }),
      step('plan'),
      exercise('if-then-plan', 'if-then', { situations: lines(text, 3), actions: lines(text, 3) }),
      exercise('action-plan', 'actions', { rows: 3, suggestions: lines(text, 3) }),
      step('end'),
      exercise('rating', 'after', { ...scale, comparesWith: 'before' }),
      { __component: 'module.summary', title: text.sentence(4), points: lines(text, 3) },
      {
        ...{ __component: 'module.reminder', key: 'moment', title: text.sentence(4), body: null },
        ...{ rhythm: 'weekly', times: 4 },
      },
      { __component: 'block.help', title: null },
      { __component: 'module.next', title: null, body: null, modules: '' },
    ],
    services: [{ key: service }],
    searchWords: text.words(5),
    order: index,
  };
}
