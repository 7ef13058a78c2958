import { aroundNow, type LocalTime } from '@moodspace/shared/calendar';
import { exerciseAnswers, type ExerciseAnswers } from '../device/kinds/exercise-answers.ts';
import { intakeAnswers, type IntakeAnswers } from '../device/kinds/intake-answers.ts';
import { moduleProgress, type ModuleProgress } from '../device/kinds/module-progress.ts';
import { plannedMoment, type PlannedMoment } from '../device/kinds/planned-moment.ts';
import { savedService, type SavedService } from '../device/kinds/saved-service.ts';
import { selfTestResults } from '../device/kinds/self-test-results.ts';
import { ALL_KINDS } from '../device/kinds/all-kinds.ts';
import type { RecordPlace } from '../device/device-records.ts';
import { listingOf, type RecordKind, type StoredRecord } from '../device/record-kind.ts';
import { trendOf } from '../islands/self-test/result/trend.ts';
import type { TakenTest } from '../islands/self-test/test-definition.ts';
import type { LinkedTitle, OutlinedTest, SiteOutline } from './site-outline.ts';

/** Everything that is kept on a device, as my space shows it. What the site has no more is named by what its record carries. */
export interface Overview {
  /** Modules that were begun and not finished, the last one opened first. */
  readonly going: readonly KeptModule[];
  /** Finished modules, the last one first. */
  readonly finished: readonly KeptModule[];
  readonly planned: readonly KeptMoment[];
  /** What was written, by module: the last one changed first. */
  readonly written: readonly WrittenModule[];
  readonly intakes: readonly KeptIntake[];
  readonly tests: readonly KeptResults[];
  readonly services: readonly KeptService[];
  /** What this page cannot read: damaged, or of a later version of the site. */
  readonly unreadable: readonly RecordPlace[];
}

export interface KeptModule {
  readonly place: RecordPlace;
  readonly progress: ModuleProgress;
  readonly title: string;
  /** Undefined when the site has the module no more. */
  readonly link: LinkedTitle | undefined;
  /** The title of its programme; undefined when the site has it no more. */
  readonly programme: string | undefined;
  /** The title of the step where one is; undefined when the module has that step no more. Its number depends on answers, so it has none here. */
  readonly step: string | undefined;
}

export interface KeptMoment {
  readonly place: RecordPlace;
  readonly moment: PlannedMoment;
  readonly module: LinkedTitle | undefined;
  readonly next: LocalTime | undefined;
  readonly last: LocalTime | undefined;
}

export interface WrittenModule {
  readonly module: string;
  /** Undefined when nobody knows it any more. */
  readonly title: string | undefined;
  readonly link: LinkedTitle | undefined;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** In the order of the module; what it has no more comes last. */
  readonly exercises: readonly { readonly place: RecordPlace; readonly answers: ExerciseAnswers }[];
}

export interface KeptIntake {
  readonly place: RecordPlace;
  readonly intake: IntakeAnswers;
  readonly programme: LinkedTitle | undefined;
}

export interface KeptResults {
  readonly test: string;
  /** Undefined when the site has the test no more. */
  readonly outline: OutlinedTest | undefined;
  /** The oldest first: those that can be compared, and those of other versions of the test. */
  readonly comparable: readonly TakenTest[];
  readonly apart: readonly TakenTest[];
  readonly places: readonly RecordPlace[];
}

export interface KeptService {
  readonly place: RecordPlace;
  readonly service: SavedService;
  readonly link: LinkedTitle | undefined;
}

/** Collections that are not shown: they say something about the device, not about the visitor. */
const HIDDEN: ReadonlySet<string> = new Set(['keeping']);

/** @param now on the clock of the device */
export function overviewOf(stored: readonly StoredRecord[], outline: SiteOutline, now: LocalTime): Overview {
  const of = <T>(kind: RecordKind<T>) =>
    listingOf(kind, stored).records.map(({ id, value }) => ({ place: [kind.collection, id] as const, value }));
  const modules = of(moduleProgress)
    .map(({ place, value }) => keptModule(place, value, outline))
    .toSorted((a, b) => latest(a.progress.updatedAt, b.progress.updatedAt));
  return {
    going: modules.filter(({ progress }) => progress.finishedAt === null),
    finished: modules.filter(({ progress }) => progress.finishedAt !== null),
    planned: of(plannedMoment)
      .map(({ place, value }): KeptMoment => {
        const { next, last } = aroundNow(value, now);
        return { place, moment: value, module: own(outline.modules, value.module), next, last };
      })
      .toSorted(byNextMoment),
    written: writtenModules(of(exerciseAnswers), outline, modules),
    intakes: of(intakeAnswers)
      .map(({ place, value }) => ({ place, intake: value, programme: own(outline.programmes, value.programme) }))
      .toSorted((a, b) => latest(a.intake.answeredAt, b.intake.answeredAt)),
    tests: keptResults(of(selfTestResults), outline),
    services: of(savedService)
      .map(({ place, value }) => ({ place, service: value, link: own(outline.services, value.service) }))
      .toSorted((a, b) => latest(a.service.savedAt, b.service.savedAt)),
    unreadable: unreadableOf(stored),
  };
}

