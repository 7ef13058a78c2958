import { expect, test } from 'vitest';
import { warmAgainstClean } from './resident-renderer/warm-against-clean.ts';

test(
  'after many edits, every file of the site that was kept warm has the bytes of a clean build',
  { timeout: 300_000 },
  async () => {
    const { edits, files, different } = await warmAgainstClean({ edits: 24, seed: 3 });
    expect(files).toBeGreaterThan(100);
    expect(different).toEqual([]);

    // The edits must have been seen, or equality would say nothing; and what nobody shows is not rendered for them.
    expect(edits.filter(({ rendered }) => rendered > 0).length).toBeGreaterThan(10);
    const ofBodies = edits.filter(({ kind, refused }) => kind === 'body' && refused === undefined);
    expect(Math.max(...ofBodies.map(({ rendered }) => rendered))).toBeLessThan(10);
  },
);
