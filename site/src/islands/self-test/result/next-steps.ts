import type { Band, RiskLevel, Score } from '@moodspace/shared';
import type { BandFeedback, NextStep } from '../test-definition.ts';

/** A band in which a score of the visitor lies, with what is said about it. */
export interface Finding {
  readonly band: Band;
  readonly feedback: BandFeedback;
}

/** What to do next: at most one of each, and every page once. */
export interface Steps {
  readonly now: string | undefined;
  readonly thisWeek: string | undefined;
  readonly someoneToTalkTo: string | undefined;
  readonly links: readonly NextStep[];
}

/** How many pages are offered. More would be one more list to choose from. */
export const MOST_LINKS = 5;

/** One of each kind comes before a second of any. */
const KINDS: readonly NextStep['kind'][] = [
  'intervention',
  'service',
  'programme-module',
  'article',
  'theme',
  'testimonial',
];

const NEED: Readonly<Record<RiskLevel, number>> = { none: 0, low: 1, medium: 2, high: 3 };

/** Compares two findings so that the one that asks for most help comes first, and what has none last. For `sort`, which keeps the order of equals. */
export const mostNeededFirst = (a: Finding | undefined, b: Finding | undefined): number => needOf(b) - needOf(a);

const needOf = (finding: Finding | undefined): number => (finding ? NEED[finding.band.careLevel] : -1);

/** Chooses the steps out of several findings. The one that asks for most help speaks first; another fills in what it leaves open. */
export function chooseSteps(findings: readonly Finding[]): Steps {
  const ordered = [...findings].sort(mostNeededFirst).map(({ feedback }) => feedback);
  const first = (step: (feedback: BandFeedback) => string | null): string | undefined =>
    ordered.map(step).find((text) => text !== null) ?? undefined;
  return {
    now: first(({ stepNow }) => stepNow),
    thisWeek: first(({ stepThisWeek }) => stepThisWeek),
    someoneToTalkTo: first(({ someoneToTalkTo }) => someoneToTalkTo),
    links: chooseLinks(ordered.flatMap(({ nextSteps }) => nextSteps)),
  };
}

/** Those of the links of one band that a result can ever show, in their order: any other comes after five that come first wherever it would stand. */
export function usefulLinks(offered: readonly NextStep[]): readonly NextStep[] {
  const chosen = new Set(chooseLinks(offered));
  return offered.filter((link) => chosen.has(link));
}

function chooseLinks(offered: readonly NextStep[]): readonly NextStep[] {
  const once = [...new Map(offered.map((link) => [link.href, link])).values()];
  const firsts = KINDS.flatMap((kind) => once.find((link) => link.kind === kind) ?? []);
  return [...firsts, ...once.filter((link) => !firsts.includes(link))].slice(0, MOST_LINKS);
}

/** The findings whose steps are offered: those of main scores, and of any other score that leads to the most help there is. */
export const leadingFindings = (
  readings: readonly { readonly score: Pick<Score, 'role'>; readonly finding: Finding | undefined }[],
): readonly Finding[] =>
  readings.flatMap(({ score, finding }) =>
    finding && (score.role === 'main' || finding.band.careLevel === 'high') ? [finding] : [],
  );

/** True when one of the findings leads to the most help there is. The crisis contacts then stand above everything else. */
export const asksForHelpNow = (findings: readonly Finding[]): boolean =>
  findings.some(({ band }) => band.careLevel === 'high');
