import type { Audience, RiskLevel, Sensitivity } from '@moodspace/shared';
import { GRAVE_THEMES } from '../content/grave-themes.ts';

/** What a page is about, as far as something to work on is suggested beside it. */
export interface Subject {
  /** Keys of themes. */
  readonly themes: readonly string[];
  /** For whom it is. Empty or absent: for everybody, or not known. */
  readonly audiences?: readonly Audience[];
  /** Absent for what has none, such as a service or a result. */
  readonly sensitivity?: Sensitivity;
  /** For how heavy complaints it is. Absent: not known. */
  readonly level?: RiskLevel;
}

/**
 * The themes by which modules are suggested beside something. None where it is about suicide, self-harm or sexual violence, or for who cannot go on: that
 * asks for people, and for what editors chose, never for an exercise that touches one of its other themes. One grave theme is enough.
 */
export const workableThemes = ({ themes, sensitivity, level }: Subject): readonly string[] =>
  sensitivity === 'crisis' || level === 'high' || themes.some((theme) => GRAVE_THEMES.has(theme)) ? [] : themes;
