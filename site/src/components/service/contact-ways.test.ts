import { parseOpeningHours } from '@moodspace/shared/opening-hours';
import type { Channel } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { translatorFor } from '../../i18n/translator.ts';
import { contactWays } from './contact-ways.ts';

const { t } = translatorFor('nl');

const channel = (channelKind: Channel['channelKind'], facts: Partial<Channel> = {}): Channel => ({
  channelKind,
  phone: null,
  url: null,
  email: null,
  hours: null,
  hoursSeenIn: null,
  spokenLanguages: [],
  ...facts,
});
const place = (facts: object = {}) => ({
  street: 'Holstraat 1',
  postcode: '9000',
  city: 'Gent',
  country: null,
  latitude: null,
  longitude: null,
  ...facts,
});

describe('the ways to reach a service', () => {
  test('begin with a voice, whatever the order in which an editor filled them in', () => {
    const channels = [
      channel('email', { email: 'hallo@caw.example' }),
      channel('walk_in'),
      channel('chat', { url: 'https://chat.caw.example/' }),
      channel('phone', { phone: '0800 13 500' }),
    ];
    const ways = contactWays({ channels, website: 'https://www.caw.example/' }, [place()], t);
    expect(ways.map(({ kind }) => kind)).toEqual(['phone', 'chat', 'walk_in', 'route', 'email', 'website']);
    expect(ways[0]).toMatchObject({ href: 'tel:+3280013500', words: t('service.call', { number: '0800 13 500' }) });
  });

  test('say before each other website which one it is', () => {
    const ways = contactWays(
      { channels: [channel('chat', { url: 'https://www.1712.be/chat' })], website: 'https://caw.example/' },
      [place()],
      t,
    );
    expect(ways.map(({ note }) => note)).toEqual([
      t('service.opensSite', { site: '1712.be' }),
      t('service.opensMap'),
      t('service.opensSite', { site: 'caw.example' }),
    ]);
  });

  test('show the address where one walks in, when there is one', () => {
    const walkIn = { channels: [channel('walk_in')], website: null };
    expect(contactWays(walkIn, [place()], t)[0]).toMatchObject({ href: undefined, note: 'Holstraat 1, 9000 Gent' });
    expect(contactWays(walkIn, [place(), place({ city: 'Aalst' })], t)[0]?.note).toBeUndefined();
  });

  test('lead to the list of places when there are several', () => {
    const ways = contactWays({ channels: [], website: null }, [place(), place({ city: 'Aalst' })], t);
    expect(ways).toMatchObject([{ kind: 'route', href: '#places', note: t('service.choosePlace', { count: 2 }) }]);
  });

  test('have no map to a house whose street is kept quiet', () => {
    expect(contactWays({ channels: [channel('walk_in')], website: null }, [place({ street: null })], t)).toHaveLength(
      1,
    );
  });

  test('do not name the same page twice', () => {
    const url = 'https://www.alcoholhulp.example/';
    expect(contactWays({ channels: [channel('online', { url })], website: url }, [], t)).toHaveLength(1);
  });

  test('say of a voice, a chat and a door when somebody is there, even that it is not known', () => {
    const read = parseOpeningHours('Mo-Fr 10:00-20:00');
    const hours = 'hours' in read ? read.hours : null;
    const channels = [
      channel('phone', { phone: '1712', hours, hoursSeenIn: 2021 }),
      channel('chat', { url: 'https://1712.example/' }),
      channel('email', { email: 'a@b.example' }),
    ];
    const ways = contactWays({ channels, website: null }, [], t);
    expect(ways.map(({ when }) => when)).toEqual([{ hours, seenIn: 2021 }, { hours: null, seenIn: null }, undefined]);
  });

  test('say how an appointment is made', () => {
    const words = (facts: Partial<Channel>, places = [place()]) =>
      contactWays({ channels: [channel('appointment', facts)], website: null }, places, t).find(
        ({ kind }) => kind === 'appointment',
      );
    expect(words({ phone: '016 32 44 20' })).toMatchObject({
      href: 'tel:+3216324420',
      words: t('service.appointmentCall', { number: '016 32 44 20' }),
    });
    expect(words({ url: 'https://plan.example/' })).toMatchObject({ words: t('service.appointment') });
    expect(words({ email: 'a@b.example' })).toMatchObject({ href: 'mailto:a@b.example' });
    expect(words({})).toMatchObject({ href: undefined, words: t('service.appointmentThere') });
  });
});
