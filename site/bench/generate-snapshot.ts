/** Writes a snapshot of generated content: `node bench/generate-snapshot.ts <folder> <entries per language> [seed]`. */
import path from 'node:path';
import { writeSnapshot } from '../src/content/store/snapshot.ts';
import { generateContent } from './generate-content.ts';

const [folder, entries, seed = '1'] = process.argv.slice(2);
if (!folder || !entries || !/^[1-9][0-9]*$/.test(entries) || !/^[0-9]+$/.test(seed)) {
  console.error('Use: node bench/generate-snapshot.ts <folder> <entries per language> [seed]');
  process.exitCode = 1;
} else {
  const content = generateContent({ entries: Number(entries), seed: Number(seed) });
  await writeSnapshot(path.resolve(folder), { asOf: '2026-11-22', content, uploads: new Map() });
  console.log(`Wrote a snapshot with ${entries} generated entries per language to ${path.resolve(folder)}.`);
}
