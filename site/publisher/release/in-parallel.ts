import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long work that waits for nothing goes on before others get their turn, in milliseconds. */
const TURN = 10;

/**
 * Does the work for each item, a few at a time, and stops beginning new ones when one fails. The results stand in the order of the items. Others get on meanwhile,
 * also when the work itself never waits.
 */
export async function inParallel<Item, Result>(
  items: Iterable<Item>,
  atATime: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const waiting = [...items].entries();
  let hasFailed = false;
  let turnBegan = performance.now();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      if (performance.now() - turnBegan > TURN) {
        await nextTurn();
        turnBegan = performance.now();
      }
      if (hasFailed) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atATime }, worker));
  const failed = ended.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason as Error;
  return results;
}
