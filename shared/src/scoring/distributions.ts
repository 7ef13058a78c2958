/**
 * The share of a normal curve below `z`, from 0 to 1, with an error below 7.5e-8 (Abramowitz & Stegun 1964, 26.2.17).
 */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}

/**
 * The share of Student's t distribution below `t`, from 0 to 1: the exact finite series for whole degrees of freedom (Abramowitz & Stegun 1964, 26.7.3
 * and 26.7.4).
 *
 * @param degrees of freedom, a whole number from 1
 */
export function studentShareBelow(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const sine = Math.sin(angle);
  const cosineSquared = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  // The terms grow from one another: cos θ · 2/3 cos² θ · 4/5 cos² θ … when odd, 1 · 1/2 cos² θ · 3/4 cos² θ … when even.
  let term = isOdd ? Math.cos(angle) : 1;
  let series = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    series += term;
    term *= ((power + 1) / (power + 2)) * cosineSquared;
  }
  const central = isOdd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
  return (1 + central) / 2;
}
