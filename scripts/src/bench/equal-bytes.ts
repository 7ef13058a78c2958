import { warmAgainstClean } from '../../../site/tests/resident-renderer/warm-against-clean.ts';

export interface EqualityFigures {
  /** Edits of all seeds together. */
  readonly edits: number;
  /** Those of them that the content refused, as it would refuse an editor. */
  readonly refused: number;
  /** Files that were compared, over all seeds. */
  readonly files: number;
  /** Files that do not have the bytes of a clean build. */
  readonly different: readonly string[];
}

/** Makes random edits with each of so many seeds, and compares what is live after them with a clean build. */
export async function equalBytes(seeds: number, editsOfSeed: number): Promise<EqualityFigures> {
  const compared = [];
  for (let seed = 1; seed <= seeds; seed += 1) compared.push(await warmAgainstClean({ edits: editsOfSeed, seed }));
  return {
    edits: seeds * editsOfSeed,
    refused: compared.flatMap(({ edits }) => edits).filter(({ refused }) => refused !== undefined).length,
    files: compared.reduce((sum, { files }) => sum + files, 0),
    different: compared.flatMap(({ different }, index) => different.map((file) => `${file} (seed ${index + 1})`)),
  };
}
