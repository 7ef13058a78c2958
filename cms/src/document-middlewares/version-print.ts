import { createHash } from 'node:crypto';
import type { Instrument } from '@moodspace/shared';
import { structureFingerprint } from '@moodspace/shared/scoring';

/** What may never change under one version of a self-test, as short texts to compare. */
export interface VersionPrint {
  /** What it asks and how it counts: the same in every language. */
  readonly structure: string;
  /** The words of the questions and answers in one language. */
  readonly words: string;
}

/** Feedback, norms, sources and reviews are not in it: they may become better under the same version. */
export function versionPrint(instrument: Instrument): VersionPrint {
  const { instruction, recallDays, scaleWords, itemWords } = instrument;
  const words = {
    instruction,
    recallDays,
    scales: scaleWords.map(({ scale, labels }) => [scale, ...labels]).toSorted(byName),
    items: itemWords.map(({ item, text, help }) => [item, text, help ?? '']).toSorted(byName),
  };
  return {
    structure: structureFingerprint(instrument),
    words: createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32),
  };
}

const byName = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1);
