import { describe, expect, test } from 'vitest';
import { needsQuickExit } from './needs-quick-exit.ts';

describe('the quick exit', () => {
  test('is on help now, and where it can be tried', () => {
    expect(needsQuickExit({ page: 'help-now' })).toBe(true);
    expect(needsQuickExit({ page: 'quick-exit' })).toBe(true);
  });

  test('is on everything about suicide or self-harm', () => {
    expect(needsQuickExit({ page: 'library', data: { sensitivity: 'crisis', themes: [] } })).toBe(true);
    expect(needsQuickExit({ page: 'module', data: { sensitivity: 'careful', themes: ['self-harm'] } })).toBe(true);
    expect(needsQuickExit({ page: 'find-help', data: { themes: ['grief', 'suicidal-thoughts'] } })).toBe(true);
  });

  test('is on everything about violence: the theme, a list of places, a service', () => {
    expect(needsQuickExit({ page: 'topics', data: { sensitivity: 'careful' }, themes: ['sexual-violence'] })).toBe(
      true,
    );
    expect(needsQuickExit({ page: 'find-help-for', themes: ['sexual-violence'] })).toBe(true);
    expect(needsQuickExit({ page: 'find-help', data: { themes: ['relationships', 'sexual-violence'] } })).toBe(true);
  });

  test('is not on other pages, also where a text asks for care', () => {
    expect(needsQuickExit({ page: 'home' })).toBe(false);
    expect(needsQuickExit({ page: 'library', data: { sensitivity: 'careful', themes: ['grief'] } })).toBe(false);
    expect(needsQuickExit({ page: 'topics', data: { sensitivity: 'ordinary' }, themes: ['relationships'] })).toBe(
      false,
    );
  });
});
