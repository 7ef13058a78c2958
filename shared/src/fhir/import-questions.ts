import type { ShowIf } from '../content/instrument/item.ts';
import { readOptions, type ReadOption } from './answer-options.ts';
import type { AskedQuestion } from './enable-when.ts';
import { isOwnExtension } from './extension-urls.ts';
import { ImportLedger } from './import-report.ts';
import { partSchema } from './instrument-parts.ts';
import { printed, textOf } from './json.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import { UniqueKeys } from './part-keys.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import { isHidden, type TreeElement } from './questionnaire-tree.ts';
import { readTexts, type Texts } from './translated-text.ts';

/** A question that is asked here. Its help, condition and risk answers stand elsewhere in the file and are added when these are read. */
export interface Question {
  readonly element: TreeElement;
  readonly key: string;
  readonly options: readonly ReadOption[];
  readonly valueSet: string | undefined;
  readonly texts: Texts;
  readonly own: RestFields | undefined;
  help: Texts;
  showIf: ShowIf | null;
  readonly riskAnswers: Set<string>;
}

/** The questions that are asked here, by their linkId. */
export function readQuestions(reading: QuestionnaireReading): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  const keys = new UniqueKeys();
  const ownItems = new Map(
    reading.tree.all.flatMap((entry) => {
      const own = ownItem(entry);
      return own ? [[entry, own] as const] : [];
    }),
  );
  for (const own of ownItems.values()) keys.claim(String(own.fields['key']));
  for (const entry of reading.tree.all) {
    if (entry.role === 'other') {
      reading.ledger.note(
        entry.path,
        'refused',
        entry.element['type'] === 'boolean'
          ? 'A yes-or-no question ("boolean") has no answers that can weigh, so it is not asked here; as a "choice" with two answers it is. Kept as it is.'
          : `A question of the type "${printed(entry.element['type'])}" is not asked here: only questions with one answer from a list are. Kept as it is.`,
      );
    }
    if (entry.role === 'question') {
      const question = readQuestion(reading, entry, keys, ownItems.get(entry));
      if (question) questions.set(entry.linkId, question);
    }
  }
  return questions;
}

function ownItem(entry: TreeElement): { readonly fields: RestFields; readonly path: string } | undefined {
  if (entry.role !== 'question') return undefined;
  const [own] = extensionsOf(entry.element, entry.path, (url) => isOwnExtension(url, 'item'));
  if (!own) return undefined;
  const fields = readPartExtension(partSchema('items'), own.extension);
  return textOf(fields['key']) === undefined || textOf(fields['scale']) === undefined
    ? undefined
    : { fields, path: own.path };
}

function readQuestion(
  reading: QuestionnaireReading,
  entry: TreeElement,
  keys: UniqueKeys,
  own: { readonly fields: RestFields; readonly path: string } | undefined,
): Question | undefined {
  const { element, path, linkId } = entry;
  const ledger = reading.ledger;
  // Also a value that is no boolean, which a form may read as either.
  if (element['repeats'] !== undefined && element['repeats'] !== null && element['repeats'] !== false) {
    ledger.note(path, 'refused', 'One may choose several answers here, and the platform asks for one. Kept as it is.');
    return undefined;
  }
  if (isHidden(element)) {
    ledger.note(path, 'refused', 'A hidden question: nobody can answer it, so it is not asked. Kept as it is.');
    return undefined;
  }
  // Of answers of which one cannot be used none is taken.
  const trial = new ImportLedger();
  const read = readOptions(element, path, {
    terminology: reading.source.terminology,
    primary: reading.primary,
    ledger: trial,
  });
  if (read.kind === 'refused') {
    ledger.note(path, 'refused', `${read.message} The question is not asked; kept as it is.`);
    return undefined;
  }
  ledger.absorb(trial);
  const key = own ? String(own.fields['key']) : keys.keyFor(linkId, 'item');
  const texts = readTexts(element, 'text', path, reading.primary, ledger, 500);
  const type = element['type'];
  if (type === 'choice' || type === 'coding') ledger.take(`${path}.type`);
  if (
    type === 'open-choice' ||
    element['answerConstraint'] === 'optionsOrString' ||
    element['answerConstraint'] === 'optionsOrType'
  )
    ledger.note(
      `${path}.${type === 'open-choice' ? 'type' : 'answerConstraint'}`,
      'refused',
      'An answer in own words is not possible here; only the listed answers are asked. Kept for the way back.',
    );
  if (element['required'] === true) ledger.take(`${path}.required`);
  if (own) {
    ledger.take(own.path);
  }
  const withoutWeight = read.options.filter(({ value }) => value === null).length;
  ledger.note(
    path,
    'taken',
    `The item "${key}"${withoutWeight > 0 ? `; ${withoutWeight} of its ${read.options.length} answers have no weight, which must be filled in before the test can be published` : ''}.`,
  );
  return {
    element: entry,
    key,
    options: read.options,
    valueSet: read.valueSet,
    texts,
    own: own?.fields,
    help: {},
    showIf: null,
    riskAnswers: new Set(own ? (textOf(own.fields['riskAnswers']) ?? '').split(/\s+/).filter(Boolean) : []),
  };
}

/** The question with a linkId, as conditions ask about it. */
export const askedQuestion =
  (questions: ReadonlyMap<string, Question>) =>
  (linkId: string): AskedQuestion | undefined => {
    const question = questions.get(linkId);
    return question && { key: question.key, linkId, options: question.options };
  };
