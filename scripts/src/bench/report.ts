import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import path from 'node:path';

import { CACHE, ROOT } from '../workspace/folders.ts';

/** One number, beside what it should be. */
export interface Line {
  readonly what: string;
  readonly value: number;
  readonly unit:
    's' | 'ms' | 'MB' | 'kB' | 'points' | 'shift' | 'sets/s' | 'edits' | 'saves' | 'pages' | 'files' | 'times';
  /** Not above this; where more is better, not below. */
  readonly target?: number;
  readonly isMoreBetter?: boolean;
}

const WHOLE_UNITS = new Set<Line['unit']>(['ms', 'MB', 'points', 'sets/s', 'edits', 'saves', 'pages', 'files']);

/** Prints the lines as a table and as JSON, and keeps the JSON. */
export async function report(lines: readonly Line[]): Promise<void> {
  const width = Math.max(...lines.map(({ what }) => what.length));
  console.log('');
  for (const line of lines) {
    const value = line.value.toFixed(WHOLE_UNITS.has(line.unit) ? 0 : 2).padStart(9);
    const aim =
      line.target === undefined ? '' : `   ${isMet(line) ? 'met' : 'NOT MET'}, aim ${line.target} ${line.unit}`;
    console.log(`${line.what.padEnd(width)} ${value} ${line.unit.padEnd(6)}${aim}`);
  }
  const machine = {
    processor: cpus()[0]?.model,
    cores: availableParallelism(),
    node: process.version,
    // What else the machine did: a figure that was measured beside other work is not one of a quiet machine.
    loadAtTheEnd: loadavg().map((load) => Math.round(load * 100) / 100),
  };
  const file = path.join(CACHE, 'bench.json');
  const json = JSON.stringify({ machine, lines: lines.map((line) => ({ ...line, isMet: isMet(line) })) }, null, 2);
  await mkdir(CACHE, { recursive: true });
  await writeFile(file, `${json}\n`);
  console.log(`\n${json}\n\n${path.relative(ROOT, file)} has the same JSON.`);
}

function isMet({ value, target, isMoreBetter = false }: Line): boolean {
  if (target === undefined) return true;
  return isMoreBetter ? value >= target : value <= target;
}
