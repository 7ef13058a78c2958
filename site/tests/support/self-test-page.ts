import type { Locale } from '@moodspace/shared';
import type { Page } from 'playwright-core';
import type { SelfTestProps, TestDefinition } from '../../src/islands/self-test/test-definition.ts';
import { readPage } from './built-site.ts';
import { text } from './texts.ts';

/** Self-tests of the seed: one without a question about suicide, one of which the last question is about it, and one under a minute. */
export const ABC = { nl: '/nl/zelftests/abc-test/', en: '/en/self-tests/abc-test/' };
export const WELLBEING = { nl: '/nl/zelftests/hoe-gaat-het-met-mij/', en: '/en/self-tests/how-am-i-doing/' };
export const TODAY = { nl: '/nl/zelftests/hoe-gaat-het-vandaag/', en: '/en/self-tests/how-are-you-today/' };

/** A value as Astro writes it into a page: a list is marked with 1, anything else that JSON can say with 0. */
type Written = readonly [0, unknown] | readonly [1, readonly Written[]];

const ISLAND = /(<astro-island[^>]*component-export="SelfTest"[^>]* props=")([^"]*)(")/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#38;': '&',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

function read([kind, value]: Written): unknown {
  if (kind === 1) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part as Written)]));
}

function written(value: unknown): Written {
  if (Array.isArray(value)) return [1, value.map(written)];
  if (typeof value !== 'object' || value === null) return [0, value];
  return [0, Object.fromEntries(Object.entries(value).map(([key, part]) => [key, written(part)]))];
}

function propsIn(html: string): SelfTestProps {
  const attribute = ISLAND.exec(html)?.[2];
  if (attribute === undefined) throw new Error('The page has no self-test.');
  const json = attribute.replaceAll(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? entity);
  return read([0, JSON.parse(json)]) as SelfTestProps;
}

/** What the page at this path gives to its self-test. */
export const selfTestProps = (path: string): SelfTestProps => propsIn(readPage(path));

/** Lets a page come with another test than the one of the seed, as if an editor had changed it. */
export async function changeTest(
  page: Page,
  path: string,
  change: (test: TestDefinition) => TestDefinition,
): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const html = readPage(path);
    const props = propsIn(html);
    const [, changed] = written({ ...props, test: change(props.test) });
    const attribute = JSON.stringify(changed).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    await route.fulfill({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      body: html.replace(ISLAND, (_all, before: string, _props: string, after: string) => before + attribute + after),
    });
  });
}

/** A self-test on the screen, as the visitor uses it. */
export interface TestOnScreen {
  readonly start: () => Promise<void>;
  /** The answers to the question that stands there. */
  readonly answers: ReturnType<Page['locator']>;
  /** The question that stands there. */
  readonly question: ReturnType<Page['locator']>;
  readonly button: (key: string) => ReturnType<Page['locator']>;
  /** Waits until this question stands on the screen: its place, from 1. */
  readonly reaches: (number: number) => Promise<void>;
  /** Answers questions by tapping, one after the other, each with the answer at this place in its list. */
  readonly answer: (places: readonly number[]) => Promise<void>;
}

/** Longer than a tap counts as the second half of a double tap. */
export const BETWEEN_TAPS = 270;

export function testOnScreen(page: Page, locale: Locale, total: number): TestOnScreen {
  const t = (key: string) => text(locale, key);
  const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });
  const placeText = (number: number) =>
    t('selfTest.question').replace('{{number}}', String(number)).replace('{{total}}', String(total));
  const answers = page.locator('.self-test-answer');
  return {
    answers,
    button,
    question: page.locator('.self-test-question legend'),
    start: async () => {
      await button('selfTest.start').click();
      await page.locator('.self-test-question').first().waitFor();
    },
    reaches: (number) => page.locator('.self-test-place', { hasText: placeText(number) }).waitFor(),
    answer: async (places) => {
      for (const place of places) {
        await answers.first().waitFor();
        await page.waitForTimeout(BETWEEN_TAPS);
        await answers.nth(place).click();
      }
    },
  };
}
