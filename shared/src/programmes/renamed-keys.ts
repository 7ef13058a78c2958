import type { ContentProblem } from '../content/content-problem.ts';
import type { ModuleBlock } from '../content/programme-module/module-block.ts';

/** Something with a key under which visitors keep what they wrote. */
interface Kept {
  readonly key: string;
  /** What of the same kind could take its place. */
  readonly kind: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/**
 * The keys of a published module that a later version of it gives another name: where one of them was, now stands something of the same kind with another key.
 * What visitors keep on their devices is found by these keys only. What is new, gone or moved is free.
 */
export function renamedKeys(before: readonly ModuleBlock[], after: readonly ModuleBlock[]): readonly ContentProblem[] {
  const was = before.flatMap(keptBlock);
  const is = after.flatMap(keptBlock);
  const inBlocks = is.flatMap(({ key, path: [index] }) => {
    const [earlier, later] = [blockWithKey(before, key), after[Number(index)]];
    if (earlier === undefined || later === undefined) return [];
    return renamed(keptParts(earlier), keptParts(later)).map(({ path, message }) => ({
      path: [Number(index), ...path],
      message,
    }));
  });
  return [...renamed(was, is), ...inBlocks];
}

const keptBlock = (block: ModuleBlock, index: number): readonly Kept[] =>
  'key' in block ? [{ key: block.key, kind: block.__component, name: block.title, path: [index, 'key'] }] : [];

const blockWithKey = (blocks: readonly ModuleBlock[], key: string): ModuleBlock | undefined =>
  blocks.find((block) => 'key' in block && block.key === key);

/** The parts of a block that have a key of their own: what one can choose, and what one is asked. */
function keptParts(block: ModuleBlock): readonly Kept[] {
  const parts = (kind: string, list: readonly { readonly key: string; readonly label: string }[]): readonly Kept[] =>
    list.map(({ key, label }, index) => ({ key, kind, name: label, path: [kind, index, 'key'] }));
  switch (block.__component) {
    case 'module.checkpoint':
      return parts('options', block.options);
    case 'exercise.quiz':
      return parts('answers', block.answers);
    case 'exercise.questions':
    case 'exercise.diary':
      return parts('prompts', block.prompts);
    case 'exercise.card-sort':
      return parts('cards', block.cards);
    case 'exercise.activity-list':
      return parts('activities', block.activities);
    default:
      return [];
  }
}

/** A key that is gone and one that is new, of the same kind and with the same neighbours that stayed, are one thing with another name. */
function renamed(was: readonly Kept[], is: readonly Kept[]): readonly ContentProblem[] {
  const stayed = new Set(is.map(({ key }) => key).filter((key) => was.some((kept) => kept.key === key)));
  const gone = new Map(placed(was, stayed).map(({ place, kept }) => [place, kept]));
  return placed(is, stayed).flatMap(({ place, kept }) => {
    const old = gone.get(place);
    if (old === undefined) return [];
    const message = {
      nl: `“${old.name}” staat online met de sleutel "${old.key}", en wat bezoekers schreven wordt daaronder bewaard; met een nieuwe sleutel zijn ze dat kwijt. Zet "${old.key}" terug. Is dit iets anders, publiceer dan eerst één keer zonder het oude.`,
      en: `“${old.name}” was published with the key "${old.key}", and what visitors wrote is kept under it; a new key would lose it. Put "${old.key}" back. If this is something else, publish once without the old one first.`,
    };
    return [{ path: kept.path, message }];
  });
}

/** What did not stay, each with a name for its place: the neighbour above that stayed, its kind, and the how manieth of that kind it is there. */
function placed(all: readonly Kept[], stayed: ReadonlySet<string>): readonly { place: string; kept: Kept }[] {
  let above = '';
  const counts = new Map<string, number>();
  return all.flatMap((kept) => {
    if (stayed.has(kept.key)) {
      above = kept.key;
      return [];
    }
    const spot = `${above} ${kept.kind}`;
    const count = (counts.get(spot) ?? 0) + 1;
    counts.set(spot, count);
    return [{ place: `${spot} ${count}`, kept }];
  });
}
