import { describe, expect, it } from 'vitest';

import { OperatorError } from '../command-line/operator-error.ts';
import { publishOnChange, type PublishOnChangeOptions } from './publish-on-change.ts';

/** Runs the watch on a list of answers of the CMS, one for each time it is asked, and then ends it. */
async function watch(
  marks: readonly (string | Error)[],
  publish: PublishOnChangeOptions['publish'],
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
    publish,
    publishedMark: 'first',
    intervalInMilliseconds: 1,
    report: (line) => reports.push(line),
    signal: end.signal,
  });
  return { reports };
}

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

  it('says why it could not publish, and tries again only after the next change', async () => {
    const tried: string[] = [];
    const { reports } = await watch(['broken', 'broken', 'mended', 'mended'], (mark) => {
      tried.push(mark);
      return mark === 'broken' ? Promise.reject(new OperatorError('A title is missing.')) : Promise.resolve();
    });
    expect(tried).toEqual(['broken', 'mended']);
    expect(reports[0]).toBe('Not published; visitors still see the last good site. A title is missing.');
    expect(reports[1]).toContain('Published what changed');
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
