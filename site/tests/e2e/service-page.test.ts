import ICAL from 'ical.js';
import { describe, expect } from 'vitest';

import { at, DRUGLIJN, TELE_ONTHAAL, WITHOUT_NUMBER } from '../support/service-page.ts';
import { text } from '../support/texts.ts';
import { test, VIEWPORTS } from '../support/visit.ts';

const OFFICE = 'Mo-Fr 09:00-17:00';
const filled = (key: string, values: Readonly<Record<string, string>>): string =>
  text('nl', key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

describe('whether somebody is there, on a device with the clock of California', () => {
  test.for([
    {
      what: 'open on a Friday afternoon in Brussels',
      instant: '2026-11-20T15:30:00Z',
      hours: OFFICE,
      said: filled('service.openUntil', { time: '17.00' }),
    },
    {
      what: 'closed on Friday evening until Monday morning',
      instant: '2026-11-20T20:00:00Z',
      hours: OFFICE,
      said: filled('service.opensOn', { day: 'maandag', time: '9.00' }),
    },
    {
      what: 'open past midnight',
      instant: '2026-11-20T23:30:00Z',
      hours: 'Fr 20:00-02:00',
      said: filled('service.openUntil', { time: '2.00' }),
    },
    {
      what: 'not known on Christmas Day, of which the hours say nothing',
      instant: '2026-12-25T11:00:00Z',
      hours: OFFICE,
      said: text('nl', 'service.publicHoliday'),
    },
    {
      what: 'open on Christmas Day, where the hours say so',
      instant: '2026-12-25T11:00:00Z',
      hours: 'Mo-Fr,PH 09:00-17:00',
      said: filled('service.openUntil', { time: '17.00' }),
    },
  ])('$what', async ({ instant, hours, said }, { visit }) => {
    const page = await visit(DRUGLIJN.nl, at(DRUGLIJN.nl, instant, hours));
    expect(await page.locator('opening-hours').first().innerText()).toBe(said);
  });

  test('is told again when the minute comes', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, at(DRUGLIJN.nl, '2026-11-20T15:59:30Z', OFFICE));
    const state = page.locator('opening-hours').first();
    expect(await state.getAttribute('data-state')).toBe('open');
    await page.clock.fastForward('01:00');
    expect(await state.getAttribute('data-state')).toBe('closed');
    expect(await state.innerText()).toBe(filled('service.opensOn', { day: 'maandag', time: '9.00' }));
  });

  test('does not move what one is about to press', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, { viewport: 'largePhone' });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(sum);
          }, 500);
        }),
    );
    expect(shift).toBe(0);
  });
});

describe('the page of a service', () => {
  test.for([DRUGLIJN.nl, TELE_ONTHAAL])(
    'shows on the first screen of a phone who it is, whether they are there, and how to call (%s)',
    async (path, { visit }) => {
      const page = await visit(path, { viewport: 'largePhone' });
      const bar = await page.getByRole('navigation', { name: text('nl', 'navigation.bottomBar') }).boundingBox();
      const bottom = bar?.y ?? VIEWPORTS.largePhone.height;
      const ways = page.getByRole('list', { name: text('nl', 'service.ways') }).getByRole('listitem');
      const parts = [
        page.getByRole('heading', { level: 1 }),
        ways.first().getByRole('link').first(),
        ways.first().locator('.when'),
      ];
      for (const part of parts) {
        const box = await part.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(bottom);
      }
    },
  );

  test('says everything without script: the ways, the hours in a table, and how old those are', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, { viewport: 'phone', javaScript: false });
    const first = page
      .getByRole('list', { name: text('nl', 'service.ways') })
      .getByRole('listitem')
      .first();
    expect(await first.getByRole('link').first().getAttribute('href')).toBe('tel:+3278151020');
    const oldHours = new RegExp(filled('service.hoursSeenIn', { year: '20\\d\\d' }));
    await first.getByRole('link', { name: oldHours }).click();
    expect(new URL(page.url()).hash).toBe('#hours');
    const table = page.getByRole('table').first();
    expect(await table.getByRole('row').count()).toBeGreaterThan(1);
    expect(await table.innerText()).toContain('10.00–20.00');
    expect(await page.getByRole('button', { name: text('nl', 'service.print') }).count()).toBe(0);
  });

  test('comes first to the number, for who uses the keyboard', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl);
    await page.locator('#content').focus();
    const reached: string[] = [];
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push((await page.evaluate(() => document.activeElement?.getAttribute('href'))) ?? '');
    }
    const [first, second] = reached.filter((href) => !/^[/#]/.test(href));
    expect(first).toBe('tel:+3278151020');
    expect(second).toMatch(/^https:/);
  });

  test('gives a contact card that another program reads', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, { javaScript: false });
    const href = await page.getByRole('link', { name: text('nl', 'service.saveContact') }).getAttribute('href');
    const answer = await page.request.get(href ?? '');
    expect(answer.headers()['content-type']).toBe('text/vcard; charset=utf-8');
    const card = new ICAL.Component(ICAL.parse(await answer.text()) as object[]);
    expect(card.getFirstPropertyValue('fn')).toBe(await page.getByRole('heading', { level: 1 }).innerText());
    expect(card.getFirstPropertyValue('tel')).toBe('+3278151020');
  });

  test('begins a mail about a mistake with the name of the entry, and nothing about the visitor', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, { javaScript: false });
    const href = await page.getByRole('link', { name: text('nl', 'service.correct') }).getAttribute('href');
    const { protocol, searchParams } = new URL(href ?? '');
    expect(protocol).toBe('mailto:');
    expect(searchParams.get('subject')).toContain(`[${DRUGLIJN.key}]`);
    const lines = searchParams.get('body')?.split('\r\n') ?? [];
    expect(lines).toContain(DRUGLIJN.key);
    expect(lines.at(-1)).toMatch(new RegExp(`^https?://[^ ]+${DRUGLIJN.nl}$`));
  });

  test('prints as a card with the numbers and the hours, and without what is only true now', async ({ visit }) => {
    const page = await visit(DRUGLIJN.nl, {
      prepare: async (opened) => {
        await opened.addInitScript(() => {
          window.print = () => document.body.setAttribute('data-printed', '');
        });
      },
    });
    await page.getByRole('button', { name: text('nl', 'service.print') }).click();
    expect(await page.locator('body').getAttribute('data-printed')).toBe('');
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .getByText(filled('service.call', { number: '078 15 10 20' }))
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await page.getByRole('table').first().isVisible()).toBe(true);
    for (const hidden of ['opening-hours', 'print-page', 'header nav'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  });

  test('has somebody to call above all else when nobody knows the number of the place itself', async ({ visit }) => {
    const page = await visit(WITHOUT_NUMBER, { viewport: 'largePhone', javaScript: false });
    expect(await page.getByText(text('nl', 'service.reachUnknown')).isVisible()).toBe(true);
    const number = await page.locator('main a[href^="tel:"]').first().boundingBox();
    expect(number?.y).toBeLessThan(VIEWPORTS.largePhone.height);
  });
});
