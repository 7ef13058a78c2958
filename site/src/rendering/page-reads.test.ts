import { describe, expect, test } from 'vitest';
import { ChangedReads, OpenReads, ReadNames, WHOLE_LIST } from './page-reads.ts';

const names = new ReadNames();
const group = names.source('articles');
const title = names.field('article', 'title');
const body = names.field('article', 'body');
const entry = (index: number): number => names.source(`article ${String(index)}`);
const list = names.source('list of articles');

function readsOf(read: (open: OpenReads) => void) {
  const open = new OpenReads();
  read(open);
  return open.close();
}

function changedOf(change: (changed: ChangedReads) => void): ChangedReads {
  const changed = new ChangedReads();
  change(changed);
  return changed;
}

describe('a page', () => {
  const oneTitle = readsOf((open) => open.add(group, entry(1), title));

  test('is touched when a field that it read is another, and not by other fields or entries', () => {
    expect(changedOf((changed) => changed.add(group, entry(1), title)).touch(oneTitle)).toBe(true);
    expect(changedOf((changed) => changed.add(group, entry(1), body)).touch(oneTitle)).toBe(false);
    expect(changedOf((changed) => changed.add(group, entry(2), title)).touch(oneTitle)).toBe(false);
    expect(new ChangedReads().touch(oneTitle)).toBe(false);
  });

  test('that read a field of very many entries is touched when that field of any is another', () => {
    const many = readsOf((open) => {
      for (let index = 0; index < 2000; index += 1) open.add(group, entry(index), title);
    });
    expect(many.values).toHaveLength(1);
    expect(changedOf((changed) => changed.add(group, entry(5000), title)).touch(many)).toBe(true);
    expect(changedOf((changed) => changed.add(group, entry(5), body)).touch(many)).toBe(false);
  });

  test('that read the beginning of a list is touched only when the list is another there', () => {
    const beginning = readsOf((open) => open.addList(list, 3));
    const whole = readsOf((open) => open.addList(list, WHOLE_LIST));
    const fromFourth = changedOf((changed) => changed.addList(list, 3));
    const fromThird = changedOf((changed) => changed.addList(list, 2));
    expect([fromFourth.touch(beginning), fromThird.touch(beginning)]).toEqual([false, true]);
    expect([fromFourth.touch(whole), fromThird.touch(whole)]).toEqual([true, true]);
  });

  test('has read what was read on its way by somebody else', () => {
    const other = readsOf((open) => {
      open.add(group, entry(1), body);
      open.addList(list, 2);
    });
    const page = readsOf((open) => open.include(other));
    expect(changedOf((changed) => changed.add(group, entry(1), body)).touch(page)).toBe(true);
    expect(changedOf((changed) => changed.addList(list, 1)).touch(page)).toBe(true);
  });
});

test('fields that do not fit any more count as one, so that none of them is missed', () => {
  const reads = readsOf((open) => open.add(group, entry(1), names.field('wide', 'field 200')));
  for (let index = 0; index < 200; index += 1) names.field('wide', `field ${String(index)}`);
  const last = readsOf((open) => open.add(group, entry(1), names.field('wide', 'field 150')));
  const changed = changedOf((one) => one.add(group, entry(1), names.field('wide', 'field 199')));
  expect(changed.touch(last)).toBe(true);
  expect(changed.touch(reads)).toBe(false);
});
