import type { StepCondition } from '@moodspace/shared';
import { describe, expect, it } from 'vitest';
import type { ModuleProgress } from '../device/kinds/module-progress.ts';
import { atStep, finished, pathOf, resumptionOf, seenSteps, together, type StepFacts } from './module-path.ts';

const step = (key: string, showIf: StepCondition | null = null): StepFacts => ({ key, title: key, minutes: 1, showIf });
const ifBusy: StepCondition = { block: 'where', comparison: 'is', value: 'busy' };
const steps = [step('begin'), step('where-now'), step('less', ifBusy), step('plan')];
const keys = (path: readonly StepFacts[]) => path.map(({ key }) => key);
const answered = (answer?: string) => (block: string) => (block === 'where' ? answer : undefined);

describe('the way through a module', () => {
  it('leaves out a step that is for another answer, also before anything was answered', () => {
    expect(keys(pathOf(steps, answered()))).toEqual(['begin', 'where-now', 'plan']);
    expect(keys(pathOf(steps, answered('calm')))).toEqual(['begin', 'where-now', 'plan']);
  });

  it('takes in a step that is for the answer that was given', () => {
    expect(keys(pathOf(steps, answered('busy')))).toEqual(['begin', 'where-now', 'less', 'plan']);
  });

  it('shows the step to which somebody follows a link, for whomever it is', () => {
    expect(keys(pathOf(steps, answered(), 'less'))).toEqual(['begin', 'where-now', 'less', 'plan']);
  });
});

describe('going on with a module', () => {
  const resumed = (at: string, reached: readonly string[]) => {
    const resumption = resumptionOf(steps, { step: at, reached });
    return resumption && [resumption.step.key, resumption.isNearest];
  };

  it('goes on at the step where somebody was', () => {
    expect(resumed('where-now', ['begin', 'where-now'])).toEqual(['where-now', false]);
  });

  it('goes on at the last step seen before, when the step is gone, and says so', () => {
    expect(resumed('gone', ['begin', 'where-now', 'gone', 'plan'])).toEqual(['where-now', true]);
  });

  it('begins at the first step when none of what was seen is left', () => {
    expect(resumed('gone', ['gone', 'also-gone'])).toEqual(['begin', true]);
    expect(resumed('gone', [])).toEqual(['begin', true]);
  });

  it('goes on nowhere in a module without steps', () => {
    expect(resumptionOf([], { step: 'begin', reached: ['begin'] })).toBeUndefined();
  });
});

describe('what is kept of the way', () => {
  const name = { module: 'sleep', programme: 'lifestyle', title: 'Slapen' };
  const [monday, tuesday, friday] = [
    '2026-11-02T20:00:00.000Z',
    '2026-11-03T20:00:00.000Z',
    '2026-11-06T20:00:00.000Z',
  ];
  const begun: ModuleProgress = atStep(undefined, { name, step: 'begin', now: monday });

  it('begins with the first step that is opened', () => {
    expect(begun).toEqual({
      ...name,
      startedAt: monday,
      updatedAt: monday,
      step: 'begin',
      reached: ['begin'],
      finishedAt: null,
    });
  });

  it('remembers where somebody is, and each step once', () => {
    const further = atStep(begun, { name, step: 'plan', now: tuesday });
    const back = atStep(further, { name, step: 'begin', now: friday });
    expect(back).toMatchObject({ startedAt: monday, updatedAt: friday, step: 'begin', reached: ['begin', 'plan'] });
  });

  it('keeps the day on which a module was finished, also when somebody goes through it again', () => {
    const done = finished(begun, tuesday);
    expect(done.finishedAt).toBe(tuesday);
    expect(finished(done, friday).finishedAt).toBe(tuesday);
    expect(atStep(done, { name, step: 'begin', now: friday }).finishedAt).toBe(tuesday);
  });

  it('loses nothing that another tab kept meanwhile, and stays where somebody is', () => {
    const here = atStep(begun, { name, step: 'plan', now: friday });
    const there = finished(atStep(undefined, { name, step: 'less', now: tuesday }), tuesday);
    expect(together(there, here)).toMatchObject({
      startedAt: monday,
      step: 'plan',
      reached: ['less', 'begin', 'plan'],
      finishedAt: tuesday,
    });
    expect(together(undefined, here)).toEqual(here);
  });

  it('counts a step for one answer only for those who saw it, and forgets steps that are gone', () => {
    const own = steps.map(({ key, showIf }) => ({ key, isForEverybody: showIf === null }));
    expect(seenSteps(own, ['begin', 'gone'])).toEqual({ seen: 1, total: 3 });
    expect(seenSteps(own, ['begin', 'less'])).toEqual({ seen: 2, total: 4 });
  });
});
