/** Tells the operator calmly what is going on: one line when a step begins, one when it is done, with its seconds. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  console.log(`  … ${title}`);
  const result = await work();
  console.log(`  ✓ ${title} (${seconds(performance.now() - started)})`);
  return result;
}

/** Milliseconds written as seconds: `1234` gives `1.2 s`. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
