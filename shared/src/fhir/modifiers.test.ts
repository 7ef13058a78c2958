import { describe, expect, it } from 'vitest';
import { importQuestionnaires } from './import-questionnaires.ts';

type Part = Readonly<Record<string, unknown>>;

const MODIFIED: Part = { modifierExtension: [{ url: 'https://example.org/not', valueBoolean: true }] };
const answers = [{ valueCoding: { code: 'x' } }, { valueCoding: { code: 'y' } }];
const item = (more: Part = {}): Part => ({ linkId: 'a', type: 'choice', answerOption: answers, ...more });
const read = (more: Part, items: readonly Part[]) => {
  const resource = { resourceType: 'Questionnaire', status: 'active', language: 'en', item: items, ...more };
  const { imported, report } = importQuestionnaires(JSON.stringify(resource));
  const refused = report.lines.filter(({ outcome }) => outcome === 'refused');
  return { imported, refused: refused.map(({ path, message }) => `${path}: ${message}`).join('\n') };
};

describe('What may turn the meaning of a questionnaire round', () => {
  it.each([
    ['the questionnaire', read(MODIFIED, [item()]), 'Questionnaire.modifierExtension: '],
    ['an item', read({}, [item(MODIFIED)]), 'Questionnaire.item[0]: '],
    ['a group', read({}, [{ linkId: 'g', type: 'group', ...MODIFIED, item: [item()] }]), 'Questionnaire.item[0]: '],
  ])('at %s refuses all of it', (_place, { imported, refused }, path) => {
    expect(imported).toEqual([]);
    expect(refused).toContain('modifierExtension');
    expect(refused).toContain(path);
  });
  it('at an answer refuses the question', () => {
    const { imported, refused } = read({}, [
      item({ answerOption: [{ ...answers[0], ...MODIFIED }, answers[1]] }),
      item({ linkId: 'b' }),
    ]);
    expect(imported[0]?.locales.en?.['items']).toMatchObject([{ key: 'b' }]);
    expect(refused).toContain('Questionnaire.item[0]: One of its answers');
  });
  it('as rules at another address is refused by that address', () => {
    const { imported, refused } = read({ implicitRules: 'https://example.org/rules' }, [item()]);
    expect(imported).toEqual([]);
    expect(refused).toContain('"https://example.org/rules"');
  });
});
