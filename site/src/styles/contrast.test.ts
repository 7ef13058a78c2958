import { readFileSync } from 'node:fs';
import { converter, displayable, parse, wcagContrast, type Rgb } from 'culori';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const toRgb = converter('rgb');

type Mode = 'day' | 'night';

function colourTokens(block: string): Map<string, string> {
  return new Map(
    Array.from(block.matchAll(/--([a-z-]+):\s*(oklch\([^;]+\));/g), ([, name = '', value = '']) => [name, value]),
  );
}

const nightAt = css.indexOf('@media (prefers-color-scheme: dark)');
const day = colourTokens(css.slice(0, nightAt));
const night = colourTokens(css.slice(nightAt));
const MODES: Record<Mode, ReadonlyMap<string, string>> = { day, night: new Map([...day, ...night]) };
const HUES = new Map([
  ...Array.from(
    css.matchAll(/:root \{[^}]*?--hue: (\d+);/g),
    ([, hue], place) => [`none (${place === 0 ? 'day' : 'night'})`, Number(hue)] as const,
  ),
  ...Array.from(
    css.matchAll(/\.area-([a-z-]+) \{\s*--hue: (\d+);/g),
    ([, area = '', hue]) => [area, Number(hue)] as const,
  ),
]);

test('every area that the style sheet names is looked at', () => {
  const named = new Set(Array.from(css.matchAll(/\.area-[a-z-]+/g), ([name]) => name));
  expect(named.size).toBeGreaterThan(0);
  // One more hue by day and one by night are those of pages outside the areas.
  expect(HUES.size).toBe(named.size + 2);
});

function colour(mode: Mode, token: string, hue: number): Rgb {
  const written = MODES[mode].get(token)?.replace('var(--hue)', String(hue));
  const parsed = written === undefined ? undefined : parse(written);
  if (!parsed) throw new Error(`The token --${token} is not a colour that can be read: ${String(written)}`);
  return toRgb(parsed);
}

/** Words at reading size: 4.5 or more (WCAG 1.4.3). */
const TEXT_PAIRS = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'tint'],
  ['ink', 'sky'],
  ['ink', 'card'],
  ['ink', 'far'],
  ['ink', 'mid'],
  ['ink', 'near'],
  ['ink-soft', 'card'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'raised'],
  ['ink-soft', 'tint'],
  ['ink-soft', 'sky'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['accent', 'tint'],
  ['accent', 'sky'],
  ['paper', 'accent'],
  ['paper', 'ink'],
  ['help', 'paper'],
  ['help', 'raised'],
  ['help', 'tint'],
  ['help', 'sky'],
  ['help', 'card'],
  ['on-help', 'help'],
] as const;
/** Edges of controls, focus rings and marks that carry meaning: 3 or more (WCAG 1.4.11). */
const INTERFACE_PAIRS = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['edge', 'tint'],
  ['ink', 'paper'],
  ['ink', 'sky'],
  ['accent', 'far'],
  ['accent', 'mid'],
  ['accent', 'near'],
] as const;

describe.each(['day', 'night'] as const)('by %s', (mode) => {
  describe.each([...HUES])('in the area "%s"', (_area, hue) => {
    test.each(TEXT_PAIRS)('%s on %s can be read', (text, ground) => {
      expect(wcagContrast(colour(mode, text, hue), colour(mode, ground, hue))).toBeGreaterThanOrEqual(4.5);
    });

    test.each(INTERFACE_PAIRS)('%s stands out from %s', (mark, ground) => {
      expect(wcagContrast(colour(mode, mark, hue), colour(mode, ground, hue))).toBeGreaterThanOrEqual(3);
    });

    test('every colour can be shown on an ordinary screen', () => {
      for (const token of MODES[mode].keys())
        expect(displayable(colour(mode, token, hue)), `--${token} at hue ${hue}`).toBe(true);
    });
  });
});
