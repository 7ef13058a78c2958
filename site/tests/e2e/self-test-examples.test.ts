import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { InstrumentSchema, LOCALE_CODES } from '@moodspace/shared';
import { importQuestionnaires } from '@moodspace/shared/fhir';
import { bandOf, type ScoreResult } from '@moodspace/shared/scoring';
import { describe, expect } from 'vitest';
import { openDataHref } from '../../src/feeds/open-data-address.ts';
import { pageHref } from '../../src/routing/routes.ts';
import { builtSite } from '../support/built-site.ts';
import { selfTestProps, testOnScreen } from '../support/self-test-page.ts';
import { test } from '../support/visit.ts';

const { slug, examples } = InstrumentSchema.shape;

/** The first three worked examples of every self-test of the site, in each language, out of its open data. */
const CASES = readdirSync(path.dirname(path.join(builtSite(), openDataHref('R4', 'x')))).flatMap((file) => {
  const key = path.basename(file, '.json');
  const { imported } = importQuestionnaires(readFileSync(path.join(builtSite(), openDataHref('R4', key)), 'utf8'));
  return LOCALE_CODES.flatMap((locale) => {
    const fields = imported[0]?.locales[locale];
    return examples
      .parse(fields?.['examples'])
      .slice(0, 3)
      .map(({ name, answers, expected }) => ({
        title: `${key} (${locale}): ${name}`,
        locale,
        address: pageHref(locale, 'self-tests', slug.parse(fields?.['slug'])),
        answers: Object.fromEntries(answers),
        expected,
      }));
  });
});

/** A value of an example as a result: a category stands there by its name. */
const resultOf = (value: string): ScoreResult =>
  Number.isNaN(Number(value))
    ? { kind: 'category', category: value }
    : { kind: 'number', value: Number(value), answered: 1, missing: [], isProrated: false };

describe('what a visitor reads after answers that somebody computed by hand', () => {
  test.for(CASES)('$title', async ({ locale, address, answers, expected }, { visit }) => {
    const props = selfTestProps(address);
    const { structure, bandFeedback } = props.test;
    const page = await visit(address);
    const screen = testOnScreen(page, locale, structure.items.length);
    await screen.button('selfTest.viewAll').click();
    const questions = page.locator('.self-test-question');
    await questions.first().waitFor();
    for (const [place, { key, scale }] of structure.items.entries()) {
      const points = structure.scales.find((one) => one.key === scale)?.points ?? [];
      const chosen = points.findIndex(({ code }) => code === answers[key]);
      if (chosen >= 0) await questions.nth(place).getByRole('radio').nth(chosen).check({ force: true });
    }
    await screen.button('selfTest.finish').click();
    if (Object.keys(answers).length < structure.items.length) await screen.button('selfTest.toResult').click();
    const result = page.locator('.result');
    await result.waitFor();
    const shown = expected.filter(
      ([score, value]) => value !== 'none' && structure.scores.find(({ key }) => key === score)?.role !== 'internal',
    );
    expect(shown.length).toBeGreaterThan(0);
    // The parts of a score are folded until a visitor wants them.
    for (const fold of await result.locator('.result-fold').all()) await fold.click();
    const words = await result.innerText();
    for (const [score, value] of shown) {
      const band = bandOf(structure, score, resultOf(value));
      expect(words, `${score} = ${value}`).toContain(bandFeedback[band?.key ?? '']?.label);
    }
  });
});
