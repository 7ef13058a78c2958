/** What a landscape is drawn from. */
export interface LandParameters {
  /** Any text; the same key always gives the same land. */
  readonly key: string;
  /** Size of the drawing, in its own units. */
  readonly width: number;
  readonly height: number;
  /** How high the disc stands: 0 just over the hills, 1 free in the sky. */
  readonly climb: number;
  /** The moon shows its whole face instead of the phase that belongs to the key. */
  readonly fullMoon: boolean;
}

/** A landscape as SVG attributes: path data and the place of the disc. */
export interface Land {
  /** Outlines of the hills, from far to near. */
  readonly hills: readonly string[];
  readonly disc: { readonly x: number; readonly y: number; readonly r: number };
  /** Outline of the lit part of the moon. */
  readonly moon: string;
  /** Dots as a path of points, to be stroked with round ends. */
  readonly stars: string;
}

/** Share of the height at which each hill begins, from far to near, and how much it rolls. */
const HILLS = [
  { base: 0.52, roll: 0.2, bends: 4 },
  { base: 0.69, roll: 0.16, bends: 3 },
  { base: 0.87, roll: 0.1, bends: 2 },
] as const;
const STARS = 16;

/** FNV-1a: spreads a text over 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: numbers from 0 up to 1 that are always the same for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws the land that belongs to a key. Pure: no clock, no chance. */
export function drawLand({ key, width, height, climb, fullMoon }: LandParameters): Land {
  const random = randomFrom(hashOf(key));
  const between = (low: number, high: number) => Math.round(low + (high - low) * random());

  const hills = HILLS.map(({ base, roll, bends }, layer) => {
    const level = (sign: number) => Math.round(height * (base + sign * roll * (0.35 + 0.65 * random())));
    let sign = random() < 0.5 ? 1 : -1;
    const step = width / bends;
    let path = `M0 ${level(sign)}`;
    for (let bend = 1; bend <= bends; bend += 1) {
      sign = -sign;
      const end = bend === bends ? width : Math.round(step * (bend + (random() - 0.5) * 0.36));
      const pull = between(step * 0.4, step * 0.5);
      const next = level(sign);
      path +=
        bend === 1
          ? `C${pull} ${path.slice(3)} ${end - pull} ${next} ${end} ${next}`
          : `S${end - pull} ${next} ${end} ${next}`;
    }
    return `${path}V${height + layer}H0z`;
  });

  const r = Math.round(height * 0.2);
  const x = between(width * 0.54, width * 0.7);
  const y = Math.round(height * (0.46 - 0.24 * climb));
  const stars = Array.from({ length: STARS }, () => `M${between(0, width)} ${between(0, height * 0.42)}h0`).join('');
  // A moon of which a part is lit hangs free: behind a hill nobody would recognise it.
  const moonY = fullMoon ? y : Math.round(height * 0.24);
  return { hills, disc: { x, y, r }, moon: moonPath(x, moonY, r, fullMoon ? 1 : 0.16 + 0.14 * random()), stars };
}

/** The lit part of a moon: `phase` 0 is new, 0.5 half, 1 full. */
function moonPath(x: number, y: number, r: number, phase: number): string {
  const terminator = Math.round(r * Math.abs(1 - 2 * phase));
  const sweep = phase < 0.5 ? 0 : 1;
  return `M${x} ${y - r}a${r} ${r} 0 0 1 0 ${2 * r}a${terminator} ${r} 0 0 ${sweep} 0 ${-2 * r}z`;
}
