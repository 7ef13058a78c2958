import { onBuiltSite, slowDown } from './on-built-site.ts';

/** A phone of a few years ago is about four times slower than the computer of a developer. */
const SLOWDOWN = 4;
const ROUNDS = 5;

/**
 * How long it takes from a press on a link to a step of a module until that step is laid out, on a processor that is slowed down four times: the
 * median over all its steps, in milliseconds.
 *
 * @returns undefined when there is no browser to measure with
 */
export const stepSpeed = (folder: string, path: string): Promise<number | undefined> =>
  onBuiltSite(folder, path, async (page) => {
    await page.locator('[data-go-on]').click();
    await page.locator('section[data-open]').waitFor();
    await slowDown(page, SLOWDOWN);
    const times = await page.evaluate<readonly number[]>(TIME_STEPS);
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  });

/**
 * Runs in the page, of which Node knows no types: opens every step from the list of steps, one after the other. The player follows the address, and this
 * follows the player; reading a height lays the page out, as the browser would before it paints.
 */
const TIME_STEPS = `(async () => {
  const times = [];
  const steps = [...document.querySelectorAll('details.list li:not([hidden]) a')];
  for (let round = 0; round < ${ROUNDS}; round += 1) {
    for (const step of steps) {
      if (step.hash === location.hash) continue;
      const before = performance.now();
      await new Promise((opened) => {
        addEventListener('hashchange', opened, { once: true });
        step.click();
      });
      document.body.getBoundingClientRect();
      times.push(performance.now() - before);
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(() => setTimeout(painted))));
    }
  }
  return times;
})()`;
