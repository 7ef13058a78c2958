import { conditionsText } from './enable-when.ts';
import type { FhirNode } from './fhir-facts.ts';
import type { Displays } from './import-displays.ts';
import type { Question } from './import-questions.ts';
import { rulesText, type ReadScore } from './import-scores.ts';
import type { Json } from './json.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import type { TreeElement } from './questionnaire-tree.ts';

/** What was read of the items of a questionnaire. */
export interface ReadParts {
  readonly questions: ReadonlyMap<string, Question>;
  readonly displays: Displays;
  readonly scores: readonly ReadScore[];
}

/** Where everything stood, and what of it the instrument does not say. */
export function keptTree(
  reading: QuestionnaireReading,
  parts: ReadParts,
  entries: readonly TreeElement[],
  readScoreWords: (score: ReadScore) => void,
): readonly FhirNode[] {
  return entries.map((entry): FhirNode => keptNode(reading, parts, entry, readScoreWords));
}

function keptNode(
  reading: QuestionnaireReading,
  parts: ReadParts,
  entry: TreeElement,
  readScoreWords: (score: ReadScore) => void,
): FhirNode {
  const { linkId, element, path, role } = entry;
  const ledger = reading.ledger;
  const rest = (...without: string[]) => ledger.leftoversOf(element, path, ['item', 'linkId', ...without]);
  const children = () => keptTree(reading, parts, entry.children, readScoreWords);
  ledger.take(`${path}.linkId`);
  const question = parts.questions.get(linkId);
  if (question)
    return {
      kind: 'item',
      key: question.key,
      linkId,
      options: question.options.map(({ form }) => form),
      valueSet: question.valueSet ?? null,
      shownIf: conditionsText(question.showIf),
      rest: rest('answerOption'),
      children: children(),
    };
  const score = parts.scores.find((one) => one.element === entry);
  if (score) {
    readScoreWords(score);
    const all = parts.scores.flatMap((one) => one.scores);
    ledger.note(path, 'taken', `The score "${score.key}".`);
    return {
      kind: 'score',
      key: score.key,
      linkId,
      expression: score.expression,
      rules: rulesText(all, score.key),
      rest: rest(),
      children: children(),
    };
  }
  const signpost = parts.displays.signposts.get(entry);
  if (signpost !== undefined) return { kind: 'signpost', item: signpost, linkId, rest: rest() };
  const help = parts.displays.helps.get(entry);
  if (help !== undefined) return { kind: 'help', item: help, linkId, rest: rest() };
  if (role === 'group' || entry.children.length > 0) {
    ledger.note(path, 'kept', 'Its items stand one after the other here; the group itself is kept for the way back.');
    return { kind: 'group', linkId, rest: rest(), children: children() };
  }
  return { kind: 'raw', element: element as Json };
}
