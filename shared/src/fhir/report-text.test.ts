import { describe, expect, it } from 'vitest';
import { reportText } from './report-text.ts';

const REPORT = {
  lines: [
    { path: 'Questionnaire.title', outcome: 'taken', message: 'Taken.', isPlain: true },
    { path: 'Questionnaire.item[0]', outcome: 'refused', message: 'No answers.' },
  ],
  openTasks: [
    { instrument: 'garden', locale: 'nl', field: 'bands.0.tone', message: 'It must be filled in.' },
    { instrument: 'garden', locale: 'nl', field: 'bands.1.tone', message: 'It must be filled in.' },
    { instrument: 'garden', locale: 'nl', field: 'bands.1.source', message: 'It must be filled in.' },
  ],
} as const;

describe('A report in the terminal', () => {
  it('counts the lines that say no more than that something was taken', () => {
    expect(reportText(REPORT).slice(0, 2)).toEqual([
      'REFUSED  Questionnaire.item[0]: No answers.',
      '1 parts taken, 0 kept, 1 refused; 1 plain ones are not listed (--all lists them).',
    ]);
  });
  it('lists all of them when it is asked to', () => {
    expect(reportText(REPORT, true)[0]).toBe('taken    Questionnaire.title: Taken.');
  });
  it('says what is the same at many places once, unless all are asked for', () => {
    const lines = [0, 1, 2, 3, 4].map((index) => ({
      path: `Questionnaire.item[${index}]`,
      outcome: 'refused' as const,
      message: index === 2 ? 'No words.' : 'No answers.',
    }));
    expect(reportText({ lines, openTasks: [] }).slice(0, 2)).toEqual([
      'REFUSED  Questionnaire.item[0] and 3 more like it: No answers.',
      'REFUSED  Questionnaire.item[2]: No words.',
    ]);
    expect(reportText({ lines, openTasks: [] }, true)).toHaveLength(6);
    expect(reportText({ lines: lines.slice(0, 3), openTasks: [] })[0]).toBe(
      'REFUSED  Questionnaire.item[0]: No answers.',
    );
  });
  it('says the same task at several parts once', () => {
    expect(reportText(REPORT)).toContain('  garden (nl) bands.*.tone: It must be filled in. (2 times)');
    expect(reportText(REPORT)).toContain('  garden (nl) bands.1.source: It must be filled in.');
  });
});
