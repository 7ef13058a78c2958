import { assembleDraft, type ReadQuestionnaire } from './assemble-draft.ts';
import { fileCodeOf } from './enable-when.ts';
import { isOwnExtension } from './extension-urls.ts';
import { readConditions } from './import-conditions.ts';
import { readDisplays } from './import-displays.ts';
import { readQuestions, type Question } from './import-questions.ts';
import type { ImportLedger } from './import-report.ts';
import { readScores, type ReadScore } from './import-scores.ts';
import { partSchema } from './instrument-parts.ts';
import { textOf } from './json.ts';
import { extensionsOf, readPartExtension } from './part-extension.ts';
import { UniqueKeys } from './part-keys.ts';
import { languageOf, type QuestionnaireReading, type QuestionnaireSource } from './questionnaire-reading.ts';
import { readTree } from './questionnaire-tree.ts';

/** Reads one Questionnaire as a draft; undefined when it is refused as a whole, which the ledger then knows. */
export function readQuestionnaire(source: QuestionnaireSource, ledger: ImportLedger): ReadQuestionnaire | undefined {
  const { resource, path } = source;
  const tree = readTree(resource, path);
  if ('length' in tree) {
    for (const problem of tree) ledger.note(problem.path, 'refused', problem.message);
    ledger.note(path, 'refused', 'This questionnaire was not imported; see what is refused in it.');
    return undefined;
  }
  if (tree.all.length === 0) {
    ledger.note(path, 'refused', 'This questionnaire has no items, so there is nothing to ask; it was not imported.');
    return undefined;
  }
  const reading: QuestionnaireReading = { source, tree, ledger, primary: languageOf(source, ledger) };
  const questions = readQuestions(reading);
  if (questions.size === 0) {
    ledger.note(
      path,
      'refused',
      'No item of this questionnaire can be asked here (they are questions to choose one answer from a list); it was not imported.',
    );
    return undefined;
  }
  readConditions(reading, questions);
  const displays = readDisplays(reading, questions);
  return assembleDraft(reading, { questions, displays, scores: scoresOf(reading, questions) });
}

/** The scores of the questionnaire, over the questions that are asked. */
function scoresOf(reading: QuestionnaireReading, questions: ReadonlyMap<string, Question>): readonly ReadScore[] {
  const scoreElements = reading.tree.all.filter(({ role }) => role === 'score');
  const scoreKeys = new UniqueKeys();
  for (const { element } of scoreElements) {
    const [own] = extensionsOf(element, '', (url) => isOwnExtension(url, 'score'));
    const key = own && textOf(readPartExtension(partSchema('scores'), own.extension)['key']);
    if (key !== undefined) scoreKeys.claim(key);
  }
  return readScores(scoreElements, {
    tree: reading.tree,
    questionnaire: reading.source.resource,
    path: reading.source.path,
    ledger: reading.ledger,
    keys: scoreKeys,
    question: (linkId) => {
      const question = questions.get(linkId);
      return (
        question && {
          key: question.key,
          codes: question.options.map(({ form, value }) => ({
            code: form.code,
            fileCode: fileCodeOf(form),
            value,
            as: form.as,
            hasWeight: form.as !== 'integer' || form.weightUrl !== undefined,
          })),
          isConditional: question.showIf !== null,
        }
      );
    },
  });
}
