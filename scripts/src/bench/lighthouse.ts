import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import { close, listen } from '../../../site/server/listen.ts';
import { createSiteServer } from '../../../site/server/site-server.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../site/tests/support/chromium.ts';
import { OperatorError } from '../command-line/operator-error.ts';
import { runProgram } from '../processes/run-program.ts';
import { CACHE, ROOT } from '../workspace/folders.ts';

/** Fetched only when it is asked for: it brings more packages than the whole site. */
const LIGHTHOUSE = 'lighthouse@13.5.0';

const ReportSchema = z.object({
  categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
  audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
});

export interface LighthouseScore {
  readonly path: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** Seconds until the largest part of the page is seen. */
  readonly largestContentfulPaint: number;
  readonly cumulativeLayoutShift: number;
  /** Milliseconds in which the page cannot answer. */
  readonly totalBlockingTime: number;
}

/** Looks at pages of a built site as Lighthouse sees them on a slow phone. */
export async function lighthouseScores(folder: string, paths: readonly string[]): Promise<readonly LighthouseScore[]> {
  const chromium = findChromium();
  if (chromium === undefined) throw new OperatorError('Lighthouse needs Chromium: install it, or set CHROMIUM_PATH.');
  const server = createSiteServer({ releaseFolder: () => folder, isHttps: false });
  const port = await listen(server, { host: '127.0.0.1', port: 0, variable: 'SITE_PORT' });
  const report = path.join(CACHE, 'lighthouse.json');
  const scores: LighthouseScore[] = [];
  try {
    for (const pagePath of paths) {
      const flags = ['--headless=new', ...CHROMIUM_ARGUMENTS].join(' ');
      await runProgram(
        {
          program: 'pnpm',
          args: [
            'dlx',
            LIGHTHOUSE,
            `http://localhost:${port}${pagePath}`,
            '--quiet',
            '--output=json',
            `--output-path=${report}`,
            `--chrome-flags=${flags}`,
          ],
          cwd: ROOT,
          environment: { ...process.env, CHROME_PATH: chromium },
          log: 'lighthouse',
        },
        (_, logFile) => `Lighthouse could not look at ${pagePath} (details: ${logFile}).`,
      );
      scores.push(scoreOf(pagePath, ReportSchema.parse(JSON.parse(await readFile(report, 'utf8')))));
    }
  } finally {
    await rm(report, { force: true });
    await close(server);
  }
  return scores;
}

function scoreOf(pagePath: string, { categories, audits }: z.infer<typeof ReportSchema>): LighthouseScore {
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    path: pagePath,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestContentfulPaint: value('largest-contentful-paint') / 1000,
    cumulativeLayoutShift: value('cumulative-layout-shift'),
    totalBlockingTime: value('total-blocking-time'),
  };
}
