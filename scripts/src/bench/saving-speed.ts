import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { cmsEnvironment, startStrapi } from '../cms/strapi-process.ts';
import { freePlatformPorts, platformEnvironment } from '../platform/platform-environment.ts';
import { registerFirstAdmin, type StrapiAdmin } from '../platform/strapi-admin.ts';
import type { RunningProgram } from '../processes/run-program.ts';
import { fillCms } from './filled-cms.ts';
import { durations, type Durations } from './percentiles.ts';

const TYPE = 'article';
const LOCALE = 'en';
/** How often each editor saves a text of their own. */
const ROUNDS = 4;
/** Milliseconds that an editor takes at most before another try; real ones take longer. */
const REREADING = 2000;
/** More tries than this nobody has to make: each time somebody else is refused, somebody saved. */
const MOST_TRIES = 100;

export interface SavingFigures {
  /** A save, while all the others save at the same time. */
  readonly saves: Durations;
  /** Saves that were taken and of which nothing is left. */
  readonly lost: number;
  /** Saves of a text that somebody else had changed meanwhile: their editors were told so, and nothing was overwritten. */
  readonly refused: number;
}

interface Editor {
  readonly name: string;
  readonly requests: StrapiAdmin;
}

/**
 * Lets many editors, each with an account, save at the same moment in a real Strapi: first each a text of their own, then all of them one text, to which each adds
 * a word and tries again when somebody else was first.
 */
export async function savingSpeed(count: number): Promise<SavingFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moodspace-saving-'));
  const ports = await freePlatformPorts();
  const address = { host: '127.0.0.1', port: ports.cms };
  const environment = platformEnvironment(folder, ports);
  let strapi: RunningProgram | undefined;
  try {
    await fillCms(0, environment, address);
    strapi = await startStrapi(cmsEnvironment(environment, address), address);
    const administrator = await registerFirstAdmin(`http://127.0.0.1:${ports.cms}`);
    const editors: Editor[] = [];
    for (let index = 0; index < count; index += 1) editors.push(await editor(administrator, index));
    const own = await saveOwnTexts(editors);
    const shared = await addToOneText(editors);
    return { saves: durations([...own.times, ...shared.times]), lost: own.lost + shared.lost, refused: shared.refused };
  } finally {
    await strapi?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function editor(administrator: StrapiAdmin, index: number): Promise<Editor> {
  const name = `editor-${index}`;
  const account = {
    firstname: name,
    lastname: 'Tester',
    email: `${name}@example.org`,
    password: 'Only-4-this-bench',
  };
  return { name, requests: await administrator.invite(account, 'moodspace-editor-in-chief') };
}

interface Saved {
  readonly times: readonly number[];
  readonly lost: number;
}

async function saveOwnTexts(editors: readonly Editor[]): Promise<Saved> {
  for (const { name, requests } of editors) await requests.create(TYPE, LOCALE, { key: name, title: name });
  const times: number[] = [];
  let lost = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const opened = await Promise.all(editors.map(({ name, requests }) => open(requests, name)));
    const summary = `Round ${round}.`;
    await Promise.all(
      editors.map(async ({ requests }, index) => {
        const entry = opened[index];
        if (entry === undefined) throw new TypeError('Every editor has a text.');
        const began = performance.now();
        if (!(await requests.saveOpened(entry, { summary }))) throw new Error('Nobody else saved this text.');
        times.push(performance.now() - began);
      }),
    );
    const stored = await Promise.all(editors.map(({ name, requests }) => requests.draft(TYPE, name, LOCALE)));
    lost += stored.filter((entry) => entry['summary'] !== summary).length;
  }
  return { times, lost };
}

async function addToOneText(editors: readonly Editor[]): Promise<Saved & { readonly refused: number }> {
  const key = 'one-text';
  await editors[0]?.requests.create(TYPE, LOCALE, { key, title: key });
  const times: number[] = [];
  let refused = 0;
  await Promise.all(
    editors.map(async ({ name, requests }) => {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const entry = await open(requests, key);
        const began = performance.now();
        if (await requests.saveOpened(entry, { body: `${entry.body}[${name}]` })) {
          times.push(performance.now() - began);
          return;
        }
        refused += 1;
        // Nobody who reads what somebody else wrote saves again in the same moment as all the others.
        await pause(Math.random() * REREADING);
      }
      throw new Error(`${name} could never save.`);
    }),
  );
  const body = String((await editors[0]?.requests.draft(TYPE, key, LOCALE))?.['body']);
  return { times, refused, lost: editors.filter(({ name }) => !body.includes(`[${name}]`)).length };
}

/** Opens the draft of a text, as the form shows it. */
async function open(requests: StrapiAdmin, key: string) {
  const { documentId, updatedAt, body } = await requests.draft(TYPE, key, LOCALE);
  return {
    type: TYPE,
    documentId: String(documentId),
    locale: LOCALE,
    version: String(updatedAt),
    body: typeof body === 'string' ? body : '',
  };
}
