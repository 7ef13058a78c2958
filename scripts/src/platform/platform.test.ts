import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { close, listen } from '../../../site/server/listen.ts';
import { freePort } from '../processes/ports.ts';
import { freePlatformPorts, platformEnvironment } from './platform-environment.ts';
import { startPlatformProgram, type RunningPlatform } from './running-platform.ts';
import { registerFirstAdmin, type StrapiAdmin } from './strapi-admin.ts';

let folder: string;
let environment: NodeJS.ProcessEnv;
let siteUrl: string;
let cmsUrl: string;
let previewUrl: string;
let platform: RunningPlatform;
let admin: StrapiAdmin;

async function page(address: string): Promise<string> {
  const response = await fetch(new URL(address, siteUrl), { signal: AbortSignal.timeout(10_000) });
  expect(response.status, address).toBe(200);
  return response.text();
}

async function shows(address: string, text: string, seconds: number): Promise<boolean> {
  for (let tried = 0; tried < seconds * 2; tried += 1) {
    if ((await page(address)).includes(text)) return true;
    await pause(500);
  }
  return false;
}

/** The page behind the address of a preview; the first one waits until its site is built. */
async function preview(address: string | undefined): Promise<{ html: string; headers: Headers }> {
  if (address === undefined) throw new Error('The admin panel offers no preview.');
  for (let tried = 0; tried < 120; tried += 1) {
    const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
    const html = await response.text();
    if (response.status !== 503) {
      expect(response.status, html).toBe(200);
      return { html, headers: response.headers };
    }
    await pause(500);
  }
  throw new Error('The preview was not ready within a minute.');
}

const isReachable = (address: string): Promise<boolean> =>
  fetch(address, { signal: AbortSignal.timeout(2000) }).then(
    () => true,
    () => false,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  const ports = await freePlatformPorts();
  siteUrl = `http://127.0.0.1:${ports.site}`;
  cmsUrl = `http://127.0.0.1:${ports.cms}`;
  previewUrl = `http://127.0.0.1:${ports.preview}`;
  environment = {
    ...platformEnvironment(folder, ports),
    // Far longer than any test waits: what goes live is what the CMS told of.
    PUBLISH_INTERVAL_SECONDS: '3600',
    SNAPSHOT_DIR: process.env['TEST_SNAPSHOT_DIR'] ?? path.join(folder, 'snapshot'),
  };
  platform = startPlatformProgram(environment);
  await platform.printed('MoodSpace is ready');
});

