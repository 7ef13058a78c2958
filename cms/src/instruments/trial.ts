import {
  bandOf,
  isRiskAnswer,
  scoreAnswers,
  shownItems,
  type Answers,
  type ScoreResult,
} from '@moodspace/shared/scoring';
import type { Triable } from './read-form.ts';

/** One item of a trial, in the words of the form. */
export interface TrialItem {
  readonly key: string;
  readonly text: string;
  readonly answers: readonly { readonly code: string; readonly label: string }[];
  readonly isShown: boolean;
  /** The chosen answer shows the crisis contacts. */
  readonly showsHelp: boolean;
}

export interface TrialScore {
  readonly key: string;
  readonly name: string;
  readonly result: ScoreResult;
  readonly band: string | undefined;
}

/** What a visitor would get for these answers. */
export interface Trial {
  readonly items: readonly TrialItem[];
  readonly scores: readonly TrialScore[];
}

/** Takes the test as it stands in the form, with some answers. */
export function takeTrial(instrument: Triable, answers: Answers): Trial {
  const shown = new Set(shownItems(instrument, answers).map(({ key }) => key));
  const results = scoreAnswers(instrument, answers);
  return {
    items: instrument.items.map((item) => {
      const scale = instrument.scales.find(({ key }) => key === item.scale);
      const labels = instrument.scaleWords.find((words) => words.scale === item.scale)?.labels ?? [];
      const chosen = answers[item.key];
      return {
        key: item.key,
        text: instrument.itemWords.find((words) => words.item === item.key)?.text ?? item.key,
        answers: (scale?.points ?? []).map(({ code }, index) => ({ code, label: labels[index] ?? code })),
        isShown: shown.has(item.key),
        showsHelp: chosen !== undefined && shown.has(item.key) && isRiskAnswer(item, chosen),
      };
    }),
    scores: instrument.scores.map(({ key }) => {
      const result = results[key] ?? { kind: 'none', reason: { code: 'nothing_answered' } };
      const band = bandOf(instrument, key, result);
      return {
        key,
        name: instrument.scoreWords.find((words) => words.score === key)?.name ?? key,
        result,
        band: band && (instrument.bandWords.find((words) => words.band === band.key)?.label ?? band.key),
      };
    }),
  };
}

/** The answers and their scores as the text boxes of a worked example want them, so that a trial can become one. */
export function asWorkedExample(
  answers: Answers,
  scores: readonly TrialScore[],
): { answers: string; expected: string } {
  return {
    answers: Object.entries(answers)
      .map(([item, code]) => `${item} = ${code}`)
      .join('\n'),
    expected: scores.map(({ key, result }) => `${key} = ${resultText(result)}`).join('\n'),
  };
}

/** A result as it is typed in a worked example: a number with a dot, the name of a category, or `none`. */
export function resultText(result: ScoreResult): string {
  switch (result.kind) {
    case 'number':
      // A worked example may be rounded to two decimals or more; four say enough.
      return String(Number(result.value.toFixed(4)));
    case 'category':
      return result.category;
    case 'none':
      return 'none';
  }
}
