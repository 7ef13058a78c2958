import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ExerciseAnswers } from './kinds/exercise-answers.ts';

/** A tab of the browser: its own memory, over the device that all tabs share. */
async function tab() {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', storage());
  const session = sessionStorage;
  const [{ keeper, onKept }, keeping, { exerciseAnswers }, { deviceCollection }, { storedRecords }] = await Promise.all(
    [
      import('./keeper.ts'),
      import('./keeping.ts'),
      import('./kinds/exercise-answers.ts'),
      import('./device-storage.ts'),
      import('./device-records.ts'),
    ],
  );
  const events: string[] = [];
  onKept(({ id, state, ...rest }) => events.push(['why' in rest ? rest.why : '', state, id].filter(Boolean).join(' ')));
  return {
    ...keeping,
    answers: keeper(exerciseAnswers),
    onDevice: deviceCollection(exerciseAnswers),
    storedRecords,
    events,
    session,
  };
}

function storage(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (name: string) => entries.get(name) ?? null,
    setItem: (name: string, text: string) => void entries.set(name, text),
    removeItem: (name: string) => void entries.delete(name),
  } as Partial<Storage> as Storage;
}

/** An answer to one question, and when it was given: the minute after ten. */
const answer = (text: string, minute = 0, name = 'a'): ExerciseAnswers => ({
  module: 'sleep',
  block: 'diary',
  kind: 'exercise.diary',
  title: 'How you slept',
  locale: 'en',
  updatedAt: `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`,
  fields: [{ name, label: 'How?', text }],
});
const ID = 'sleep/diary';

/** The line between the tabs of one test. */
class Line {
  static readonly #all = new Set<Line>();
  onmessage: ((event: { data: unknown }) => void) | undefined;
  constructor() {
    Line.#all.add(this);
  }
  postMessage(data: unknown) {
    const others = [...Line.#all].filter((line) => line !== this);
    for (const line of others) line.onmessage?.({ data: structuredClone(data) });
  }
  static cut() {
    Line.#all.clear();
  }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', Line);
});
afterEach(() => {
  Line.cut();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; why: string }): T => {
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value;
};
const textOf = (value: ExerciseAnswers | undefined) => value?.fields.map(({ text }) => text).join(' ');

describe('before anybody chose', () => {
  test('what is written stays in the page, is found there, and leaves no trace on the device', async () => {
    const { answers, currentKeeping, events } = await tab();
    expect(await currentKeeping()).toBe('undecided');
    await answers.keep(ID, answer('well'));
    expect(valueOf(await answers.get(ID))).toEqual(answer('well'));
    expect(valueOf(await answers.list()).records.map(({ id }) => id)).toEqual([ID]);
    expect(events).toEqual([`in_memory ${ID}`]);
    expect(await indexedDB.databases()).toEqual([]);
    const other = await tab();
    expect(valueOf(await other.answers.get(ID))).toBeUndefined();
  });
});

describe('in the memory of the page', () => {
  test('two updates of one record at the same time lose nothing of each other', async () => {
    const { answers } = await tab();
    await answers.keep(ID, answer('one'));
    const add = (text: string) => answers.update(ID, (current) => answer(`${textOf(current) ?? ''} ${text}`));
    await Promise.all([add('two'), add('three')]);
    expect(textOf(valueOf(await answers.get(ID)))).toBe('one two three');
  });

  test('who says that others use the device while it is still being read is believed', async () => {
    const { currentKeeping, keepNothing } = await tab();
    const asked = currentKeeping();
    keepNothing();
    expect(await asked).toBe('shared');
    expect(await currentKeeping()).toBe('shared');
  });
});

