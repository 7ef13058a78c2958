import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { endOnInterrupt } from './command-line/end-on-interrupt.ts';
import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { step } from './command-line/steps.ts';
import { buildShared } from './workspace/build-shared.ts';
import { SITE } from './workspace/folders.ts';
import type { ContentLink } from './links/links-of-content.ts';

await runCommand({
  name: 'run check:links',
  summary: 'Asks every web address in the published content whether it still answers, and reports.',
  options: {
    list: { type: 'string', description: 'a file with one address a line, instead of the content' },
    snapshot: { type: 'string', description: 'folder of the content; site/data/snapshot by default' },
    pause: { type: 'string', description: 'milliseconds between two requests to one site; 1000 by default' },
    report: { type: 'string', description: 'also write everything that was found to this file, as JSON' },
  },
  notes: [
    'One site is asked one address after the other; nothing of a page is read. The exit code is 1 when a link is broken.',
  ],
  run: checkLinks,
});

async function checkLinks(options: {
  readonly list: string | undefined;
  readonly snapshot: string | undefined;
  readonly pause: string | undefined;
  readonly report: string | undefined;
}): Promise<void> {
  endOnInterrupt();
  const pause = Number(options.pause ?? 1000);
  if (!Number.isInteger(pause) || pause < 0)
    throw new OperatorError(
      `--pause is "${options.pause ?? ''}", but it must be a number of milliseconds, such as 1000.`,
    );
  await step('Shared content model', () => buildShared(process.env));
  const [{ askLink }, { askPolitely }, { linkReport, mustBeMended }, { siteTurns }] = await Promise.all([
    import('./links/ask-link.ts'),
    import('./links/ask-politely.ts'),
    import('./links/link-report.ts'),
    import('./links/site-turns.ts'),
  ]);
  const links = options.list === undefined ? await linksOfSnapshot(options.snapshot) : await linksOfList(options.list);
  const asking = { timeout: 15_000, longestWait: 30_000, inTurn: siteTurns(pause) };
  const answers = await step(`${links.length} links`, () =>
    askPolitely(
      links.map(({ address }) => address),
      (address) => askLink(address, asking),
      { sites: 6 },
    ),
  );
  const checked = links.flatMap((link) => {
    const answer = answers.get(link.address);
    return answer ? [{ ...link, answer }] : [];
  });
  console.log(`\n${linkReport(checked)}`);
  if (options.report !== undefined) await writeFile(fromHere(options.report), `${JSON.stringify(checked, null, 2)}\n`);
  if (checked.some(mustBeMended)) process.exitCode = 1;
}

/** Files are named as seen from where the command was typed. */
function fromHere(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

async function linksOfSnapshot(given: string | undefined): Promise<readonly ContentLink[]> {
  const folder = given === undefined ? path.join(SITE, 'data/snapshot') : fromHere(given);
  if (!existsSync(folder))
    throw new OperatorError(
      `There is no content in ${folder}; run "npm start" once, or name a folder with --snapshot.`,
    );
  const [{ linksOfContent }, { readSnapshot }] = await Promise.all([
    import('./links/links-of-content.ts'),
    import('../../site/src/content/store/snapshot.ts'),
  ]);
  return linksOfContent((await readSnapshot(folder)).content);
}

async function linksOfList(file: string): Promise<readonly ContentLink[]> {
  let text: string;
  try {
    text = await readFile(fromHere(file), 'utf8');
  } catch {
    throw new OperatorError(`The list ${file} cannot be read; name a file with one web address a line.`);
  }
  return text.split(/\r?\n/).flatMap((line, index) => {
    const address = line.trim();
    return address === '' || address.startsWith('#') ? [] : [{ address, places: [`line ${index + 1}`] }];
  });
}
