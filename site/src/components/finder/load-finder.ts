import type { PlaceTable } from '@moodspace/shared/places';
import { SERVICES_PER_PART, type FinderIndex, type FinderTexts } from '../../finder/finder-index.ts';

/** Where the files of the finder lie. */
export interface FinderFiles {
  /** The folder of the language, with a slash at its end. */
  readonly folder: string;
  readonly places: string;
}

/** What to do with each file when it is there. */
export interface FinderReceiver {
  readonly index: (index: FinderIndex) => void;
  readonly places: (table: PlaceTable) => void;
  readonly texts: (texts: readonly FinderTexts[]) => void;
}

/**
 * Fetches every file, always all of them in the same order: no request depends on what somebody chooses.
 * @throws Error when one cannot be fetched.
 */
export async function loadFinder({ folder, places }: FinderFiles, receive: FinderReceiver): Promise<void> {
  // The first two are asked for at once: the page has them preloaded.
  const [index, table] = await Promise.all([json<FinderIndex>(`${folder}index.json`), json<PlaceTable>(places)]);
  receive.places(table);
  receive.index(index);
  const parts = Math.ceil(index.names.length / SERVICES_PER_PART);
  const texts = await Promise.all(
    Array.from({ length: parts }, (_, part) => json<FinderTexts>(`${folder}texts-${part + 1}.json`)),
  );
  // The site may have been published between two requests; then a text could stand under another name.
  receive.texts(texts.filter(({ version }) => version === index.version));
}

async function json<T>(address: string): Promise<T> {
  // eslint-disable-next-line no-restricted-globals -- In the browser: a file of this site, made from content by the build.
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  return (await answer.json()) as T;
}
