import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LOCALE_CODES, type Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, onTestFinished } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import {
  keptOf,
  untilKept,
  untilSaved,
  WORRYING,
  WORRYING_IN,
  worryField,
  writeAndChoose,
} from '../support/offline-page.ts';
import { ownSite, type OwnSite } from '../support/own-site.ts';
import { text } from '../support/texts.ts';
import { test, type Visit } from '../support/visit.ts';

const t = (key: string) => text('nl', key);
/** What the browser writes in its console when nothing answers, and when our own page comes instead. */
const WITHOUT_INTERNET = /net::ERR_|status of 503/;
let site: OwnSite;

beforeEach(async () => {
  site = await ownSite();
});
afterEach(() => site.goAway());

/** The pages that belong to the programme of this page. */
const pagesTogether = async (page: Page): Promise<readonly string[]> =>
  ((await page.locator('meta[name="kept-together"]').getAttribute('content')) ?? '').split(' ');

/** Somebody on the own device who wrote a few words in a module. Everything that is kept is there. */
async function atModuleOnOwnDevice(visit: Visit, locale: Locale = 'nl'): Promise<Page> {
  const { path: module, erase, helpNow } = WORRYING_IN[locale];
  const page = await visit(`${module}#${WORRYING.step}`, {
    siteUrl: site.url,
    expectedError: WITHOUT_INTERNET,
    // The icon of the tab, where the worker ends while the page loads.
    expectedFailure: /\/icon[\w-]*\.(?:svg|png)$/,
  });
  await writeAndChoose(page, 'Mijn examen', 'device.own', locale);
  await untilKept(page, [helpNow, erase, module, ...(await pagesTogether(page))]);
  return page;
}

