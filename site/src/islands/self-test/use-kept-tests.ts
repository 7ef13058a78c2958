import { useCallback, useEffect, useMemo, useState } from 'react';
import { isSharedDevice } from '../../device/tab-memory.ts';
import { deviceCollection, type StorageOutcome } from '../../device/device-storage.ts';
import { keptTests } from './kept-tests.ts';
import type { Keeping } from './result/Result.tsx';
import type { TakenTest, TestDefinition } from './test-definition.ts';

interface KeptTests {
  /** The results of this test that stand on the device, oldest first. */
  readonly kept: readonly TakenTest[];
  /** How many records are there that this code cannot read. */
  readonly unreadable: number;
  /** What became of the last try to keep or delete something. */
  readonly failure: Exclude<Keeping, 'kept' | 'not_kept'> | undefined;
  readonly keep: (taken: readonly TakenTest[]) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly removeUnreadable: () => void;
}

/** The results of a test that the visitor chose to keep on the own device. Nothing is written before that choice. */
export function useKeptTests(test: TestDefinition): KeptTests {
  const collection = useMemo(() => deviceCollection(keptTests(test)), [test]);
  const [kept, setKept] = useState<readonly TakenTest[]>([]);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState<KeptTests['failure']>();

  const refresh = useCallback(async () => {
    // On a shared device what is kept is of somebody else.
    if (isSharedDevice()) return;
    const listed = await collection.list();
    // A device that refuses to be read keeps nothing either; that is said when the visitor wants to keep something.
    if (!listed.ok) return;
    const own = listed.value.records.flatMap(({ value }) => (value.test === test.key ? [value.taken] : []));
    setKept(own.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1)));
    setUnreadable(listed.value.unreadable);
  }, [collection, test]);

  useEffect(() => {
    void refresh();
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    // Another tab may have kept or deleted something meanwhile.
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [refresh]);

  const attempt = async (actions: readonly (() => Promise<StorageOutcome<void>>)[]) => {
    setFailure(undefined);
    for (const action of actions) {
      const outcome = await action();
      if (!outcome.ok) setFailure(outcome.why === 'newer' ? 'failed' : outcome.why);
    }
    await refresh();
  };

  return {
    kept,
    unreadable: unreadable.length,
    failure,
    keep: (all) => {
      void attempt(all.map((taken) => () => collection.keep(taken.id, { test: test.key, taken })));
    },
    remove: (ids) => {
      void attempt([() => collection.remove(ids)]);
    },
    removeUnreadable: () => {
      void attempt([() => collection.remove(unreadable)]);
    },
  };
}
