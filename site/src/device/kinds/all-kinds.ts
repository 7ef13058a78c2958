import { anyKind, type AnyKind } from '../any-kind.ts';
import { exerciseAnswers } from './exercise-answers.ts';
import { intakeAnswers } from './intake-answers.ts';
import { moduleProgress } from './module-progress.ts';
import { plannedMoment } from './planned-moment.ts';
import { savedService } from './saved-service.ts';
import { selfTestResults } from './self-test-results.ts';

/** Every kind of record that the site keeps on a device. Export, import and my space walk over it: what is missing here would be lost without a word. */
export const ALL_KINDS: readonly AnyKind[] = [
  anyKind(moduleProgress),
  anyKind(exerciseAnswers),
  anyKind(intakeAnswers),
  anyKind(plannedMoment),
  anyKind(savedService),
  anyKind(selfTestResults),
];