/** Tells whether there is nothing to show. */
export const isEmpty = (overview: Overview): boolean =>
  Object.values(overview).every((part: readonly unknown[]) => part.length === 0);

/** A part of the outline; a key such as `constructor` is not one. */
const own = <T>(parts: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(parts, key) ? parts[key] : undefined;

const latest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

function keptModule(place: RecordPlace, progress: ModuleProgress, { modules, programmes }: SiteOutline): KeptModule {
  const link = own(modules, progress.module);
  const step = link?.steps.find(({ key }) => key === progress.step);
  return {
    place,
    progress,
    title: link?.title ?? progress.title,
    link,
    programme: own(programmes, link?.programme ?? progress.programme)?.title,
    step: step?.title,
  };
}

/** What comes next first; what has passed after it, the last one first. */
function byNextMoment(a: KeptMoment, b: KeptMoment): number {
  if (a.next !== undefined && b.next !== undefined) return -latest(a.next, b.next);
  if (a.next !== undefined || b.next !== undefined) return a.next === undefined ? 1 : -1;
  return latest(a.last ?? '', b.last ?? '');
}

function writtenModules(
  records: readonly { readonly place: RecordPlace; readonly value: ExerciseAnswers }[],
  { modules }: SiteOutline,
  begun: readonly KeptModule[],
): readonly WrittenModule[] {
  const byModule = Map.groupBy(records, ({ value }) => value.module);
  return [...byModule]
    .map(([module, exercises]): WrittenModule => {
      const link = own(modules, module);
      const placeOf = (block: string): number => {
        const place = link?.exercises.indexOf(block) ?? -1;
        return place === -1 ? Infinity : place;
      };
      const inOrder = exercises
        .map(({ place, value }) => ({ place, answers: value }))
        .toSorted((a, b) => {
          const [first, second] = [placeOf(a.answers.block), placeOf(b.answers.block)];
          return first === second ? latest(a.answers.updatedAt, b.answers.updatedAt) : first - second;
        });
      const updatedAt = inOrder.reduce(
        (last, { answers }) => (answers.updatedAt > last ? answers.updatedAt : last),
        '',
      );
      return {
        module,
        title: link?.title ?? begun.find(({ progress }) => progress.module === module)?.title,
        link,
        updatedAt,
        exercises: inOrder,
      };
    })
    .toSorted((a, b) => latest(a.updatedAt, b.updatedAt));
}

function keptResults(
  records: readonly {
    readonly place: RecordPlace;
    readonly value: { readonly test: string; readonly taken: TakenTest };
  }[],
  { tests }: SiteOutline,
): readonly KeptResults[] {
  return [...Map.groupBy(records, ({ value }) => value.test)]
    .map(([test, results]): KeptResults => {
      const outline = own(tests, test);
      const taken = results.map(({ value }) => value.taken);
      const { comparable, apart } = trendOf(outline ?? NO_VERSION, taken);
      return { test, outline, comparable, apart: apart.toReversed(), places: results.map(({ place }) => place) };
    })
    .toSorted((a, b) => latest(lastOf(a), lastOf(b)));
}

/** The version of a test that the site has no more: no result is of it. */
const NO_VERSION = { version: '', fingerprint: '' };

const lastOf = ({ comparable, apart }: KeptResults): string =>
  [comparable.at(-1)?.takenAt ?? '', apart.at(-1)?.takenAt ?? ''].toSorted().at(-1) ?? '';

function unreadableOf(stored: readonly StoredRecord[]): readonly RecordPlace[] {
  return stored.flatMap((record): readonly RecordPlace[] => {
    if (HIDDEN.has(record.collection)) return [];
    const kind = ALL_KINDS.find(({ collection }) => collection === record.collection);
    const isRead = kind !== undefined && kind.format >= record.format && kind.renewed(record) !== undefined;
    return isRead ? [] : [[record.collection, record.id]];
  });
}
