import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

/** A laptop, a phone of today, and the smallest phone: WCAG 2.2 asks that everything works at a width of 320 CSS pixels. */
export const VIEWPORTS = {
  phone: { width: 320, height: 640 },
  largePhone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

export type ViewportName = keyof typeof VIEWPORTS;
export type ColorScheme = 'light' | 'dark';

export interface VisitOptions {
  readonly javaScript?: boolean;
  readonly colorScheme?: ColorScheme;
  readonly viewport?: ViewportName;
  /** What the visitor's browser asks for, such as `en-GB`. */
  readonly language?: string;
  /** Where the clock of the visitor's device stands, such as `America/Los_Angeles`. Default: that of the machine. */
  readonly timeZone?: string;
  /** The status of the page itself, when it is not 200. */
  readonly status?: number;
  /** What the console may tell, when the test breaks the page on purpose. */
  readonly expectedError?: string | RegExp;
  /** Addresses that may fail to load, when the test takes away what would answer. */
  readonly expectedFailure?: RegExp;
  /** A screen that one touches. */
  readonly touch?: boolean;
  /** Where the site is, when it is served for this test alone. */
  readonly siteUrl?: string;
  /** The one page of another site to which the visitor goes on purpose; the test answers for it. */
  readonly leavesTo?: string;
  /** What is done to the page before it opens. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Opens a page of the site as a visitor. Closed by itself when the test ends, which fails if the page misbehaved. */
export type Visit = (path: string, options?: VisitOptions) => Promise<Page>;

let browser: Promise<Browser> | undefined;

/** The one browser of the run; each worker connects once. */
export function connectedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  return browser;
}

/** What no page may ever do, gathered while a test looks at it. */
export interface Watch {
  readonly complaints: readonly string[];
}

/** What a test foresees: everything else is a complaint. */
type Foreseen = Pick<VisitOptions, 'expectedError' | 'expectedFailure' | 'siteUrl' | 'leavesTo'>;

/** Watches a page for messages in the console, uncaught errors and requests to anybody but us. */
export function watch(
  page: Page,
  expectedStatus: number,
  { expectedError, expectedFailure, siteUrl = inject('siteUrl'), leavesTo }: Foreseen = {},
): Watch {
  const complaints: string[] = [];
  const { origin } = new URL(siteUrl);
  page.on('console', (message) => {
    const isNews = message.type() === 'error' || message.type() === 'warning';
    // The browser itself reports the status of a page that is rightly not found.
    const isExpected =
      (expectedStatus !== 200 && message.text().includes(`status of ${expectedStatus}`)) ||
      (expectedError !== undefined && message.text().search(expectedError) >= 0);
    if (isNews && !isExpected) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest() && request.url() === leavesTo) return;
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:') {
      complaints.push(`request to another server: ${request.url()}`);
    }
  });
  page.on('requestfailed', (request) => {
    // What is under way when the visitor goes on to the next page is given up by the browser.
    const isExpected = request.failure()?.errorText === 'net::ERR_ABORTED' || expectedFailure?.test(request.url());
    if (isExpected !== true) complaints.push(`request failed: ${request.url()}`);
  });
  return { complaints };
}

/** A test that can visit pages. */
export const test = base.extend<{ visit: Visit }>({
  // Vitest reads from the parameter which other fixtures this one needs: none.
  // eslint-disable-next-line no-empty-pattern
  visit: async ({}, use) => {
    const contexts: BrowserContext[] = [];
    const watches: Watch[] = [];
    await use(async (path, options = {}) => {
      const status = options.status ?? 200;
      const context = await (
        await connectedBrowser()
      ).newContext({
        baseURL: options.siteUrl ?? inject('siteUrl'),
        javaScriptEnabled: options.javaScript ?? true,
        colorScheme: options.colorScheme ?? 'light',
        viewport: VIEWPORTS[options.viewport ?? 'desktop'],
        locale: options.language ?? 'nl-BE',
        reducedMotion: 'reduce',
        ...(options.timeZone !== undefined && { timezoneId: options.timeZone }),
        hasTouch: options.touch ?? false,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      watches.push(watch(page, status, options));
      await options.prepare?.(page);
      const response = await page.goto(path);
      expect(response?.status(), `status of ${path}`).toBe(status);
      return page;
    });
    const cookies = (await Promise.all(contexts.map((context) => context.cookies()))).flat();
    await Promise.all(contexts.map((context) => context.close()));
    expect(watches.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(cookies).toEqual([]);
  },
});
