import { readEnableWhen } from './enable-when.ts';
import { isOwnExtension } from './extension-urls.ts';
import { askedQuestion, type Question } from './import-questions.ts';
import { ImportLedger } from './import-report.ts';
import { listOf, textOf } from './json.ts';
import { extensionsOf } from './part-extension.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import type { TreeElement } from './questionnaire-tree.ts';
import { readTexts, type Texts } from './translated-text.ts';

export interface Displays {
  /** The key of the item that each belongs to. */
  readonly signposts: ReadonlyMap<TreeElement, string>;
  readonly helps: ReadonlyMap<TreeElement, string>;
  /** The texts before the first question, in the order of the file. */
  readonly instructions: readonly Texts[];
}

/** Reads the texts that ask nothing: help, signposts, and what stands before the first question. */
export function readDisplays(reading: QuestionnaireReading, questions: ReadonlyMap<string, Question>): Displays {
  const signposts = new Map<TreeElement, string>();
  const helps = new Map<TreeElement, string>();
  const instructions: Texts[] = [];
  const firstQuestion = Math.min(...[...questions.values()].map(({ element }) => element.order));
  for (const entry of reading.tree.all) {
    const { element, path, parent } = entry;
    const owner = parent ? questions.get(parent.linkId) : undefined;
    if (entry.role === 'help' && entry.children.length === 0 && owner && Object.keys(owner.help).length === 0) {
      owner.help = readTexts(element, 'text', path, reading.primary, reading.ledger, 400);
      helps.set(entry, owner.key);
      reading.ledger.note(path, 'taken', `The help with the item "${owner.key}".`);
      continue;
    }
    if (entry.role === 'display' && entry.children.length === 0 && readSignpost(reading, questions, signposts, entry))
      continue;
    const isText = entry.role === 'display' || entry.role === 'group' || entry.role === 'help';
    if (!isText || textOf(element['text']) === undefined) continue;
    const isBeforeQuestions = entry.role === 'group' ? holdsQuestion(questions, entry) : true;
    if (entry.order < firstQuestion && isBeforeQuestions && element['enableWhen'] === undefined) {
      // Read without taking: the text stays where it stands in the file.
      instructions.push(readTexts(element, 'text', path, reading.primary, new ImportLedger()));
      reading.ledger.note(
        `${path}.text`,
        'taken',
        'Stands before the first item, so it became part of the instruction; kept where it stands as well.',
      );
    } else {
      reading.ledger.note(
        `${path}.text`,
        'kept',
        'A text between items is not shown here; put it into the text or the help of the item after it when it is needed.',
      );
    }
  }
  return { signposts, helps, instructions };
}

const holdsQuestion = (questions: ReadonlyMap<string, Question>, entry: TreeElement): boolean =>
  questions.has(entry.linkId) || entry.children.some((child) => holdsQuestion(questions, child));

/** A text that appears under certain answers to one question is offered as a signpost to help. */
function readSignpost(
  reading: QuestionnaireReading,
  questions: ReadonlyMap<string, Question>,
  signposts: Map<TreeElement, string>,
  entry: TreeElement,
): boolean {
  const { element, path } = entry;
  if (listOf(element['enableWhen']).length === 0) return false;
  const [own] = extensionsOf(element, path, (url) => isOwnExtension(url, 'signpost'));
  const read = readEnableWhen(element, askedQuestion(questions));
  const conditions = read.kind === 'conditions' ? (read.showIf?.conditions ?? []) : [];
  const [first] = conditions;
  const question = first && [...questions.values()].find(({ key }) => key === first.item);
  if (
    !question ||
    conditions.some(({ item }) => item !== first.item) ||
    (read.kind === 'conditions' && read.showIf?.mode === 'all' && conditions.length > 1)
  ) {
    reading.ledger.note(
      path,
      'kept',
      'A text under conditions of more than one question, or under a condition that is not known here; not shown, and kept as it is.',
    );
    return true;
  }
  const codes = question.options.filter(({ form, value }) =>
    conditions.some(({ comparison, answer }) => {
      if (comparison === 'is') return form.code === answer;
      const limit = question.options.find((option) => option.form.code === answer)?.value;
      if (value === null || typeof limit !== 'number') return false;
      return comparison === 'at_least' ? value >= limit : comparison === 'at_most' && value <= limit;
    }),
  );
  if (codes.length === 0) {
    reading.ledger.note(
      path,
      'kept',
      'A text that does not appear under certain answers; not shown, and kept as it is.',
    );
    return true;
  }
  signposts.set(entry, question.key);
  for (const name of ['enableWhen', 'enableBehavior']) reading.ledger.take(`${path}.${name}`);
  if (own) {
    reading.ledger.take(own.path);
    reading.ledger.note(path, 'taken', `The signpost under the item "${question.key}".`);
    return true;
  }
  for (const { form } of codes) question.riskAnswers.add(form.code);
  reading.ledger.note(
    path,
    'taken',
    `This text appears under certain answers to "${question.key}", so these became risk answers, under which the crisis contacts are shown. Check this: empty "riskAnswers" of the item when they are no sign of danger. The text itself is kept, not shown.`,
  );
  return true;
}
