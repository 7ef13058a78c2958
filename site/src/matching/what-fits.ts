import { suggest, type Suggestion, type Wish } from '@moodspace/shared/matching';
import { GRAVE_THEMES } from '../content/grave-themes.ts';
import type { FitCandidate } from './candidates.ts';

/** What fits a visitor now. */
export interface WhatFits<C extends FitCandidate> {
  /** True: help now stands above everything else. */
  readonly isGrave: boolean;
  readonly suggestions: readonly Suggestion<C>[];
}

/** Three can be looked at; more would be one more list to choose from. */
export const MOST_SUGGESTIONS = 3;

/**
 * What fits a wish, with its reasons. Whoever cannot go on, or asks about a grave theme, is led to people and to what editors made for that, never to a
 * text or an exercise that happens to touch the subject.
 */
export function whatFits<C extends FitCandidate>(candidates: readonly C[], wish: Wish): WhatFits<C> {
  const isGrave = wish.level === 'high' || (wish.theme !== undefined && GRAVE_THEMES.has(wish.theme));
  const open = candidates
    .filter((candidate) => isOpenOn(candidate, isGrave) && (wish.theme !== undefined || !isForOneSubject(candidate)))
    .map((candidate) => openTo(candidate, wish));
  return { isGrave, suggestions: suggest(open, isGrave ? { ...wish, level: 'high' } : wish, MOST_SUGGESTIONS) };
}

const isOpenOn = ({ occasion }: FitCandidate, isGrave: boolean): boolean =>
  occasion === 'any' || (occasion === 'gravest') === isGrave;

/** Who is there for one subject, or for the gravest ones, helps nobody who did not say what it is about. */
const isForOneSubject = ({ kind, occasion, isForAnything }: FitCandidate): boolean =>
  (kind === 'service' && !isForAnything) || occasion === 'gravest';

/** Who listens to anything is not left out because of the theme. */
const openTo = <C extends FitCandidate>(candidate: C, { theme }: Wish): C =>
  candidate.isForAnything && theme !== undefined && !candidate.themes.includes(theme)
    ? { ...candidate, themes: [] }
    : candidate;

/** True when nothing was said yet by which something could fit more or less. For whom it is narrows; it chooses nothing. */
export const isOpen = ({ theme, level, minutes, mode }: Wish): boolean =>
  theme === undefined && level === undefined && minutes === undefined && mode === undefined;
