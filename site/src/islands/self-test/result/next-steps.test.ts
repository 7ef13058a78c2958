import type { RiskLevel } from '@moodspace/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BandFeedback, NextStep } from '../test-definition.ts';
import { GARDEN_TEST } from './garden-test.ts';
import {
  asksForHelpNow,
  chooseSteps,
  leadingFindings,
  MOST_LINKS,
  mostNeededFirst,
  usefulLinks,
  type Finding,
} from './next-steps.ts';

const BAND = GARDEN_TEST.structure.bands[0]!;

const link = (href: string, kind: NextStep['kind'] = 'theme'): NextStep => ({
  kind,
  label: href,
  note: null,
  href,
  lang: undefined,
});

const finding = (careLevel: RiskLevel, rest: Partial<BandFeedback> = {}): Finding => ({
  band: { ...BAND, careLevel },
  feedback: {
    label: careLevel,
    feedback: [],
    stepNow: `now for ${careLevel}`,
    stepThisWeek: `this week for ${careLevel}`,
    someoneToTalkTo: `someone for ${careLevel}`,
    nextSteps: [],
    ...rest,
  },
});

describe('the order of what is said', () => {
  test('puts what asks for most help first, and what could not be computed last', () => {
    const findings = [undefined, finding('low'), finding('high'), finding('none'), finding('medium')];
    expect(findings.map((one) => ({ one })).sort((a, b) => mostNeededFirst(a.one, b.one))).toEqual([
      ...['high', 'medium', 'low', 'none'].map((level) => ({ one: finding(level as RiskLevel) })),
      { one: undefined },
    ]);
  });

  test('keeps the order of the test where two ask for as much', () => {
    const [first, second] = [finding('low', { label: 'first' }), finding('low', { label: 'second' })];
    expect([first, second].sort(mostNeededFirst).map(({ feedback }) => feedback.label)).toEqual(['first', 'second']);
  });
});

describe('the steps', () => {
  test('are one of each, from the finding that asks for most help', () => {
    expect(chooseSteps([finding('none'), finding('medium'), finding('low')])).toMatchObject({
      now: 'now for medium',
      thisWeek: 'this week for medium',
      someoneToTalkTo: 'someone for medium',
    });
  });

  test('are filled in by another finding where the first leaves one open', () => {
    const steps = chooseSteps([finding('none'), finding('medium', { stepThisWeek: null })]);
    expect(steps).toMatchObject({ now: 'now for medium', thisWeek: 'this week for none' });
  });

  test('come from main scores, and from a part that leads to the most help there is', () => {
    const [main, part, heavyPart] = [finding('low'), finding('medium'), finding('high')];
    const chosen = leadingFindings([
      { score: { role: 'main' }, finding: main },
      { score: { role: 'detail' }, finding: part },
      { score: { role: 'detail' }, finding: heavyPart },
      { score: { role: 'main' }, finding: undefined },
    ]);
    expect(chosen).toEqual([main, heavyPart]);
    expect(chooseSteps(chosen).now).toBe('now for high');
  });

  test('stay open when no finding has one', () => {
    expect(chooseSteps([finding('low', { stepNow: null })]).now).toBeUndefined();
    expect(chooseSteps([])).toEqual({ now: undefined, thisWeek: undefined, someoneToTalkTo: undefined, links: [] });
  });

  test('lead to each page once, those of the finding that asks for most help first', () => {
    const some = finding('low', { nextSteps: [link('/a/'), link('/b/')] });
    const more = finding('medium', { nextSteps: [link('/c/'), link('/b/')] });
    expect(chooseSteps([some, more]).links.map(({ href }) => href)).toEqual(['/c/', '/b/', '/a/']);
  });

  test('lead to one page of each kind before a second of any, with help that one can talk to among them', () => {
    const offers = ['/a/', '/b/', '/c/', '/d/', '/e/'].map((href) => link(href, 'intervention'));
    const nextSteps = [...offers, link('/theme/'), link('/service/', 'service')];
    expect(chooseSteps([finding('low', { nextSteps })]).links.map(({ href }) => href)).toEqual([
      '/a/',
      '/service/',
      '/theme/',
      '/b/',
      '/c/',
    ]);
  });

  test('never lead to more pages than one can choose from', () => {
    const many = Array.from({ length: 20 }, (_, place) => link(`/${place}/`));
    expect(chooseSteps([finding('low', { nextSteps: many })]).links).toHaveLength(MOST_LINKS);
  });

  test('are the same when each band brings only the links that can ever be shown, at most five', () => {
    const kinds = ['intervention', 'service', 'programme-module', 'article', 'theme', 'testimonial'] as const;
    const links = fc.uniqueArray(fc.integer({ min: 0, max: 23 })).map((places) => places.map(linkAt));
    const linkAt = (place: number) => link(`/${place}/`, kinds[place % kinds.length]);
    const linksOf = (bands: readonly (readonly NextStep[])[]) =>
      chooseSteps(bands.map((nextSteps) => finding('low', { nextSteps }))).links;
    fc.assert(
      fc.property(fc.array(links, { maxLength: 4 }), (bands) => {
        expect(linksOf(bands.map(usefulLinks))).toEqual(linksOf(bands));
        for (const band of bands) expect(usefulLinks(band).length).toBeLessThanOrEqual(MOST_LINKS);
      }),
    );
  });
});

describe('help now', () => {
  test('comes first as soon as one finding leads to the most help there is', () => {
    expect(asksForHelpNow([finding('none'), finding('high')])).toBe(true);
  });

  test('does not come first for anything less', () => {
    expect(asksForHelpNow([finding('none'), finding('low'), finding('medium')])).toBe(false);
  });
});
