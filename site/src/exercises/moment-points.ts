/** Width of the drawing of moments, in units of the drawing; it is 90 high. */
export const MOMENT_WIDTH = 320;
/** As many as can be told apart on a phone. */
const MOST_POINTS = 14;

/** Where moments stand in the drawing: the latest ones, from left to right, higher for a higher number from 1 to 5. */
export function momentPoints(answers: readonly number[]): readonly { readonly x: number; readonly y: number }[] {
  const shown = answers.filter((answer) => answer >= 1 && answer <= 5).slice(-MOST_POINTS);
  const step = shown.length > 1 ? (MOMENT_WIDTH - 40) / (shown.length - 1) : 0;
  return shown.map((answer, index) => ({
    x: shown.length > 1 ? Math.round(20 + index * step) : MOMENT_WIDTH / 2,
    y: Math.round(62 - (answer - 1) * 12),
  }));
}
