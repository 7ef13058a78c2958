import { openState, type LocalMoment, type OpenState } from '@moodspace/shared/opening-hours';
import { add, emptySet, type BitSet } from './bit-set.ts';
import type { FinderServices } from './finder-services.ts';

/** Who is there at a moment. */
export interface OpenServices {
  readonly open: BitSet;
  /** Nobody published hours, or it is a holiday and the hours do not say. */
  readonly unknown: BitSet;
  /** The state of each of the hours of the index. */
  readonly states: readonly OpenState[];
  readonly now: LocalMoment;
}

/**
 * Who is there at a moment. Only channels at which somebody answers at once count; when channels are chosen, only those. A
 * service with one open channel is open; else one with a channel of which that is not known, or with none, is unknown.
 */
export function openServices(
  { index, size }: FinderServices,
  now: LocalMoment,
  channels: readonly string[] = [],
): OpenServices {
  const states = index.hours.map((hours) => openState(hours, now));
  const counted = index.codes.channel.map((code) => channels.length === 0 || channels.includes(code));
  const open = emptySet(size);
  const unknown = emptySet(size);
  for (const [place, answering] of index.answering.entries()) {
    let closed = 0;
    let others = 0;
    let isOpen = false;
    for (let at = 0; at < answering.length; at += 2) {
      if (counted[answering[at] ?? -1] !== true) continue;
      const state = states[answering[at + 1] ?? -1]?.state;
      if (state === 'open') isOpen = true;
      else if (state === 'closed') closed += 1;
      else others += 1;
    }
    if (isOpen) add(open, place);
    else if (others > 0 || closed === 0) add(unknown, place);
  }
  return { open, unknown, states, now };
}

/**
 * What to say of the hours of a service: that it is open, or else the soonest that it opens. Undefined when nothing is known
 * for certain.
 */
export function shownState(
  { index }: FinderServices,
  { states }: Pick<OpenServices, 'states'>,
  place: number,
): OpenState | undefined {
  const known = (index.answering[place] ?? [])
    .filter((_, at) => at % 2 === 1)
    .map((hours) => states[hours])
    .filter((state) => state !== undefined);
  return known.toSorted(sooner)[0];
}

const rank = ({ state }: OpenState): number => ['open', 'closed', 'unknown'].indexOf(state);

const opening = (state: OpenState): string =>
  state.state === 'closed' && state.opens ? `${state.opens.day} ${String(state.opens.minute).padStart(4, '0')}` : '~';

const sooner = (a: OpenState, b: OpenState): number =>
  rank(a) - rank(b) || (opening(a) < opening(b) ? -1 : opening(a) > opening(b) ? 1 : 0);
