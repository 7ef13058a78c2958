import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { QuietWork, type QuietTask } from './quiet-work.ts';

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

function working(...tasks: (Omit<QuietTask, 'run'> & { readonly run?: QuietTask['run'] })[]) {
  const done: string[] = [];
  const failed: string[] = [];
  const quiet = new QuietWork(
    tasks.map((task) => ({
      ...task,
      run: () => {
        done.push(task.name);
        return task.run?.() ?? Promise.resolve(true);
      },
    })),
    (name) => void failed.push(name),
  );
  void quiet.run(ending.signal);
  return { quiet, done, failed };
}

test('each task is done once after a change, the one that waits less first', async () => {
  const { quiet, done } = working({ name: 'late', after: 40 }, { name: 'soon', after: 10 });
  await pause(60);
  expect(done).toEqual([]);
  quiet.changed();
  await pause(150);
  expect(done).toEqual(['soon', 'late']);
});

test('nothing is done while changes keep coming', async () => {
  const { quiet, done } = working({ name: 'tidy', after: 150 });
  for (let round = 0; round < 10; round += 1) {
    quiet.changed();
    await pause(20);
  }
  expect(done).toEqual([]);
  await pause(250);
  expect(done).toEqual(['tidy']);
});

test('what was interrupted is done again in the next quiet moment, and what fails is told and stops nothing else', async () => {
  let interruptions = 2;
  const { quiet, done, failed } = working(
    { name: 'fails', after: 5, run: () => Promise.reject(new Error('full')) },
    { name: 'interrupted', after: 10, run: () => Promise.resolve((interruptions -= 1) < 0) },
  );
  quiet.changed();
  await pause(300);
  expect(done).toEqual(['fails', 'interrupted', 'interrupted', 'interrupted']);
  expect(failed).toEqual(['fails']);
});

test('what is not due yet waits, and holds up nothing else', async () => {
  const { quiet, done } = working({ name: 'later', after: 1, notBefore: () => Infinity }, { name: 'now', after: 20 });
  quiet.changed();
  await pause(120);
  expect(done).toEqual(['now']);
});

test('what is to be done again and again is, also when nothing changes', async () => {
  const { quiet, done } = working({ name: 'look', after: 1, every: 30 }, { name: 'once', after: 1 });
  quiet.changed();
  await pause(200);
  expect(done.filter((name) => name === 'once')).toHaveLength(1);
  expect(done.filter((name) => name === 'look').length).toBeGreaterThan(2);
});
