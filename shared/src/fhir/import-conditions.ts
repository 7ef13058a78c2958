import type { ShowIf } from '../content/instrument/item.ts';
import { bothConditions, conditionsText, readEnableWhen } from './enable-when.ts';
import { isEnableWhenExpression } from './extension-urls.ts';
import { askedQuestion, type Question } from './import-questions.ts';
import { extensionsOf } from './part-extension.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import type { TreeElement } from './questionnaire-tree.ts';

/** Reads when each question is shown: its own conditions and those of the groups around it. */
export function readConditions(reading: QuestionnaireReading, questions: ReadonlyMap<string, Question>): void {
  const outer = new Map<TreeElement, ShowIf | null>();
  for (const entry of reading.tree.all) {
    const { element, path, parent } = entry;
    for (const expression of extensionsOf(element, path, isEnableWhenExpression))
      reading.ledger.note(
        expression.path,
        entry.role === 'display' || entry.role === 'help' ? 'kept' : 'refused',
        entry.role === 'display' || entry.role === 'help'
          ? 'When this text appears is written as an expression, which is not followed; kept for the way back.'
          : 'A condition written as an expression is not followed: the item is always shown. Kept for the way back; check whether it may be shown to everybody.',
      );
    if (entry.role !== 'question' && entry.role !== 'group') {
      outer.set(entry, parent ? (outer.get(parent) ?? null) : null);
      continue;
    }
    const question = questions.get(entry.linkId);
    const read = readEnableWhen(element, askedQuestion(questions));
    const around = parent ? (outer.get(parent) ?? null) : null;
    let showIf = around;
    if (read.kind === 'refused') {
      reading.ledger.note(
        `${path}.enableWhen`,
        'refused',
        `${read.message} So the condition is left out and the item is always shown; kept for the way back.`,
      );
    } else {
      const both = bothConditions(around, read.showIf);
      if (both === undefined)
        reading.ledger.note(
          `${path}.enableWhen`,
          'refused',
          'Its conditions and those of the group around it cannot be joined here; only those of the group hold. Kept for the way back.',
        );
      else {
        showIf = both;
        if (entry.role === 'group' && read.showIf)
          reading.ledger.note(`${path}.enableWhen`, 'taken', 'The condition of the group holds for each of its items.');
        if (question && read.showIf)
          reading.ledger.note(
            `${path}.enableWhen`,
            'taken',
            around === null ? 'When the item is shown.' : 'Joined with the condition of the group.',
          );
      }
    }
    outer.set(entry, showIf);
    if (!question) continue;
    question.showIf = question.own ? ((question.own['showIf'] as ShowIf | null | undefined) ?? null) : showIf;
    // What says less than the extension of this platform was made of it, and is made anew.
    if (read.kind === 'conditions' && conditionsText(question.showIf) !== conditionsText(showIf))
      for (const name of ['enableWhen', 'enableBehavior']) reading.ledger.take(`${path}.${name}`);
  }
}
