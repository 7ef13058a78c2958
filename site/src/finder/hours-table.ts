import { CHANNEL_KINDS, type ChannelKind } from '@moodspace/shared';
import type { OpeningHours } from '@moodspace/shared/opening-hours';
import { reliableHours } from '../components/service/reliable-hours.ts';
import type { Localized } from '../content/localized.ts';
import type { FinderIndex } from './finder-index.ts';

/** Channels at which somebody answers at once, when it is open. */
const ANSWERING: ReadonlySet<ChannelKind> = new Set<ChannelKind>(['phone', 'chat', 'walk_in']);

/**
 * The different opening hours of all services, each once, and at which hours each channel answers. `today`, as YYYY-MM-DD,
 * decides which hours are too old to rely on.
 */
export function hoursTable(
  services: readonly Localized<'service'>[],
  today: string,
): Pick<FinderIndex, 'hours' | 'answering'> {
  const hours: OpeningHours[] = [];
  const placeOf = new Map<string, number>();
  const place = (wanted: OpeningHours | undefined): number => {
    if (wanted === undefined) return -1;
    const text = JSON.stringify(wanted);
    const known = placeOf.get(text) ?? hours.push(wanted) - 1;
    placeOf.set(text, known);
    return known;
  };
  const answering = services.map(({ data }) =>
    data.channels
      .filter(({ channelKind }) => ANSWERING.has(channelKind))
      .flatMap((channel) => [CHANNEL_KINDS.indexOf(channel.channelKind), place(reliableHours(channel, data, today))]),
  );
  return { hours, answering };
}
