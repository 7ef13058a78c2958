import type { Service } from '@moodspace/shared';
import { describe, expect, test } from 'vitest';
import { institutionServices, REGION_PARTS, regionServices } from './gathered-services.ts';

const entry = (key: string, changes: Partial<Service>) => ({
  key,
  data: {
    audiences: [],
    group: null,
    institutions: [],
    organization: null,
    regions: [],
    serviceKind: 'care',
    themes: [],
    ...changes,
  } as Pick<Service, 'audiences' | 'group' | 'institutions' | 'organization' | 'regions' | 'serviceKind' | 'themes'>,
});
const keys = (entries: readonly { readonly key: string }[]) => entries.map(({ key }) => key);

const SERVICES = [
  entry('caw', { regions: ['flanders_brussels'] }),
  entry('1813', { regions: ['belgium'], serviceKind: 'crisis' }),
  entry('drug-line', { regions: ['flanders_brussels'], serviceKind: 'helpline', themes: ['drugs'] }),
  entry('106', { regions: ['flanders_brussels'], serviceKind: 'helpline', themes: ['stress', 'grief'] }),
  entry('violence-centre', { regions: ['east_flanders'], serviceKind: 'crisis' }),
  entry('campus-of-all', { serviceKind: 'student_service', regions: ['limburg'], institutions: ['hogent', 'ugent'] }),
  entry('hogent-service', {
    regions: ['east_flanders'],
    serviceKind: 'student_service',
    institutions: ['hogent'],
    organization: 'hogent',
  }),
  entry('overkop-gent', { regions: ['east_flanders'], serviceKind: 'walk_in' }),
  entry('psychologists', { regions: ['east_flanders'], group: 'primary_care_psychologists' }),
  entry('hogent-buddies', { regions: ['east_flanders'], serviceKind: 'peer', institutions: ['hogent', 'ugent'] }),
  entry('mental-health-centre', { regions: ['east_flanders'] }),
  entry('overkop-genk', { regions: ['limburg'], serviceKind: 'walk_in' }),
  entry('for-parents', { regions: ['flanders_brussels'], audiences: ['parent'] }),
];

describe('the page of a region', () => {
  const parts = regionServices(SERVICES, 'east_flanders');

  test('has what is for this region, each service once, and nothing of another region', () => {
    const shown = REGION_PARTS.flatMap((part) => keys(parts[part]));
    expect(shown.toSorted()).toEqual(
      keys(SERVICES)
        .filter((key) => key !== 'overkop-genk' && key !== 'campus-of-all')
        .toSorted(),
    );
  });

  test('brings together what belongs together', () => {
    expect(REGION_PARTS.map((part) => keys(parts[part]))).toEqual([
      ['violence-centre'],
      ['hogent-service'],
      ['overkop-gent'],
      ['psychologists'],
      ['hogent-buddies'],
      ['mental-health-centre'],
      ['106', 'drug-line', 'caw', '1813', 'for-parents'],
    ]);
  });
});

describe('the page of an institution', () => {
  const found = institutionServices(SERVICES, { key: 'hogent', regions: ['east_flanders'] });

  test('has what the school offers, and what its students do for each other', () => {
    expect(keys(found.own)).toEqual(['hogent-service', 'campus-of-all']);
    expect(keys(found.peers)).toEqual(['hogent-buddies']);
  });

  test('goes on with what is for everybody: nearby, then the lines, then the rest; not what is for parents', () => {
    expect(keys(found.nearby)).toEqual(['psychologists', 'violence-centre', 'overkop-gent', 'mental-health-centre']);
    expect(keys(found.distant)).toEqual(['106', 'drug-line', 'caw', '1813']);
  });

  test('never sends a student to the service of another school', () => {
    const { own, peers, nearby, distant } = institutionServices(SERVICES, { key: 'vives', regions: ['east_flanders'] });
    expect([...keys(own), ...keys(peers)]).toEqual([]);
    expect([...keys(nearby), ...keys(distant)].filter((key) => key.startsWith('hogent'))).toEqual([]);
  });
});
