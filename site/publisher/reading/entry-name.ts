import type { ContentTypeName } from '@moodspace/shared';
import type { ContentProblem } from '../../src/content/store/content-error.ts';

/** Which entry, in all of its languages. */
export interface EntryName {
  readonly type: ContentTypeName;
  readonly documentId: string;
}

/** One text for each entry, for maps and sets. */
export const nameOf = ({ type, documentId }: EntryName): string => `${type}/${documentId}`;

/** Each entry once, in the order in which it was named first. */
export const withoutRepeated = (names: readonly EntryName[]): readonly EntryName[] => [
  ...new Map(names.map((name) => [nameOf(name), name])).values(),
];

/** Whether a problem is in one of an entry's versions. */
export const isAbout = (problem: ContentProblem, { type, documentId }: EntryName): boolean =>
  problem.type === type && problem.documentId === documentId;
