import type { Page } from 'playwright-core';

import { onBuiltSite, slowDown } from './on-built-site.ts';

/** A phone of a few years ago is about four times slower than the computer of a developer. */
const SLOWDOWN = 4;
/** Longer than the test takes a second tap for a double tap, in milliseconds. */
const BETWEEN_TAPS = 400;

/**
 * How long it takes from a tap on an answer of a self-test until the next question is painted, on a processor that is slowed down four times: the
 * median over all its questions but the last, in milliseconds. Event Timing, which browsers measure with, counts in steps of 8.
 *
 * @returns undefined when there is no browser to measure with
 */
export const answerSpeed = (folder: string, path: string): Promise<number | undefined> =>
  onBuiltSite(
    folder,
    path,
    async (page) => {
      await page.locator('.self-test-begin .action').tap();
      await page.locator('.self-test-question').waitFor();
      await slowDown(page, SLOWDOWN);
      return median(await timesOfAnswers(page));
    },
    { hasTouch: true },
  );

/** What a browser measures of one event; Node, in whose types this is compiled, has no such events. */
interface EventTiming {
  /** The same for all events of one tap; 0 when it was none. */
  readonly interactionId: number;
  readonly duration: number;
}

/** Answers every question but the last, which leads to the result. */
async function timesOfAnswers(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times = new Map<number, number>();
    Object.assign(globalThis, { times });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as unknown as readonly EventTiming[]) {
        // A tap is several events; the slowest is what the visitor waits for.
        if (interactionId > 0) times.set(interactionId, Math.max(duration, times.get(interactionId) ?? 0));
      }
    }).observe({ type: 'event', durationThreshold: 16 } as unknown as { type: 'measure' });
  });
  const total = Number(/\d+$/.exec(await page.locator('.self-test-place').innerText())?.[0]);
  for (let number = 1; number < total; number += 1) {
    await page.waitForTimeout(BETWEEN_TAPS);
    await page
      .locator('.self-test-answer')
      .nth(number % 2)
      .tap();
  }
  await page.waitForTimeout(BETWEEN_TAPS);
  const measured = await page.evaluate(() => [
    ...(globalThis as unknown as { times: ReadonlyMap<number, number> }).times.values(),
  ]);
  // What took less than 16 milliseconds is not reported.
  return [...measured, ...Array.from({ length: Math.max(0, total - 1 - measured.length) }, () => 8)];
}

function median(times: readonly number[]): number | undefined {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
