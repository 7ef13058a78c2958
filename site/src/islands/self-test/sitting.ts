import { shownItems, type Answers } from '@moodspace/shared/scoring';
import type { TestItem, TestStructure } from './test-definition.ts';

/** How the questions are shown: one on a screen, or all on one page. */
export type View = 'one' | 'all';

export type Screen = 'intro' | 'questions' | 'open' | 'result';

/** One time of taking a test, from the first question to the result. */
export interface Sitting {
  readonly screen: Screen;
  readonly view: View;
  /** The key of the question that stands on the screen, or to which the visitor is led when all are on one page. */
  readonly current: string;
  /**
   * Every answer that was given, also to questions that are hidden now: whoever changes an earlier answer back finds them again. Scoring leaves
   * them out.
   */
  readonly answers: Answers;
  /** True when the visitor came to this one question from the list of open ones or from the result, and does not go through those after it again. */
  readonly isMendingGap: boolean;
  /** Whether the keys 1 to 9 give an answer. */
  readonly usesNumberKeys: boolean;
  /** Id and moment (ISO 8601, UTC) of the result; null before the first one. Going back and changing an answer keeps the id. */
  readonly result: { readonly id: string; readonly takenAt: string } | null;
}

export type SittingEvent =
  | { readonly type: 'started'; readonly view: View }
  | { readonly type: 'answered'; readonly item: string; readonly code: string }
  | { readonly type: 'cleared'; readonly item: string }
  /** On to the next question, with or without an answer to this one. The result, when it comes of this, gets this id and moment. */
  | { readonly type: 'advanced'; readonly id: string; readonly at: string }
  | { readonly type: 'wentBack' }
  /** To one question: out of the list of open ones, or from the result. */
  | { readonly type: 'jumped'; readonly item: string }
  /** From all questions on one page, or from the list of open ones, to what comes of it. */
  | { readonly type: 'finished'; readonly id: string; readonly at: string }
  | { readonly type: 'viewChanged'; readonly view: View }
  | { readonly type: 'numberKeysSwitched' }
  /** Everything is forgotten; the visitor stands before the test again, or at its first question. */
  | { readonly type: 'erased' }
  | { readonly type: 'retaken' }
  /** What this tab remembered. */
  | { readonly type: 'resumed'; readonly sitting: Sitting };

/** A sitting that has not begun. @throws RangeError when the test has no items. */
export function newSitting(structure: Pick<TestStructure, 'items'>): Sitting {
  const [first] = structure.items;
  if (!first) throw new RangeError('A test without items cannot be taken.');
  return {
    screen: 'intro',
    view: 'one',
    current: first.key,
    answers: {},
    isMendingGap: false,
    usesNumberKeys: false,
    result: null,
  };
}

/** The shown questions without an answer, in their order. */
export const openItems = (structure: TestStructure, answers: Answers): readonly TestItem[] =>
  shownItems(structure, answers).filter(({ key }) => !Object.hasOwn(answers, key));

/** The answers that count: those to questions that are shown. */
export function countedAnswers(structure: TestStructure, answers: Answers): Answers {
  return Object.fromEntries(
    shownItems(structure, answers).flatMap(({ key }) =>
      Object.hasOwn(answers, key) ? [[key, answers[key] ?? '']] : [],
    ),
  );
}

/** Where a question stands among those that are shown now, from 1, and how many there are. */
export function placeOf(structure: TestStructure, { answers, current }: Pick<Sitting, 'answers' | 'current'>) {
  const shown = shownItems(structure, answers);
  return { place: shown.findIndex(({ key }) => key === current) + 1, total: shown.length };
}

/** What happens to a sitting. Pure: no clock, no chance. */
export function sittingReducer(structure: TestStructure): (sitting: Sitting, event: SittingEvent) => Sitting {
  const reduce = plainReducer(structure);
  return (sitting, event) => atShownItem(structure, reduce(sitting, event));
}

