import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { PreviewClaims } from '@moodspace/shared/preview';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RendererProcess, type PreviewAnswer } from './renderer-process.ts';

const CLAIMS: PreviewClaims = { type: 'article', documentId: 'abc', locale: 'nl', status: 'draft', expires: 1 };
let folder: string;
let renderer: RendererProcess;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'renderer-'));
});
afterEach(async () => {
  renderer.stop();
  await rm(folder, { recursive: true });
});

/** A program in the place of the one that renders. */
async function program(code: string, idle?: number): Promise<RendererProcess> {
  const file = path.join(folder, 'render.mjs');
  await writeFile(file, code);
  renderer = new RendererProcess(pathToFileURL(file), idle);
  return renderer;
}

const ECHO = `process.on('message', ({ id, address }) => process.send({ id, outcome: { kind: 'page', html: address + ' of ' + process.pid, key: 'k', problems: [] } }));
process.send({ isReady: true });`;

async function answered(address = '/nl/'): Promise<PreviewAnswer> {
  for (let tried = 0; tried < 200; tried += 1) {
    const answer = await renderer.page(CLAIMS, address);
    if (answer.kind !== 'preparing') return answer;
    await pause(50);
  }
  throw new Error('It was never ready.');
}

test('the first one who asks is told that it is being prepared, and then gets the page', async () => {
  await program(ECHO);
  expect(await renderer.page(CLAIMS, undefined)).toEqual({ kind: 'preparing' });
  expect(await answered('/nl/hulp-nu/')).toMatchObject({ kind: 'page', html: expect.stringContaining('/nl/hulp-nu/') });
});

test('why nothing can be rendered is told once, and the next one tries again', async () => {
  await program(`process.send({ failure: 'There is no snapshot.' }); process.disconnect();`);
  expect(await answered()).toEqual({ kind: 'failed', sentence: 'There is no snapshot.' });
  expect(await renderer.page(CLAIMS, undefined)).toEqual({ kind: 'preparing' });
});

test('when the program dies over a page, that is told, and the next one starts it anew', async () => {
  await program(`process.on('message', () => process.exit(3)); process.send({ isReady: true });`);
  expect(await answered()).toMatchObject({ kind: 'failed' });
  expect(await renderer.page(CLAIMS, undefined)).toMatchObject({
    kind: 'failed',
    sentence: expect.stringContaining('3'),
  });
  expect(await renderer.page(CLAIMS, undefined)).toEqual({ kind: 'preparing' });
});

test('after a while without previews the memory is given back', async () => {
  await program(ECHO, 300);
  const first = await answered();
  await pause(800);
  expect(await renderer.page(CLAIMS, undefined)).toEqual({ kind: 'preparing' });
  expect(await answered()).not.toEqual(first);
});
