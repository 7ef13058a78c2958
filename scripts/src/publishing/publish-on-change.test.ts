import { describe, expect, it } from 'vitest';

import { OperatorError } from '../command-line/operator-error.ts';
import { publishOnChange, type PublishOnChangeOptions } from './publish-on-change.ts';

/** Runs the watch on a list of answers of the CMS, one for each time it is asked, which is once a second, and then ends it. */
async function watch(
  marks: readonly (string | Error)[],
  publish: (mark: string, second: number) => Promise<void>,
  lastTried: PublishOnChangeOptions['lastTried'] = { mark: 'first', isPublished: true },
): Promise<{ readonly reports: readonly string[] }> {
  const reports: string[] = [];
  const end = new AbortController();
  let asked = 0;
  await publishOnChange({
    readMark: () => {
      const mark = marks[asked];
      asked += 1;
      if (asked >= marks.length) setImmediate(() => end.abort());
      return mark instanceof Error ? Promise.reject(mark) : Promise.resolve(mark ?? '');
    },
    publish: (mark) => publish(mark, asked),
    lastTried,
    intervalInMilliseconds: 1,
    now: () => asked * 1000,
    report: (line) => reports.push(line),
    signal: end.signal,
  });
  return { reports };
}

const times = (mark: string, count: number): readonly string[] => Array<string>(count).fill(mark);

describe('publishing on change', () => {
  it('does nothing while the content stays the same', async () => {
    const published: string[] = [];
    const { reports } = await watch(['first', 'first', 'first'], (mark) => {
      published.push(mark);
      return Promise.resolve();
    });
    expect(published).toEqual([]);
    expect(reports).toEqual([]);
  });

  it('publishes each change once, and what changed meanwhile together', async () => {
    const published: string[] = [];
    await watch(['second', 'second', 'fifth', 'fifth'], (mark) => {
      published.push(mark);
      return Promise.resolve();
    });
    expect(published).toEqual(['second', 'fifth']);
  });

  it('says why it could not publish, and tries again at once when the content changes', async () => {
    const tried: string[] = [];
    const { reports } = await watch(['broken', 'broken', 'mended', 'mended'], (mark) => {
      tried.push(mark);
      return mark === 'broken' ? Promise.reject(new OperatorError('A title is missing.')) : Promise.resolve();
    });
    expect(tried).toEqual(['broken', 'mended']);
    expect(reports[0]).toBe(
      'Not published, visitors still see the last good site, next attempt in 10 s or when the content changes: A title is missing.',
    );
    expect(reports[1]).toContain('Published what changed');
    expect(reports).toHaveLength(2);
  });

  it('tries the same content again after 10, 30, 60 and again 60 seconds, says so once per attempt, and stops when it worked', async () => {
    const tried: number[] = [];
    const { reports } = await watch(times('broken', 300), (_, second) => {
      tried.push(second);
      return tried.length < 5 ? Promise.reject(new OperatorError('The disk is full.')) : Promise.resolve();
    });
    expect(tried).toEqual([1, 11, 41, 101, 161]);
    expect(reports.map((line) => /next attempt in \d+ s|Published/.exec(line)?.[0])).toEqual([
      'next attempt in 10 s',
      'next attempt in 30 s',
      'next attempt in 60 s',
      'next attempt in 60 s',
      'Published',
    ]);
  });

  it('begins with short pauses again for content that is new', async () => {
    const tried: [string, number][] = [];
    await watch([...times('broken', 20), ...times('still broken', 15)], (mark, second) => {
      tried.push([mark, second]);
      return Promise.reject(new OperatorError('A title is missing.'));
    });
    expect(tried).toEqual([
      ['broken', 1],
      ['broken', 11],
      ['still broken', 21],
      ['still broken', 31],
    ]);
  });

  it('tries again what could not be published at the start', async () => {
    const tried: number[] = [];
    await watch(
      times('first', 20),
      (_, second) => {
        tried.push(second);
        return Promise.resolve();
      },
      { mark: 'first', isPublished: false },
    );
    expect(tried).toEqual([10]);
  });

  it('says once that the CMS is silent, and goes on when it answers again', async () => {
    const published: string[] = [];
    const silence = new OperatorError('Nothing listens.');
    const { reports } = await watch([silence, silence, silence, 'second', 'second'], (mark) => {
      published.push(mark);
      return Promise.resolve();
    });
    expect(reports.filter((line) => line.includes('does not answer'))).toHaveLength(1);
    expect(published).toEqual(['second']);
  });
});
