import type { FinderKey } from '../../finder/finder-words.ts';
import type { FoundServices } from '../../finder/find-services.ts';
import { draw, drawButton } from './draw.ts';
import { drawRow, type RowContext } from './draw-row.ts';

/** The groups in which services are found, in the order of the page. */
export const GROUPS = ['fitting', 'unsure', 'almost'] as const satisfies readonly (keyof FoundServices)[];
export type Group = (typeof GROUPS)[number];

/** So many rows a button adds at most, and so many are shown at first of the first group that has any. */
export const ROWS_AT_A_TIME = 20;

const HEADINGS = {
  unsure: ['finder.unsure', 'finder.unsureLead'],
  almost: ['finder.almost', 'finder.almostLead'],
} as const satisfies Readonly<Record<Exclude<Group, 'fitting'>, readonly FinderKey[]>>;

/** A group that is drawn in two steps, so that its first rows can be painted before the rest is made. */
interface FoundGroup {
  /** Its heading, and its list with the first `count` rows. */
  readonly begin: (count: number) => readonly Node[];
  /** Adds the other rows to the list; gives the button for more, where there are more. */
  readonly finish: () => readonly Node[];
}

/**
 * Draws one group of what was found. `shown` is how many rows it has until somebody asks for more; `onMore` hears how many
 * were asked for.
 */
export function foundGroup(
  group: Group,
  context: RowContext,
  shown: number,
  onMore: (count: number) => void,
): FoundGroup {
  const places = context.found[group];
  const { say } = context.words;
  const heading = group === 'fitting' ? undefined : HEADINGS[group];
  const list = draw('ul', { class: 'found-list', 'aria-label': say(heading?.[0] ?? 'finder.list') });
  const drawUpTo = (end: number): void => {
    // What fits stands right under the heading of the results, the other groups under headings of their own.
    const wanted = places.slice(list.childElementCount, end);
    list.append(...wanted.map((place) => drawRow(context, place, heading ? 'h4' : 'h3')));
  };
  const moreButton = (): readonly HTMLElement[] => {
    const from = list.childElementCount;
    const count = Math.min(places.length - from, ROWS_AT_A_TIME);
    if (count <= 0) return [];
    const button = drawButton('action quiet', say('finder.more', { count }), () => {
      drawUpTo(from + count);
      onMore(count);
      // Further rows come under those that are there; the keyboard goes to the first of them.
      list.children[from]?.querySelector('a')?.focus();
      button.replaceWith(...moreButton());
    });
    return [button];
  };
  return {
    begin: (count) => {
      drawUpTo(Math.min(count, shown));
      return [
        ...(heading ? [draw('h3', {}, say(heading[0])), draw('p', { class: 'soft' }, say(heading[1]))] : []),
        list,
      ];
    },
    finish: () => {
      drawUpTo(shown);
      return moreButton();
    },
  };
}
