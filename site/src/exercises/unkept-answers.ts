import { LONGEST_ANSWER, MOST_FIELDS } from '../device/kinds/exercise-answers.ts';
import { tabMemory, type TabMemory } from '../device/tab-memory.ts';

/**
 * The last letters before a page is left on the own device: what the browser may break off before it is kept. The tab remembers them, at once, until the
 * exercise is opened again in it.
 */
export interface UnkeptAnswers {
  readonly remember: (texts: ReadonlyMap<string, string>) => void;
  /** What was remembered; it is forgotten with that. Never throws. */
  readonly take: () => ReadonlyMap<string, string>;
  readonly forget: () => void;
}

/** @param id the id of the exercise */
export function unkeptAnswers(id: string, memory: TabMemory = tabMemory()): UnkeptAnswers {
  const name = `unkept:${id}`;
  return {
    remember: (texts) => void memory.write(name, JSON.stringify([...texts])),
    take: () => {
      const texts = readTexts(memory.read(name));
      memory.forget(name);
      return texts;
    },
    forget: () => memory.forget(name),
  };
}

function readTexts(remembered: string | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  let read: unknown;
  try {
    read = JSON.parse(remembered ?? '[]');
  } catch {
    return texts;
  }
  if (!Array.isArray(read)) return texts;
  for (const pair of read.slice(0, MOST_FIELDS) as readonly unknown[]) {
    if (!Array.isArray(pair)) continue;
    const [field, text] = pair as readonly unknown[];
    if (typeof field === 'string' && typeof text === 'string' && text.length <= LONGEST_ANSWER) texts.set(field, text);
  }
  return texts;
}
