import type { IntakeQuestion } from '@moodspace/shared';
import { orderModules, type SuggestedModule } from '@moodspace/shared/programmes';
import { keeper } from '../device/keeper.ts';
import { intakeAnswers } from '../device/kinds/intake-answers.ts';
import { moduleProgress, type ModuleProgress } from '../device/kinds/module-progress.ts';
import type { Translate } from '../i18n/create-translator.ts';
import { seenSteps } from './module-path.ts';

/** What the rows of a list of modules say, in the language of the page. */
export interface RowWords {
  readonly t: Translate<'programme.because' | 'programme.progress' | 'programme.doneOn'>;
  /** The BCP 47 tag of the language. */
  readonly tag: string;
}

/** As much of an intake as an order needs. */
export type IntakeChoices = readonly Pick<IntakeQuestion, 'key' | 'options'>[];

const progressKeeper = keeper(moduleProgress);
const intakeKeeper = keeper(intakeAnswers);

/** The progress of the modules that were begun, by their key. Empty where nothing can be read. */
export async function progressByModule(): Promise<ReadonlyMap<string, ModuleProgress>> {
  const listed = await progressKeeper.list();
  return new Map(listed.ok ? listed.value.records.map(({ id, value }) => [id, value]) : []);
}

/** The answers to the intake of a programme, the key of the chosen option by that of its question. Undefined: it was not taken. */
export async function answersToIntake(programme: string): Promise<ReadonlyMap<string, string> | undefined> {
  const kept = await intakeKeeper.get(programme);
  return kept.ok && kept.value ? new Map(Object.entries(kept.value.answers)) : undefined;
}

/** The rows of a list of modules, in the order in which they stand. */
export const moduleRows = (list: Element): readonly HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-module]'),
];

const keyOf = (row: HTMLElement): string => row.dataset['module'] ?? '';

/** The order of modules for these answers; the programme's own, for whoever gave none. */
export function suggestedOrder(
  modules: readonly string[],
  intake: IntakeChoices,
  answers: ReadonlyMap<string, string> | undefined,
): readonly SuggestedModule[] {
  return orderModules(
    modules,
    intake.map((question) => ({ ...question, question: '' })),
    answers ?? new Map(),
  );
}

/** Says at each row why it is suggested, and moves the rows into that order. The focus stays where it is. */
export function showOrder(
  rows: readonly HTMLElement[],
  order: readonly SuggestedModule[],
  words: Pick<RowWords, 't' | 'tag'>,
): void {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const list = rows[0]?.parentElement;
  for (const { key, because } of order) {
    const row = byKey.get(key);
    if (!row) continue;
    tell(row.querySelector('.module-because'), becauseWords(because, words));
    list?.append(row);
  }
}

/** So many answers are quoted at most: more would be a list to read instead of a reason. */
const MOST_QUOTED = 2;

/** The answers for which a module is suggested, as one sentence; empty when there are none. */
export function becauseWords(because: readonly string[], { t, tag }: Pick<RowWords, 't' | 'tag'>): string {
  if (because.length === 0) return '';
  const quoted = because.slice(0, MOST_QUOTED).map((label) => `“${label.replace(/[.…]+$/, '')}”`);
  return t('programme.because', { answers: new Intl.ListFormat(tag, { type: 'conjunction' }).format(quoted) });
}

/** Says at each row how far somebody is. */
export function showProgress(
  rows: readonly HTMLElement[],
  progress: ReadonlyMap<string, ModuleProgress>,
  words: RowWords,
): void {
  for (const row of rows) {
    const own = progress.get(keyOf(row));
    tell(row.querySelector('.module-progress'), own ? progressWords(row.dataset['steps'] ?? '', own, words) : '');
  }
}

/**
 * How far somebody is in a module, in a few words.
 * @param steps the keys of its steps; an asterisk marks one that not everybody gets.
 */
export function progressWords(
  steps: string,
  { reached, finishedAt }: Pick<ModuleProgress, 'reached' | 'finishedAt'>,
  { t, tag }: RowWords,
): string {
  if (finishedAt !== null) return t('programme.doneOn', { date: dayOf(finishedAt, tag) });
  const known = steps.split(' ').map((step) => ({ key: step.replace('*', ''), isForEverybody: !step.endsWith('*') }));
  return t('programme.progress', { ...seenSteps(known, reached) });
}

/** The day of a moment, where the visitor is. */
export const dayOf = (moment: string, tag: string): string =>
  new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(moment));

function tell(place: Element | null, words: string): void {
  if (!(place instanceof HTMLElement)) return;
  place.textContent = words;
  place.hidden = words === '';
}
