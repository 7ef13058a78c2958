import { describe } from 'vitest';
import { loadAxe } from '../support/axe.ts';
import { expectAccessible, inspectInEveryMode } from '../support/every-mode.ts';
import { test } from '../support/visit.ts';

describe('what fits now is accessible', () => {
  test.for([
    ['with suggestions', '/nl/wat-past-nu/#theme=sleep&level=medium&minutes=15'],
    ['with help now above them', '/en/what-fits-now/#theme=suicidal-thoughts&audience=friend'],
    ['before anything was answered', '/en/what-fits-now/#audience=parent'],
  ] as const)('%s', { timeout: 60_000 }, async ([, path], { visit }) => {
    const page = await visit(path);
    await page.locator('[data-part="results"]').waitFor();
    await loadAxe(page);
    expectAccessible(await inspectInEveryMode(page));
  });
});
