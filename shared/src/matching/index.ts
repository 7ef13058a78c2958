/** What fits a visitor, and why. Without zod and without Node: it runs in the visitor's browser and while the site is built. */
export {
  CANDIDATE_KINDS,
  MATCH_MODES,
  type Candidate,
  type CandidateKind,
  type MatchMode,
  type Wish,
} from './candidate.ts';
export { suggest, type Reason, type Suggestion } from './suggest.ts';