describe('on an own device', () => {
  test('what was written before the choice moves there, and what comes after is written at once', async () => {
    const { answers, keepOnDevice, onDevice, currentKeeping, events } = await tab();
    await answers.keep(ID, answer('well'));
    expect((await keepOnDevice()).ok).toBe(true);
    expect(valueOf(await onDevice.get(ID))).toEqual(answer('well'));
    await answers.update(ID, (current) => answer(`${textOf(current) ?? ''} enough`, 1));
    expect(textOf(valueOf(await onDevice.get(ID)))).toBe('well enough');
    expect(events).toEqual([`in_memory ${ID}`, `saved ${ID}`, `saved ${ID}`]);
    const later = await tab();
    expect(await later.currentKeeping()).toBe('own');
    expect(textOf(valueOf(await later.answers.get(ID)))).toBe('well enough');
    expect(await currentKeeping()).toBe('own');
  });

  test('what is written while the choice is carried out is on the device too, and the latest of it', async () => {
    const { answers, keepOnDevice, onDevice } = await tab();
    await answers.keep(ID, answer('first'));
    const writes: Promise<unknown>[] = [];
    const chosen = keepOnDevice();
    for (let step = 0; step < 12; step++) {
      writes.push(
        answers.keep(ID, answer(`later ${step}`, step + 1)),
        answers.keep(`sleep/other-${step}`, answer('other')),
      );
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await Promise.all([chosen, ...writes]);
    await answers.keep('sleep/last', answer('last'));
    const { records } = valueOf(await onDevice.list());
    expect(records).toHaveLength(14);
    expect(textOf(records.find(({ id }) => id === ID)?.value)).toBe('later 11');
  });

  test('of two versions the newer one wins when they meet, whichever came first, and a field of the older one stays', async () => {
    for (const [here, moved, text] of [
      [answer('old', 1), answer('new', 2), 'new'],
      [answer('new', 2), answer('old', 1), 'new'],
      [answer('old', 1, 'b'), answer('new', 2), 'new old'],
    ] as const) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const undecided = await tab();
      await undecided.answers.keep(ID, moved);
      const own = await tab();
      await own.keepOnDevice();
      await own.answers.keep(ID, here);
      await undecided.keepOnDevice();
      expect(textOf(valueOf(await own.answers.get(ID)))).toBe(text);
    }
  });

  test('what was written by a clock that said tomorrow does not win for ever', async () => {
    const undecided = await tab();
    await undecided.answers.keep(ID, { ...answer('now'), updatedAt: new Date(Date.now() - 1000).toISOString() });
    const own = await tab();
    await own.keepOnDevice();
    await own.answers.keep(ID, { ...answer('from the future'), updatedAt: '2999-01-01T00:00:00.000Z' });
    await undecided.keepOnDevice();
    expect(textOf(valueOf(await own.answers.get(ID)))).toBe('now');
  });

  test('two tabs that change the same record lose nothing of each other', async () => {
    const [one, two] = [await tab(), await tab()];
    await one.keepOnDevice();
    const add = (name: string) => (current: ExerciseAnswers | undefined) => ({
      ...answer(''),
      fields: [...(current?.fields ?? []), { name, label: name, text: name }],
    });
    const names = Array.from({ length: 20 }, (_, index) => `f.${index + 1}`);
    await two.keepOnDevice();
    await Promise.all(names.map((name, index) => (index % 2 === 0 ? one : two).answers.update(ID, add(name))));
    expect(
      valueOf(await one.answers.get(ID))!
        .fields.map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });

  test('when the device is full that is said, the page still has it, and another try can save it', async () => {
    const { answers, keepOnDevice, onDevice, events } = await tab();
    await keepOnDevice();
    await answers.keep(ID, answer('short'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await answers.keep(ID, answer('longer', 1))).toEqual({ ok: false, why: 'full' });
    expect(textOf(valueOf(await answers.get(ID)))).toBe('longer');
    expect(textOf(valueOf(await onDevice.get(ID)))).toBe('short');
    expect(await keepOnDevice()).toEqual({ ok: false, why: 'full' });
    put.mockRestore();
    expect((await keepOnDevice()).ok).toBe(true);
    expect(textOf(valueOf(await onDevice.get(ID)))).toBe('longer');
    expect(events).toEqual([`saved ${ID}`, `full failed ${ID}`, `full failed ${ID}`, `saved ${ID}`]);
  });

  test('a record of a newer version of the site is never written over', async () => {
    const { answers, keepOnDevice, onDevice, storedRecords } = await tab();
    await keepOnDevice();
    await onDevice.keep(ID, answer('new'));
    const [record] = valueOf(await storedRecords()).filter(({ collection }) => collection === 'exercise-answers');
    const { changeRecords } = await import('./device-records.ts');
    const { anyKind } = await import('./any-kind.ts');
    const { exerciseAnswers } = await import('./kinds/exercise-answers.ts');
    const newer = { ...record!, format: 2, data: { of: 'tomorrow' } };
    await changeRecords([{ kind: anyKind(exerciseAnswers), id: ID, change: () => newer }]);
    expect(await answers.keep(ID, answer('old'))).toEqual({ ok: false, why: 'newer' });
    expect(valueOf(await storedRecords())).toContainEqual(newer);
    expect(valueOf(await answers.list()).unreadable).toEqual([ID]);
  });

  test('when the device is wiped in mid-step that is noticed, nothing is written again, and the page still has what it wrote', async () => {
    const { answers, keepOnDevice, onKeepingChange, currentKeeping, storedRecords } = await tab();
    await keepOnDevice();
    await answers.keep(ID, answer('first'));
    const reasons: string[] = [];
    onKeepingChange((keeping, because) => reasons.push(`${keeping}: ${because}`));
    vi.stubGlobal('indexedDB', new IDBFactory());
    await answers.update(ID, (current) => answer(`${textOf(current) ?? ''} second`, 1));
    expect(reasons).toEqual(['undecided: wiped']);
    expect(await currentKeeping()).toBe('undecided');
    expect(valueOf(await storedRecords())).toEqual([]);
    expect(textOf(valueOf(await answers.get(ID)))).toBe('first second');
    await keepOnDevice();
    expect(valueOf(await storedRecords())).toHaveLength(2);
  });

  test('what one tab chooses and writes, the other one learns; what it held moves along', async () => {
    const [one, two] = [await tab(), await tab()];
    await two.answers.keep('sleep/other', { ...answer('there'), block: 'other' });
    await one.keepOnDevice();
    await vi.waitFor(async () => {
      expect(valueOf(await one.onDevice.get('sleep/other'))).toBeDefined();
    });
    expect(await two.currentKeeping()).toBe('own');
    await one.answers.keep(ID, answer('here'));
    expect(two.events).toContain(`saved ${ID}`);
    expect(one.events).toContain('saved sleep/other');
  });

  test('after everything was erased in one tab, the other one holds nothing and writes nothing', async () => {
    const [one, two] = [await tab(), await tab()];
    await one.keepOnDevice();
    await two.currentKeeping();
    await vi.waitFor(async () => {
      expect(await two.currentKeeping()).toBe('own');
    });
    await two.answers.keep(ID, answer('well'));
    const reasons: string[] = [];
    two.onKeepingChange((_, because) => reasons.push(because));
    vi.stubGlobal('indexedDB', new IDBFactory());
    new Line().postMessage({ type: 'erased' });
    expect(reasons).toEqual(['erased']);
    expect(valueOf(await two.answers.get(ID))).toBeUndefined();
    await two.answers.keep(ID, answer('again'));
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('what its own kind could not read again is not written', async () => {
    const { answers, keepOnDevice, onDevice } = await tab();
    await keepOnDevice();
    const endless = answer('x'.repeat(5000));
    expect(await answers.keep(ID, endless)).toEqual({ ok: false, why: 'failed' });
    expect(valueOf(await onDevice.get(ID))).toBeUndefined();
  });

  test('what is removed is gone here and on the device', async () => {
    const { answers, keepOnDevice, onDevice, events } = await tab();
    await keepOnDevice();
    await answers.keep(ID, answer('well'));
    await answers.remove([ID]);
    expect(valueOf(await answers.get(ID))).toBeUndefined();
    expect(valueOf(await onDevice.get(ID))).toBeUndefined();
    expect(events.at(-1)).toBe(`removed ${ID}`);
  });
});

describe('on a shared device', () => {
  test('nothing is written, nothing that somebody else kept is read, and the tab remembers only that it is shared', async () => {
    const owner = await tab();
    await owner.keepOnDevice();
    await owner.answers.keep(ID, answer('of the owner'));
    const guest = await tab();
    guest.keepNothing();
    expect(valueOf(await guest.answers.get(ID))).toBeUndefined();
    await guest.answers.keep(ID, answer('of the guest'));
    expect(valueOf(await guest.answers.list()).records.map(({ value }) => textOf(value))).toEqual(['of the guest']);
    expect(textOf(valueOf(await owner.answers.get(ID)))).toBe('of the owner');
    guest.forgetPage();
    expect(valueOf(await guest.answers.list()).records).toEqual([]);
    expect(guest.session.getItem('moodspace:shared-device')).not.toBeNull();
  });
});

describe('where the browser refuses storage', () => {
  test('the page works on in its memory, and says so when somebody wants more', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const { answers, keepOnDevice, currentKeeping } = await tab();
    expect(await currentKeeping()).toBe('undecided');
    expect((await answers.keep(ID, answer('well'))).ok).toBe(true);
    expect(await keepOnDevice()).toEqual({ ok: false, why: 'refused' });
    expect(textOf(valueOf(await answers.get(ID)))).toBe('well');
  });
});
