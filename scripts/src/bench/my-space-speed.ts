import { MADE_UP_RECORDS } from '../../../site/src/device/made-up-records.ts';
import type { StoredRecord } from '../../../site/src/device/record-kind.ts';
import { keepThere, MY_SPACE, spaceShown } from '../../../site/tests/support/my-space-page.ts';
import { onBuiltSite } from './on-built-site.ts';

const RECORDS = 1000;
const ROUNDS = 5;

/**
 * How long my space takes to show 1,000 kept records, from the end of parsing until it is painted: the median, in milliseconds.
 *
 * @returns undefined when there is no browser to measure with
 */
export const mySpaceSpeed = (folder: string): Promise<number | undefined> =>
  onBuiltSite(folder, MY_SPACE.nl, async (page) => {
    await page.addInitScript(TIME_SHOWING);
    await keepThere(page, manyRecords());
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.reload();
      await spaceShown(page);
      times.push(await page.evaluate<number>('globalThis.shownAfter'));
    }
    return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  });

/** Each kind of record as often, all under names of their own. */
const manyRecords = (): readonly StoredRecord[] =>
  Array.from({ length: RECORDS }, (_, index) => {
    const one = MADE_UP_RECORDS[index % MADE_UP_RECORDS.length];
    if (one === undefined) throw new RangeError('There are no records to copy.');
    return { ...one, id: `${one.id}-${index}` };
  });

/** Runs in the page, of which Node knows no types: waits until my space says what it shows, and for the frame after it. */
const TIME_SHOWING = `
  globalThis.shownAfter = new Promise((shown) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('my-space[data-state]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => {
        shown(performance.now() - performance.getEntriesByType('navigation')[0].domInteractive);
      }));
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
  });
`;