afterAll(async () => {
  await platform.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('serves the content of the repository in both languages', async () => {
    expect(await page('/nl/')).toContain('<html lang="nl-BE"');
    expect(await page('/en/')).toContain('<html lang="en-GB"');
    expect(await page('/nl/hulp-nu/')).toContain('1813');
    expect(await page('/en/help-now/')).toContain('1813');
  });

  it('says which addresses to open and that there is no administrator yet', () => {
    expect(platform.output()).toContain(`${cmsUrl}/admin`);
    expect(platform.output()).toContain('There is no administrator yet');
  });

  it('refuses to start twice on one port, names the variable to change, and leaves the first alone', async () => {
    const second = startPlatformProgram(environment);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `${new URL(cmsUrl).host} is already in use by another program; stop that program, or set CMS_PORT to another port.`,
    );
    expect(await page('/nl/')).toContain('<html');
  });

  it('refuses a taken port of the site before it does any work', async () => {
    const taken = createServer();
    const port = await listen(taken, { host: '127.0.0.1', port: 0, variable: '' });
    const other = startPlatformProgram({
      ...environment,
      CMS_PORT: String(await freePort()),
      PREVIEW_PORT: String(await freePort()),
      PUBLISHER_PORT: String(await freePort()),
      SITE_PORT: String(port),
      RELEASES_DIR: path.join(folder, 'other-releases'),
    });
    expect(await other.ended).toBe(1);
    expect(other.output()).toContain('or set SITE_PORT to another port.');
    expect(other.output()).not.toContain('CMS and its admin panel');
    await close(taken);
  });

  it('refuses a wrong setting by name', async () => {
    const wrong = startPlatformProgram({ ...environment, SITE_PORT: 'eighty' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain(
      'The environment variable SITE_PORT is "eighty", but it must be a number such as 4321.',
    );
    expect(wrong.output()).not.toContain('    at ');
  });

  it('refuses a wrong setting of the CMS by name', async () => {
    const wrong = startPlatformProgram({
      ...environment,
      CMS_PORT: String(await freePort()),
      PREVIEW_PORT: String(await freePort()),
      PUBLISHER_PORT: String(await freePort()),
      SITE_PORT: String(await freePort()),
      RELEASES_DIR: path.join(folder, 'other-releases'),
      DATABASE_CLIENT: 'oracle',
    });
    expect(await wrong.ended).toBe(1);
    expect(wrong.output()).toContain('DATABASE_CLIENT must be sqlite or postgres');
  });

  it('shows an entry on its page, in lists and in the other language within seconds after an editor published it', async () => {
    admin = await registerFirstAdmin(cmsUrl);
    const title = 'When panic comes: what helps';
    await admin.publish('article', 'panic-attack', 'en', { title });
    expect(await shows('/en/library/panic-attack/', title, 60)).toBe(true);
    expect(await page('/en/library/')).toContain(title);
    expect(await page('/en/library/')).not.toContain('undefined');
  });

  it('refuses a link that leads nowhere before it is published', async () => {
    await expect(
      admin.publish('article', 'panic-attack', 'en', { body: 'Read [this](/library/nothing-there) first.' }),
    ).rejects.toThrow(/answered with 400: .*leads to no page in this language/u);
  });

  it('tells of a change that only the site itself can refuse, and goes on showing what was there', async () => {
    const before = await page('/en/library/panic-attack/');
    // Which institutions have a page is known once the site is made.
    const body = 'Look at [your institution](/find-help/institution/nothing-there) first.';
    await admin.publish('article', 'panic-attack', 'en', { body });
    await platform.printed('language en, field body');
    expect(platform.output()).toContain('Not published: article panic-attack');
    expect(await page('/en/library/panic-attack/')).toBe(before);
  });

  it('starts a publisher again that was killed in the middle of its work, and publishes what was changed', async () => {
    const summary = 'Published right before the end.';
    const publishing = admin.publish('article', 'panic-attack', 'en', { body: 'Breathe out.', summary });
    const { pid } = JSON.parse(await readFile(path.join(folder, 'releases/lock.json'), 'utf8')) as { pid: number };
    await publishing;
    process.kill(pid, 'SIGKILL');
    await platform.printed('The publisher ended');
    expect(await page('/en/library/panic-attack/')).toContain('<html');
    expect(await shows('/en/library/panic-attack/', summary, 180)).toBe(true);
  });

  it('shows an editor the draft of a module on the page that visitors will see, and visitors nothing of it', async () => {
    await admin.save('programme-module', 'anxiety-worrying', 'nl', { title: 'Wat nog niemand gelezen heeft' });
    const address = await admin.previewAddress('programme-module', 'anxiety-worrying', 'nl');
    const { html, headers } = await preview(address);
    expect(html).toContain('<title>Wat nog niemand gelezen heeft – ');
    expect(html).toContain('<module-player');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('content-security-policy')).toBe(
      `frame-ancestors ${cmsUrl} ${cmsUrl.replace('127.0.0.1', 'localhost')}`,
    );

    await admin.save('programme-module', 'anxiety-worrying', 'nl', { title: 'En een uur later' });
    expect((await preview(address)).html).toContain('<title>En een uur later – ');
    expect(await page('/nl/zelf-aan-de-slag/')).not.toContain('En een uur later');
  });

  it('shows a new module of a new programme that nobody has published, and what both still need', async () => {
    await admin.create('programme', 'nl', {
      key: 'new-programme',
      title: 'Een nieuw programma',
      slug: 'nieuw-programma',
    });
    const programme = await admin.documentId('programme', 'new-programme', 'nl');
    await admin.create('programme-module', 'nl', {
      key: 'new-module',
      title: 'Een nieuwe module',
      slug: 'nieuwe-module',
      programme: { connect: [{ documentId: programme, locale: 'nl', status: 'draft' }] },
      blocks: [
        { __component: 'module.step', key: 'begin', title: 'Een eerste stap', minutes: 2 },
        { __component: 'block.text', body: 'Een eerste zin.' },
      ],
    });
    const { html } = await preview(await admin.previewAddress('programme-module', 'new-module', 'nl'));
    expect(html).toContain('<title>Een nieuwe module – ');
    expect(html).toContain('Een eerste stap');
    expect(html).toContain('<b>Samenvatting</b>: Dit is leeg; vul het in.');
    expect(html).toContain('Programma “Een nieuw programma”');
    const ofProgramme = await preview(await admin.previewAddress('programme', 'new-programme', 'nl'));
    expect(ofProgramme.html).toContain('Een nieuwe module');
  });

  it('shows drafts to nobody else', async () => {
    const address = (await admin.previewAddress('programme-module', 'anxiety-worrying', 'nl')) ?? '';
    const other = await admin.documentId('programme-module', 'anxiety-thoughts', 'nl');
    const ours = await admin.documentId('programme-module', 'anxiety-worrying', 'nl');
    const forged = [
      previewUrl,
      `${previewUrl}/preview/`,
      `${previewUrl}/nl/zelf-aan-de-slag/`,
      address.replace(ours, other),
      address.replace('.draft.', '.published.'),
      address.replace(/.\/$/, (end) => (end === 'A/' ? 'E/' : 'A/')),
    ];
    for (const one of forged) expect((await fetch(one)).status, one).toBe(403);
    // Without being signed in, nobody gets an address.
    const asked = `${cmsUrl}/content-manager/preview/url/api::programme-module.programme-module?documentId=${ours}&locale=nl`;
    expect((await fetch(asked)).status).toBe(401);
  });

  it('stops both servers when it is interrupted', async () => {
    expect(await platform.stop()).toBe(0);
    expect(platform.output()).toContain('Nothing is lost');
    expect(await isReachable(cmsUrl)).toBe(false);
    expect(await isReachable(siteUrl)).toBe(false);
    expect(await isReachable(previewUrl)).toBe(false);
  });

  it('has lost nothing when it is started again, and builds nothing that is there', async () => {
    const live = async () => (await stat(path.join(folder, 'releases/live/nl/index.html'))).ino;
    const before = await live();
    platform = startPlatformProgram(environment);
    await platform.printed('The site as it was last is online');
    await platform.printed('MoodSpace is ready');
    expect(await page('/en/library/panic-attack/')).toContain('Published right before the end.');
    expect(await live()).toBe(before);
    expect(platform.output()).not.toContain('There is no administrator yet');
  });
});
