import { HIDDEN, isCalculatedExpression, isOwnExtension, ITEM_CONTROL } from './extension-urls.ts';
import { isJsonObject, listOf, textOf, type JsonObject } from './json.ts';
import { hasModifier, MODIFIER, modifierOf } from './modifiers.ts';
import { extensionsOf } from './part-extension.ts';

/** What an item of a questionnaire is to a self-test. */
export type ElementRole = 'question' | 'score' | 'display' | 'help' | 'group' | 'other';

/** One item of a questionnaire with its place. */
export interface TreeElement {
  readonly linkId: string;
  readonly path: string;
  readonly element: JsonObject;
  readonly role: ElementRole;
  readonly parent: TreeElement | undefined;
  readonly children: readonly TreeElement[];
  /** Its position when all items are read from top to bottom. */
  readonly order: number;
}

export interface QuestionnaireTree {
  readonly roots: readonly TreeElement[];
  readonly all: readonly TreeElement[];
  readonly byLinkId: ReadonlyMap<string, TreeElement>;
}

/** Ten times what a self-test may ask. The time to read a questionnaire grows with the square of its items. */
export const MOST_ITEMS = 2000;

/** A questionnaire that cannot be read at all, and why. */
export interface TreeProblem {
  readonly path: string;
  readonly message: string;
}

/**
 * Reads the items of a questionnaire as a tree. Refused: an item without linkId, a linkId that stands twice, and conditions that lead in a circle or to a question that
 * comes later: nobody can say what such a questionnaire asks.
 */
export function readTree(questionnaire: JsonObject, path: string): QuestionnaireTree | readonly TreeProblem[] {
  const problems: TreeProblem[] = [];
  const all: TreeElement[] = [];
  const byLinkId = new Map<string, TreeElement>();
  const read = (items: unknown, at: string, parent: TreeElement | undefined): readonly TreeElement[] =>
    listOf(items).flatMap((element, index): TreeElement[] => {
      const place = `${at}.item[${index}]`;
      const linkId = isJsonObject(element) ? textOf(element['linkId']) : undefined;
      if (!isJsonObject(element) || linkId === undefined) {
        problems.push({
          path: place,
          message: 'This item has no linkId, by which answers and scores find it; give it one.',
        });
        return [];
      }
      if (hasModifier(element)) problems.push({ path: place, message: MODIFIER });
      const earlier = byLinkId.get(linkId);
      if (earlier) {
        problems.push({
          path: place,
          message: `The linkId "${linkId}" stands at ${earlier.path} already; each item needs its own.`,
        });
        return [];
      }
      const children: TreeElement[] = [];
      const entry: TreeElement = {
        linkId,
        path: place,
        element,
        role: roleOf(element, place),
        parent,
        children,
        order: all.length,
      };
      all.push(entry);
      byLinkId.set(linkId, entry);
      children.push(...read(element['item'], place, entry));
      return [entry];
    });
  const modifier = modifierOf(questionnaire);
  if (modifier) problems.push({ path: `${path}.${modifier.field}`, message: modifier.message });
  const roots = read(questionnaire['item'], path, undefined);
  if (all.length > MOST_ITEMS)
    return [
      {
        path: `${path}.item`,
        message: `It has ${all.length} items, and at most ${MOST_ITEMS} are read; take out what is no self-test.`,
      },
    ];
  if (problems.length === 0) problems.push(...conditionProblems(all, byLinkId));
  return problems.length > 0 ? problems : { roots, all, byLinkId };
}

function roleOf(element: JsonObject, path: string): ElementRole {
  const type = element['type'];
  if (type === 'group') return 'group';
  if (type === 'display') return isHelp(element) ? 'help' : 'display';
  const isScore =
    extensionsOf(element, path, (url) => isCalculatedExpression(url) || isOwnExtension(url, 'score')).length > 0 ||
    (element['readOnly'] === true && (type === 'decimal' || type === 'integer' || type === 'quantity'));
  if (isScore) return 'score';
  // A number without an expression that people fill in is a question of a kind that is not asked here; the same without `readOnly` is how some files write a score.
  const offersAnswers = listOf(element['answerOption']).length > 0 || element['answerValueSet'] !== undefined;
  if (type === 'choice' || type === 'coding' || type === 'open-choice' || offersAnswers) return 'question';
  return 'other';
}

const isHelp = (element: JsonObject): boolean =>
  listOf(element['extension'])
    .filter(isJsonObject)
    .some(({ url, valueCodeableConcept }) =>
      url === ITEM_CONTROL && isJsonObject(valueCodeableConcept)
        ? listOf(valueCodeableConcept['coding']).some((coding) => isJsonObject(coding) && coding['code'] === 'help')
        : false,
    );

export const isHidden = (element: JsonObject): boolean =>
  listOf(element['extension'])
    .filter(isJsonObject)
    .some(({ url, valueBoolean }) => url === HIDDEN && valueBoolean === true);

function conditionProblems(
  all: readonly TreeElement[],
  byLinkId: ReadonlyMap<string, TreeElement>,
): readonly TreeProblem[] {
  const asked = (entry: TreeElement): readonly TreeElement[] =>
    listOf(entry.element['enableWhen']).flatMap((line) => {
      const linkId = isJsonObject(line) ? textOf(line['question']) : undefined;
      const question = linkId === undefined ? undefined : byLinkId.get(linkId);
      return question ? [question] : [];
    });
  const circle = findCircle(all, (entry) => [...asked(entry), ...(entry.parent ? [entry.parent] : [])]);
  if (circle) {
    const [first] = circle;
    return [
      {
        path: `${first?.path ?? ''}.enableWhen`,
        message: `The conditions lead in a circle: ${circle.map(({ linkId }) => `"${linkId}"`).join(' depends on ')}. None of these items could ever be shown.`,
      },
    ];
  }
  return all.flatMap((entry) => {
    const later = asked(entry).find((question) => question.order > entry.order);
    return later && (entry.role === 'question' || entry.role === 'group')
      ? [
          {
            path: `${entry.path}.enableWhen`,
            message: `"${entry.linkId}" depends on "${later.linkId}", which comes later; put the question before what depends on it.`,
          },
        ]
      : [];
  });
}

/** A way from an element back to itself; undefined when there is none. Written without recursion, for long chains. */
function findCircle(
  all: readonly TreeElement[],
  next: (entry: TreeElement) => readonly TreeElement[],
): readonly TreeElement[] | undefined {
  const done = new Set<TreeElement>();
  for (const start of all) {
    const way: { readonly entry: TreeElement; readonly rest: TreeElement[] }[] = [];
    const enter = (entry: TreeElement) => way.push({ entry, rest: [...next(entry)] });
    if (!done.has(start)) enter(start);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const step = here.rest.pop();
      if (!step) {
        done.add(here.entry);
        way.pop();
        continue;
      }
      const position = way.findIndex(({ entry }) => entry === step);
      if (position !== -1) return [...way.slice(position).map(({ entry }) => entry), step];
      if (!done.has(step)) enter(step);
    }
  }
  return undefined;
}
