import type { Channel, Location } from '@moodspace/shared';
import { expect, test } from 'vitest';
import { visitedPlaces } from './visited-places.ts';

const town = { data: { street: null, accessNote: null, accessibility: [] } satisfies Partial<Location> };
const street = { data: { ...town.data, street: 'Holstraat 1' } };
const stepFree = { data: { ...town.data, accessibility: ['step_free' as const] } };
const walkIn = [{ channelKind: 'walk_in' } as Channel];

test('a chat shows no town to which nobody has to go', () => {
  expect(visitedPlaces({ serviceKind: 'chat', channels: [] }, [town, street, stepFree])).toEqual([street, stepFree]);
});

test('a place to which one goes is shown, even when only its town is known', () => {
  expect(visitedPlaces({ serviceKind: 'student_service', channels: [] }, [town])).toEqual([town]);
  expect(visitedPlaces({ serviceKind: 'peer', channels: walkIn }, [town])).toEqual([town]);
});
