import type { Condition, Content, Item } from '@moodspace/shared';
import type { Translator } from '../../../i18n/create-translator.ts';
import { answerLabelsOf } from '../test-definition-of.ts';
import { questionNumbers } from './question-numbers.ts';

type Questions = Pick<Readonly<Content<'instrument'>>, 'scales' | 'scaleWords' | 'items'>;

/** For whom a question is that is not for everybody, as a sentence; nothing when it is for all. */
export function onlyIf(questions: Questions, { showIf }: Item, translator: Translator): string | undefined {
  if (!showIf || showIf.conditions.length === 0) return undefined;
  const { t, formatList } = translator;
  const conditions = showIf.conditions.map((condition) => conditionWords(questions, condition, translator));
  return t('selfTestPaper.onlyIf', {
    conditions: formatList(conditions, showIf.mode === 'all' ? 'conjunction' : 'disjunction'),
  });
}

function conditionWords(
  questions: Questions,
  { item: key, comparison, answer }: Condition,
  { t, formatList }: Translator,
): string {
  const question = String(questionNumbers(questions.items).get(key) ?? '');
  const scale = questions.scales.find((one) => one.key === questions.items.find((item) => item.key === key)?.scale);
  const labels = answerLabelsOf(questions)[scale?.key ?? ''] ?? {};
  const points = scale?.points ?? [];
  const limit = points.find(({ code }) => code === answer)?.value ?? 0;
  const answers = (codes: readonly { readonly code: string }[]): string =>
    formatList(
      codes.map(({ code }) => t('selfTestPaper.named', { name: labels[code] ?? code })),
      'disjunction',
    );
  switch (comparison) {
    case 'answered':
      return t('selfTestPaper.condition.answered', { question });
    case 'not_answered':
      return t('selfTestPaper.condition.notAnswered', { question });
    case 'is':
      return t('selfTestPaper.condition.is', { question, answers: answers([{ code: answer ?? '' }]) });
    case 'is_not':
      return t('selfTestPaper.condition.isNot', { question, answers: answers([{ code: answer ?? '' }]) });
    case 'at_least':
      return t('selfTestPaper.condition.is', {
        question,
        answers: answers(points.filter(({ value }) => value >= limit)),
      });
    case 'at_most':
      return t('selfTestPaper.condition.is', {
        question,
        answers: answers(points.filter(({ value }) => value <= limit)),
      });
  }
}
