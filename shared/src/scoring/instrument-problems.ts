import type { Instrument } from '../content/instrument.ts';
import { bandProblems } from './problems/band-problems.ts';
import { duplicateKeyProblems } from './problems/duplicate-key-problems.ts';
import { exampleProblems } from './problems/example-problems.ts';
import { itemProblems } from './problems/item-problems.ts';
import { normProblems } from './problems/norm-problems.ts';
import { permissionProblems } from './problems/permission-problems.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import { scaleProblems } from './problems/scale-problems.ts';
import { scoreProblems } from './problems/score-problems.ts';
import { wordProblems } from './problems/word-problems.ts';

export type { ContentProblem } from '../content/content-problem.ts';

/**
 * Everything for which an instrument cannot be published; empty when it can.
 *
 * The worked examples are computed only when scales, items and scores are sound: else each mistake would be told again by all examples.
 */
export function instrumentProblems(instrument: Instrument): readonly ContentProblem[] {
  const ofStructure = [
    ...duplicateKeyProblems(instrument),
    ...scaleProblems(instrument),
    ...itemProblems(instrument),
    ...scoreProblems(instrument),
  ];
  return [
    ...permissionProblems(instrument),
    ...ofStructure,
    ...bandProblems(instrument),
    ...normProblems(instrument),
    ...wordProblems(instrument),
    ...(ofStructure.length === 0 ? exampleProblems(instrument) : []),
  ];
}