/** When all questions are on one page, an answer can hide the question to which the visitor was led: then the one before it counts. */
export function atShownItem(structure: TestStructure, sitting: Sitting): Sitting {
  const shown = shownItems(structure, sitting.answers);
  if (shown.some(({ key }) => key === sitting.current)) return sitting;
  const before = new Set(
    structure.items.slice(
      0,
      structure.items.findIndex(({ key }) => key === sitting.current),
    ),
  );
  const nearest = shown.findLast((item) => before.has(item)) ?? shown[0];
  return nearest ? { ...sitting, current: nearest.key } : sitting;
}

function plainReducer(structure: TestStructure): (sitting: Sitting, event: SittingEvent) => Sitting {
  return (sitting, event) => {
    switch (event.type) {
      case 'started':
        return { ...sitting, screen: 'questions', view: event.view };
      case 'answered':
        return { ...sitting, answers: { ...sitting.answers, [event.item]: event.code } };
      case 'cleared': {
        const { [event.item]: _cleared, ...answers } = sitting.answers;
        return { ...sitting, answers };
      }
      case 'advanced': {
        if (sitting.isMendingGap) return finished(structure, sitting, event);
        const next = neighbour(structure, sitting, 1);
        return next ? { ...sitting, current: next.key } : finished(structure, sitting, event);
      }
      case 'wentBack':
        return wentBack(structure, sitting);
      case 'jumped':
        return {
          ...sitting,
          screen: 'questions',
          current: event.item,
          isMendingGap: sitting.view === 'one' && (sitting.screen === 'open' || sitting.screen === 'result'),
        };
      case 'finished':
        return finished(structure, sitting, event, sitting.screen === 'open');
      case 'viewChanged':
        return {
          ...sitting,
          view: event.view,
          isMendingGap: false,
          // From the whole page to where there is something left to answer.
          current: (event.view === 'one' && openItems(structure, sitting.answers)[0]?.key) || sitting.current,
        };
      case 'numberKeysSwitched':
        return { ...sitting, usesNumberKeys: !sitting.usesNumberKeys };
      case 'erased':
        return newSitting(structure);
      case 'retaken':
        return {
          ...newSitting(structure),
          screen: 'questions',
          view: sitting.view,
          usesNumberKeys: sitting.usesNumberKeys,
        };
      case 'resumed':
        return event.sitting;
    }
  };
}

function neighbour(structure: TestStructure, { answers, current }: Sitting, step: 1 | -1): TestItem | undefined {
  const shown = shownItems(structure, answers);
  return shown[shown.findIndex(({ key }) => key === current) + step];
}

function wentBack(structure: TestStructure, sitting: Sitting): Sitting {
  if (sitting.screen === 'questions') {
    if (sitting.isMendingGap) return { ...sitting, screen: 'open', isMendingGap: false };
    const previous = sitting.view === 'one' ? neighbour(structure, sitting, -1) : undefined;
    return previous ? { ...sitting, current: previous.key } : { ...sitting, screen: 'intro' };
  }
  if (sitting.screen === 'intro') return sitting;
  // From what stands after the last question, back to it.
  const last = shownItems(structure, sitting.answers).at(-1);
  return { ...sitting, screen: 'questions', current: last?.key ?? sitting.current };
}

/** To the result, or first once to the list of open questions. */
function finished(
  structure: TestStructure,
  sitting: Sitting,
  { id, at }: { readonly id: string; readonly at: string },
  knowsGaps = false,
): Sitting {
  const open = openItems(structure, sitting.answers);
  const mustAsk = knowsGaps ? open.some(({ skippable }) => !skippable) : open.length > 0;
  if (mustAsk) return { ...sitting, screen: 'open', isMendingGap: false };
  return { ...sitting, screen: 'result', isMendingGap: false, result: { id: sitting.result?.id ?? id, takenAt: at } };
}
