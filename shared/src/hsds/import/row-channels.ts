import { phoneE164 } from '../../content/phone.ts';
import { parseOpeningHours } from '../../opening-hours/parse-opening-hours.ts';
import type { ChannelValues, EntryBuilder } from './entry-builder.ts';
import { firstCell, joinedCells, type Cells } from './row-cells.ts';
import { numberOf, quoted } from './source-object.ts';
import { writtenPhones } from './written-phones.ts';

/** The ways to reach a service that a row names. */
export function rowChannels(
  entry: EntryBuilder,
  cells: Cells,
  hasPlace: boolean,
  country: string,
): readonly ChannelValues[] {
  const channels: ChannelValues[] = [];
  for (const written of cells.get('phone') ?? []) {
    const { phones, problems } = writtenPhones(written, country);
    for (const problem of problems) entry.refuse('channels', problem);
    for (const { number, extension } of phones) {
      channels.push({ channelKind: 'phone', phone: phoneE164(number, country) ?? number });
      if (extension !== undefined)
        entry.note(
          'channels',
          `The number ${quoted(number)} has the extension ${quoted(extension)}, which a link cannot dial; say it in the text.`,
        );
    }
    if (problems.length > 0 || phones.some(({ number }) => number !== written)) entry.keep('phone', written);
  }
  for (const email of cells.get('email') ?? [])
    channels.push({ channelKind: 'email', email: email.replace(/^mailto:/i, '') });
  for (const kind of ['chat', 'online'] as const)
    for (const url of cells.get(kind) ?? [])
      channels.push({ channelKind: kind, url: /^https?:/i.test(url) ? url : `https://${url}` });
  return withWrittenHours(entry, cells, channels, hasPlace);
}

/** The hours of a row are those of its first number, else of its chat, else of walking in. */
function withWrittenHours(
  entry: EntryBuilder,
  cells: Cells,
  channels: readonly ChannelValues[],
  hasPlace: boolean,
): readonly ChannelValues[] {
  const written = joinedCells(cells, 'hours', '; ');
  if (written === '') return channels;
  const read = parseOpeningHours(written);
  if ('problems' in read) {
    entry.refuse('channels', `The hours ${quoted(written)} were not taken. ${read.problems.join(' ')}`);
    entry.keep('hours', written);
    return channels;
  }
  const year = numberOf(firstCell(cells, 'hoursSeenIn'));
  const hours = { hours: written, ...(year === undefined ? {} : { hoursSeenIn: year }) };
  const at = channels.findIndex(({ channelKind }) => channelKind === 'phone' || channelKind === 'chat');
  if (at !== -1) return channels.map((channel, index) => (index === at ? { ...channel, ...hours } : channel));
  if (hasPlace) return [...channels, { channelKind: 'walk_in', ...hours }];
  entry.note(
    'channels',
    `The hours ${quoted(written)} belong to no number and no place; they were kept with the entry.`,
  );
  entry.keep('hours', written);
  return channels;
}