describe('on the own device, without internet', () => {
  test.for(LOCALE_CODES)(
    'a module opens where one was, with what one wrote, and goes on (%s)',
    { timeout: 60_000 },
    async (locale, { visit }) => {
      const page = await atModuleOnOwnDevice(visit, locale);
      await site.goAway();
      await page.goto('about:blank');
      await page.goto(`${site.url}${WORRYING_IN[locale].path}#${WORRYING.step}`);
      await expect.poll(() => worryField(page).inputValue()).toBe('Mijn examen');
      const other = page.locator(`#${WORRYING.step} textarea[name="can"]`);
      await other.fill('Vandaag tien bladzijden');
      await untilSaved(page, 'Vandaag tien bladzijden');
      await page
        .getByRole('link', { name: text(locale, 'navigation.helpNow') })
        .first()
        .click();
      await page.goBack();
      await expect.poll(() => other.inputValue()).toBe('Vandaag tien bladzijden');
    },
  );

  test(
    'the other modules and papers of the programme open too, though nobody opened them',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await atModuleOnOwnDevice(visit);
      const others = await pagesTogether(page);
      expect(others).toContain(WORRYING.programme);
      expect(others.length).toBeGreaterThan(4);
      await site.goAway();
      for (const other of others) {
        await page.goto(`${site.url}${other}`);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe(t('offline.title'));
      }
    },
  );

  test('a film of a module plays, also from the middle', { timeout: 60_000 }, async ({ visit }) => {
    const page = await atModuleOnOwnDevice(visit);
    const { addresses } = await keptOf(page);
    const film = addresses.find((address) => address.endsWith('.mp4')) ?? '';
    await site.goAway();
    const part = await page.evaluate(async (address) => {
      const answer = await fetch(address, { headers: { range: 'bytes=100-199' } });
      return { status: answer.status, size: (await answer.arrayBuffer()).byteLength };
    }, film);
    expect(part).toEqual({ status: 206, size: 100 });
  });

  test('help now opens in both languages, with its numbers', { timeout: 60_000 }, async ({ visit }) => {
    const page = await atModuleOnOwnDevice(visit);
    await site.goAway();
    for (const address of ['/nl/hulp-nu/', '/en/help-now/']) {
      await page.goto(`${site.url}${address}`);
      expect(await page.locator('main a[href="tel:1813"]').first().isVisible()).toBe(true);
    }
  });

  test('my space and the page that erases open', { timeout: 60_000 }, async ({ visit }) => {
    const page = await atModuleOnOwnDevice(visit);
    await site.goAway();
    for (const [address, title] of [
      ['/nl/mijn-ruimte/', 'mySpace.title'],
      ['/nl/wissen/', 'erase.title'],
    ] as const) {
      await page.goto(`${site.url}${address}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(t(title));
    }
  });

  test(
    'any other page says calmly that there is no internet, and whom one can call',
    { timeout: 60_000 },
    async ({ visit }) => {
      const page = await atModuleOnOwnDevice(visit);
      await site.goAway();
      for (const [address, locale] of [
        ['/nl/themas/slaap/', 'nl'],
        ['/en/library/', 'en'],
        ['/', 'nl'],
      ] as const) {
        await page.goto(`${site.url}${address}`);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(text(locale, 'offline.title'));
        expect(await page.locator('a[href="tel:1813"]').first().isVisible()).toBe(true);
      }
      await page.getByRole('link', { name: t('offline.helpNow') }).click();
      expect(new URL(page.url()).pathname).toBe('/nl/hulp-nu/');
    },
  );
});

describe('what is kept', () => {
  test(
    'are pages of programmes and those that everybody keeps, never a step, an answer or another page',
    {
      timeout: 60_000,
    },
    async ({ visit }) => {
      const page = await atModuleOnOwnDevice(visit);
      for (const address of ['/nl/themas/seksueel-geweld/', '/nl/hier-kun-je-terecht/', '/nl/zelftests/'])
        await page.goto(`${site.url}${address}`);
      const { addresses } = await keptOf(page);
      const pages = addresses.filter((address) => address.endsWith('/'));
      expect(pages.filter((address) => !/^\/(?:nl\/zelf-aan-de-slag|en\/self-help)\//.test(address))).toEqual([
        '/en/erase/',
        '/en/help-now/',
        '/en/my-space/',
        '/en/offline/',
        '/nl/hulp-nu/',
        '/nl/mijn-ruimte/',
        '/nl/wissen/',
        '/nl/zonder-internet/',
      ]);
      const files = addresses.filter((address) => !address.endsWith('/'));
      expect(files.filter((address) => !/^\/(?:_astro\/|media\/|icon\.svg$)/.test(address))).toEqual([]);
      expect(addresses.join(' ')).not.toContain('#');
    },
  );

  test(
    'was asked of this site alone, the same for whoever opens any module of the programme',
    {
      timeout: 60_000,
    },
    async ({ visit }) => {
      const page = await atModuleOnOwnDevice(visit);
      const { addresses } = await keptOf(page);
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of addresses) expect(site.asked).toContain(address);
      expect(site.asked.filter((address) => address.includes('?'))).toEqual([]);
      const here = await pagesTogether(page);
      for (const other of here) {
        const html = await readFile(path.join(builtSite(), other, 'index.html'), 'utf8');
        expect(html, other).toContain(`content="${here.join(' ')}"`);
      }
    },
  );
});

describe('on a device that others use too', () => {
  test('nothing is kept', async ({ visit }) => {
    const page = await visit(`${WORRYING.path}#${WORRYING.step}`, { siteUrl: site.url });
    await writeAndChoose(page, 'Mijn examen', 'device.shared');
    await page.goto(`${site.url}${WORRYING.programme}`);
    expect(await keptOf(page)).toEqual({ workers: 0, addresses: [] });
    expect(site.asked).not.toContain('/service-worker.js');
  });

  test('nothing is kept before anybody chose', async ({ visit }) => {
    const page = await visit(`${WORRYING.path}#${WORRYING.step}`, { siteUrl: site.url });
    await worryField(page).fill('Mijn examen');
    await page.getByRole('button', { name: t('device.own') }).waitFor();
    expect(await keptOf(page)).toEqual({ workers: 0, addresses: [] });
  });
});

test('erasing everything ends the worker and deletes every page', { timeout: 60_000 }, async ({ visit }) => {
  const page = await atModuleOnOwnDevice(visit);
  await page.goto(`${site.url}/nl/wissen/`);
  await page.getByRole('button', { name: t('erase.button') }).click();
  await page.getByText(t('erase.done')).first().waitFor();
  await expect.poll(() => keptOf(page)).toEqual({ workers: 0, addresses: [] });
  await page.goto(`${site.url}${WORRYING.path}`);
  expect(await keptOf(page)).toEqual({ workers: 0, addresses: [] });
});

test('the button that erases without script ends the worker too', { timeout: 60_000 }, async ({ visit }) => {
  const page = await atModuleOnOwnDevice(visit);
  // What the form of that page does when no script is there to do it.
  await page.goto(`${site.url}/nl/wissen/`);
  await page.locator('form[data-ask]').evaluate((form) => HTMLFormElement.prototype.submit.call(form));
  await page.waitForURL('**/nl/wissen/klaar/**');
  await expect.poll(() => keptOf(page)).toEqual({ workers: 0, addresses: [] });
});

test(
  'a new release renews what was kept, and removes what it does not need any more',
  { timeout: 90_000 },
  async ({ visit }) => {
    const page = await atModuleOnOwnDevice(visit);
    const before = await keptOf(page);
    const release = await mkdtemp(path.join(tmpdir(), 'release-'));
    onTestFinished(() => rm(release, { recursive: true, force: true }));
    await cp(builtSite(), release, { recursive: true });
    const script = before.addresses.find((address) => address.includes('/KeepingChoice')) ?? '';
    const renamed = script.replace('.js', 'x.js');
    await cp(path.join(builtSite(), script), path.join(release, renamed));
    await rm(path.join(release, script));
    // Every page of the programme has the new script, and the worker a new list.
    for (const address of before.addresses.filter((one) => one.endsWith('/'))) {
      const file = path.join(release, address, 'index.html');
      await writeFile(
        file,
        (await readFile(file, 'utf8')).replaceAll(script, renamed).replace('</h1>', ' (nieuw)</h1>'),
      );
    }
    const worker = path.join(release, 'service-worker.js');
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(/"release":"[^"]*"/, '"release":"next"'));

    await site.comeBack(release);
    await page.goto(`${site.url}${WORRYING.path}`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('(nieuw)');
    // The old page was whole to its end; the new worker takes over by itself and tidies.
    await expect.poll(async () => (await keptOf(page)).addresses.includes(script), { timeout: 20_000 }).toBe(false);
    await site.goAway();
    for (const address of [WORRYING.paper, '/nl/hulp-nu/']) {
      await page.goto(`${site.url}${address}`);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('(nieuw)');
    }
  },
);
