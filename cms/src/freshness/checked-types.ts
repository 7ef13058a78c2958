import type { ContentTypeName } from '@moodspace/shared';

/** The content types whose facts somebody compares with the world now and then. */
export const CHECKED_TYPES = ['service', 'crisis-contact'] as const satisfies readonly ContentTypeName[];
export type CheckedType = (typeof CHECKED_TYPES)[number];

/** Tells whether a name is that of a content type with checks. */
export const isCheckedType = (name: string): name is CheckedType => (CHECKED_TYPES as readonly string[]).includes(name);
