import type { Band } from '../content/instrument/band.ts';
import { isAtLeast } from './numbers.ts';
import type { ScoreResult } from './score-result.ts';
import type { InstrumentStructure } from './structure.ts';

type Banded = Pick<InstrumentStructure, 'bands'>;

/** A band of a score that is a number. */
export type NumberBand = Band & { readonly lowest: number; readonly highest: number };

/**
 * The band in which a result lies; undefined without a result, and for a score without bands.
 *
 * Where two bands meet in one number, the number belongs to the upper one.
 */
export function bandOf(structure: Banded, scoreKey: string, result: ScoreResult): Band | undefined {
  if (result.kind === 'none') return undefined;
  if (result.kind === 'category')
    return structure.bands.find((band) => band.score === scoreKey && band.category === result.category);
  const band = numberBandsOf(structure.bands, scoreKey).findLast(({ lowest }) => isAtLeast(result.value, lowest));
  return band && isAtLeast(band.highest, result.value) ? band : undefined;
}

/**
 * The band beside that of the result, when the limit between both is at most one standard error of measurement away: the result then lies on the border
 * of both, and says little about which it is. Of two such bands it is the nearer one, or the lower one at equal distance.
 *
 * @param standardError in points of the score, see `standardError`
 */
export function neighbouringBand(
  structure: Banded,
  scoreKey: string,
  result: ScoreResult,
  standardError: number,
): Band | undefined {
  if (result.kind !== 'number') return undefined;
  const bands = numberBandsOf(structure.bands, scoreKey);
  const own = bandOf(structure, scoreKey, result);
  const index = bands.findIndex((band) => band === own);
  if (index === -1) return undefined;
  const below = bands[index - 1];
  const above = bands[index + 1];
  return [below, above]
    .flatMap((band, side) => {
      const [lower, upper] = side === 0 ? [band, bands[index]] : [bands[index], band];
      if (!band || !lower || !upper) return [];
      return [{ band, distance: Math.abs(result.value - cutBetween(lower, upper)) }];
    })
    .filter(({ distance }) => isAtLeast(standardError, distance))
    .sort((a, b) => a.distance - b.distance)[0]?.band;
}

/** Bands of a score that moves in steps have a step between them: the limit lies in its middle. */
const cutBetween = (lower: NumberBand, upper: NumberBand): number => (lower.highest + upper.lowest) / 2;

/** The bands of a score that is a number, from the lowest. */
export function numberBandsOf(bands: readonly Band[], scoreKey: string): readonly NumberBand[] {
  return bands
    .filter((band): band is NumberBand => band.score === scoreKey && band.lowest !== null && band.highest !== null)
    .sort((a, b) => a.lowest - b.lowest || a.highest - b.highest);
}
