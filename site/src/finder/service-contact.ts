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

/** What a row of a list says of a service to those who narrow it: its channels, its languages, and whether it is free. */
export const rowFits = (service: Pick<Service, 'spokenLanguages' | 'channels' | 'costKind'>): readonly string[] => [
  ...new Set(service.channels.map(({ channelKind }) => channelKind)),
  ...(service.costKind === 'free' ? ['free'] : []),
  ...allLanguages(service),
];

/** Those whom one can call or chat with come first. */
export const voicesFirst = <E extends { readonly data: Pick<Service, 'channels'> }>(
  services: readonly E[],
): readonly E[] => {
  const hasVoice = ({ data }: E): boolean => firstPhone(data) !== undefined || firstChat(data) !== undefined;
  return [...services.filter(hasVoice), ...services.filter((service) => !hasVoice(service))];
};
