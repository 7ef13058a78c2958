import { describe, expect, it } from 'vitest';
import { serviceProblems } from './service-problems.ts';

type Judged = Parameters<typeof serviceProblems>[0];
type Channel = Judged['channels'][number];

const channel = (changes: Partial<Channel>): Channel => ({
  ...{ channelKind: 'phone', phone: null, url: null, email: null, hours: null, hoursSeenIn: null, spokenLanguages: [] },
  ...changes,
});
const RIGHT: Judged = {
  ...{ ageFrom: null, ageTo: null, alert: null, alertUntil: null, checkedBy: null, checkedOn: null, nextCheck: null },
  ...{ locale: 'nl', locations: [], waitingAskedOn: null, waitingNote: null, website: null },
  channels: [channel({ phone: '106' })],
  regions: ['flanders_brussels'],
  serviceKind: 'helpline',
};
const CHECKED = { checkedOn: '2026-11-01', checkedBy: 'Redactie', nextCheck: '2027-02-01' };

const fieldsOf = (changes: Partial<Judged>) =>
  serviceProblems({ ...RIGHT, ...changes }).map(({ path }) => path.join('.'));

describe('a service', () => {
  it('with a region and one way to reach it has no problems', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ channels: [], website: 'https://example.org' })).toEqual([]);
    expect(fieldsOf({ channels: [], locations: ['house'] })).toEqual([]);
  });

  it.each<[string, Partial<Judged>]>([
    ['regions', { regions: [] }],
    ['channels', { channels: [] }],
    ['channels.0.channelKind', { channels: [channel({ channelKind: 'walk_in' })] }],
    ['channels.0.channelKind', { channels: [channel({ channelKind: 'appointment' })] }],
    ['ageTo', { ageFrom: 18, ageTo: 17 }],
    ['waitingAskedOn', { waitingNote: 'Twee weken' }],
    ['alert', { alertUntil: '2026-12-01' }],
    ['checkedBy', { ...CHECKED, checkedBy: null }],
    ['nextCheck', { ...CHECKED, nextCheck: null }],
    ['nextCheck', { ...CHECKED, nextCheck: CHECKED.checkedOn }],
    ['checkedOn', { serviceKind: 'crisis' }],
  ])('has a problem at %s with %j', (field, changes) => {
    expect(fieldsOf(changes)).toEqual([field]);
  });

  it.each<[string, Partial<Judged>]>([
    ['people walk in at a place', { channels: [channel({ channelKind: 'walk_in' })], locations: ['house'] }],
    [
      'an appointment is made at the desk',
      { channels: [channel({ channelKind: 'appointment' })], locations: ['house'] },
    ],
    ['an appointment is made by phone', { channels: [channel({ channelKind: 'appointment', phone: '106' })] }],
    ['it is for people of one age', { ageFrom: 18, ageTo: 18 }],
    ['somebody checked the number for a crisis', { serviceKind: 'crisis', ...CHECKED }],
    ['the message stays until it is taken away', { alert: 'Gesloten' }],
  ])('has no problem when %s', (_when, changes) => {
    expect(fieldsOf(changes)).toEqual([]);
  });

  it('may lack places in a translation, which is linked to those that are translated', () => {
    const atPlace = { channels: [channel({ channelKind: 'walk_in' }), channel({ channelKind: 'appointment' })] };
    expect(fieldsOf({ ...atPlace, locale: 'en' })).toEqual([]);
    expect(fieldsOf({ channels: [], locale: 'en' })).toEqual([]);
    expect(fieldsOf({ ...atPlace, locale: 'nl' })).toHaveLength(2);
  });
});
