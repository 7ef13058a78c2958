import type { Audience } from '@moodspace/shared';

/** Who looks for help, as the finder asks it, and for which audiences services are meant then. */
export const SEEKERS = {
  student: ['student'],
  friend: ['friend'],
  parent: ['parent'],
  staff: ['teacher', 'professional'],
} as const satisfies Readonly<Record<string, readonly Audience[]>>;
export type Seeker = keyof typeof SEEKERS;

/** Who can turn to a service that is meant for these audiences. */
export const seekersOf = (audiences: readonly Audience[]): readonly Seeker[] =>
  (Object.keys(SEEKERS) as readonly Seeker[]).filter((seeker) =>
    SEEKERS[seeker].some((audience) => audiences.includes(audience)),
  );
