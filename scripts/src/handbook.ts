import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { AdminPanel } from './handbook/admin-panel.ts';
import { makeEditorialTeam } from './handbook/editorial-team.ts';
import { wordsNotSaid, type HandbookLanguage } from './handbook/screen-words.ts';
import { takePicture } from './handbook/take-picture.ts';
import { walkAdmin } from './handbook/walk-admin.ts';
import { freePlatformPorts, platformEnvironment } from './platform/platform-environment.ts';
import { startPlatformProgram } from './platform/running-platform.ts';
import { provideChromium } from './testing/provide-chromium.ts';
import { ROOT } from './workspace/folders.ts';

const HANDBOOK = path.join(ROOT, 'docs/handbook');
const LANGUAGES: readonly HandbookLanguage[] = ['nl', 'en'];
/** As wide as a laptop; at scale 1, so that a word in a picture is as large as on the screen. */
const SCREEN = { width: 1280, height: 1000 };

await runCommand({
  name: 'run handbook',
  summary: "Does what the editor's handbook says in a CMS of its own, and takes the pictures of the handbook anew.",
  options: {},
  notes: [
    'It writes docs/handbook/images. A step that the admin does not have (any more) is an error that names it.',
    'Nothing of your own content is touched: the platform runs on a temporary folder and on free ports.',
  ],
  run: walkHandbook,
});

async function walkHandbook(): Promise<void> {
  for (const language of LANGUAGES) {
    const missing = wordsNotSaid(language, await readFile(path.join(HANDBOOK, `${language}.md`), 'utf8'));
    if (missing.length > 0)
      throw new OperatorError(
        `docs/handbook/${language}.md does not say in bold what is clicked or read: ${missing.join(', ')}.`,
      );
  }
  const { path: executablePath } = await provideChromium(process.env);
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-handbook-'));
  const ports = await freePlatformPorts();
  const platform = startPlatformProgram(platformEnvironment(folder, ports));
  try {
    await platform.printed('MoodSpace is ready');
    await walkInEveryLanguage(executablePath, `http://127.0.0.1:${ports.cms}`, `http://127.0.0.1:${ports.site}`);
  } finally {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function walkInEveryLanguage(executablePath: string, cmsUrl: string, siteUrl: string): Promise<void> {
  const team = await makeEditorialTeam(cmsUrl);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
  try {
    for (const language of LANGUAGES) {
      await team.chief.requests.setLanguage(language);
      const page = await browser.newPage({
        viewport: SCREEN,
        deviceScaleFactor: 1,
        colorScheme: 'light',
        locale: language,
      });
      page.setDefaultTimeout(60_000);
      await AdminPanel.prepare(page, language);
      const picture = async (name: string, parts: Parameters<typeof takePicture>[2]): Promise<void> => {
        await takePicture(page, path.join(HANDBOOK, 'images', language, `${name}.png`), parts);
        console.log(`  ${language}  ${name}`);
      };
      await walkAdmin({ admin: new AdminPanel(page, cmsUrl, language), siteUrl, language, team, picture });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
