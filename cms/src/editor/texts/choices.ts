import type { BothLanguages } from '../editor-text.ts';

/**
 * What editors read for a choice in place of its code. The admin looks a name up by the code alone, so a code stands here only when it means one thing in every
 * list; the others are explained in the help of their field.
 */
export const choiceNames: Readonly<Record<string, BothLanguages>> = {
  is: { nl: 'is', en: 'is' },
  is_not: { nl: 'is niet', en: 'is not' },
  at_least: { nl: 'minstens', en: 'at least' },
  at_most: { nl: 'hoogstens', en: 'at most' },
  answered: { nl: 'is beantwoord', en: 'is answered' },
  not_answered: { nl: 'is niet beantwoord', en: 'is not answered' },
  once: { nl: 'één keer', en: 'once' },
  daily: { nl: 'elke dag', en: 'every day' },
  weekly: { nl: 'elke week', en: 'every week' },
};
