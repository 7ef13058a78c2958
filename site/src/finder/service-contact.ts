import { SPOKEN_LANGUAGES, type Service } from '@moodspace/shared';

/** The number to call first: that of a line, else that for an appointment. */
export const firstPhone = ({ channels }: Pick<Service, 'channels'>): string | undefined =>
  (
    channels.find(({ channelKind, phone }) => channelKind === 'phone' && phone !== null) ??
    channels.find(({ phone }) => phone !== null)
  )?.phone ?? undefined;

export const firstChat = ({ channels }: Pick<Service, 'channels'>): string | undefined =>
  channels.find(({ channelKind }) => channelKind === 'chat')?.url ?? undefined;

/** In which languages one is helped, at whatever channel. */
export const allLanguages = ({ spokenLanguages, channels }: Pick<Service, 'spokenLanguages' | 'channels'>) =>
  SPOKEN_LANGUAGES.filter(
    (code) => spokenLanguages.includes(code) || channels.some((channel) => channel.spokenLanguages.includes(code)),
  );
