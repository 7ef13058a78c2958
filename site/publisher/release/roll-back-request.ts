import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { replaceFile } from './durable-file.ts';
import { ReleaseError } from './release-error.ts';

const REQUESTS_FOLDER = 'requests';
/** How often is looked for a request, and for its answer, in milliseconds. */
export const LOOKED_FOR_EVERY = 500;
/** How long an answer is waited for, in milliseconds: a change that is under way goes first. A request that is older was given up by whoever made it. */
const PATIENCE = 60_000;

const RequestSchema = z.object({ rollBackTo: z.string() });
const SentenceSchema = z.object({ nl: z.string(), en: z.string() });
const AnswerSchema = z.union([z.object({ release: z.string() }), z.object({ refused: SentenceSchema })]);

/**
 * Asks the process that publishes to go back to a release, through a file beside the releases: whoever may write there may do it, with no secret and no
 * knowledge of where the publisher listens.
 * @returns the id of the new release
 * @throws ReleaseError when it is refused, or when nobody answers within a minute
 */
export async function askToRollBack(releases: string, id: string, patience: number = PATIENCE): Promise<string> {
  const folder = path.join(releases, REQUESTS_FOLDER);
  await mkdir(folder, { recursive: true });
  const name = randomUUID();
  const [request, answer] = [path.join(folder, `${name}.request.json`), path.join(folder, `${name}.answer.json`)];
  await replaceFile(request, JSON.stringify({ rollBackTo: id }));
  try {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      await pause(LOOKED_FOR_EVERY);
      const text = await readFile(answer, 'utf8').catch(() => undefined);
      if (text === undefined) continue;
      const answered = AnswerSchema.parse(JSON.parse(text));
      if ('refused' in answered) throw new ReleaseError(answered.refused);
      return answered.release;
    }
  } finally {
    await rm(request, { force: true });
    await rm(answer, { force: true });
  }
  throw new ReleaseError({
    nl: `Het programma dat publiceert, heeft na ${patience / 1000} seconden nog niet geantwoord; kijk in zijn logboek, of stop het en probeer opnieuw.`,
    en: `The publisher did not answer within ${patience / 1000} seconds; look into its log, or stop it and try again.`,
  });
}

/** Does what is asked in the folder of releases, and answers. What is no request is removed. */
export async function answerRequests(
  releases: string,
  rollBack: (id: string) => Promise<{ readonly id: string }>,
): Promise<void> {
  const folder = path.join(releases, REQUESTS_FOLDER);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    if (name.endsWith('.request.json')) {
      const id = await requestedRelease(file);
      await rm(file, { force: true });
      if (id === undefined) continue;
      const answer = await rollBack(id).then(
        (release) => ({ release: release.id }),
        (error: unknown) => ({ refused: error instanceof ReleaseError ? error.reason : unexpected(error) }),
      );
      await replaceFile(path.join(folder, name.replace('.request.', '.answer.')), JSON.stringify(answer));
    } else if (await isGivenUp(file)) await rm(file, { recursive: true, force: true });
  }
}

async function requestedRelease(file: string): Promise<string | undefined> {
  try {
    if (await isGivenUp(file)) return undefined;
    return RequestSchema.parse(JSON.parse(await readFile(file, 'utf8'))).rollBackTo;
  } catch {
    return undefined;
  }
}

async function isGivenUp(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > PATIENCE;
}

const unexpected = (error: unknown): { readonly nl: string; readonly en: string } => {
  const detail = error instanceof Error ? error.message : String(error);
  return { nl: `Teruggaan lukte niet (${detail}).`, en: `Going back failed (${detail}).` };
};
