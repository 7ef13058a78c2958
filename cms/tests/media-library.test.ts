import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let editor = '';

beforeAll(async () => {
  cms = await startStrapi();
  const response = await fetch(`${cms.address}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstname: 'A', lastname: 'B', email: 'a@example.org', password: 'A-long-password-1' }),
  });
  editor = ((await response.json()) as { data: { token: string } }).data.token;
});
afterAll(() => cms.stop());

interface Uploaded {
  readonly status: number;
  readonly mime: string | undefined;
}

/** Puts a file into the media library as the admin does. */
async function upload(name: string, type: string, bytes: Uint8Array): Promise<Uploaded> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type }), name);
  const response = await fetch(`${cms.address}/upload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${editor}` },
    body: form,
  });
  const answer: unknown = await response.json();
  return { status: response.status, mime: Array.isArray(answer) ? (answer[0] as { mime: string }).mime : undefined };
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
/** An ISO media file that says no more than of which brand it is. */
const isoMedia = (brand: string): Uint8Array =>
  Uint8Array.from([0, 0, 0, 20, ...text('ftyp'), ...text(brand), 0, 0, 0, 0, ...text('isom')]);
const WEBM = Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84, ...text('webm')]);
const MP3 = Uint8Array.from([...text('ID3'), 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64, ...new Uint8Array(600)]);
/** The first page of an Ogg file with the head of a Vorbis stream. */
const OGG = Uint8Array.from([
  ...text('OggS'),
  ...new Uint8Array(22),
  1,
  30,
  1,
  ...text('vorbis'),
  ...new Uint8Array(40),
]);

describe('the media library takes', () => {
  test.each([
    ['captions', 'uitleg.vtt', 'text/vtt', text('WEBVTT\n\n00:00.000 --> 00:02.000\nWelkom.\n'), 'text/vtt'],
    ['captions whose kind the browser does not know', 'uitleg.vtt', '', text('WEBVTT\n\n'), 'text/vtt'],
    ['a video', 'uitleg.mp4', 'video/mp4', isoMedia('isom'), 'video/mp4'],
    ['a video for the web', 'uitleg.webm', 'video/webm', WEBM, 'video/webm'],
    ['a sound recording', 'adem.mp3', 'audio/mpeg', MP3, 'audio/mpeg'],
    ['a sound recording of a phone', 'adem.m4a', 'audio/x-m4a', isoMedia('M4A '), 'audio/'],
    ['a sound recording in Ogg', 'adem.ogg', 'audio/ogg', OGG, 'audio/ogg'],
  ])('%s', async (_what, name, type, bytes, mime) => {
    const { status, mime: stored } = await upload(name, type, bytes);
    expect(status).toBe(201);
    expect(stored).toMatch(new RegExp(`^${mime}`));
  });
});

describe('the media library refuses', () => {
  test.each([
    ['a document', 'plan.pdf', 'application/pdf', text('%PDF-1.7\n')],
    ['a page', 'plan.html', 'text/html', text('<!doctype html><p>Plan</p>')],
    [
      'a drawing that could hold a script',
      'plan.svg',
      'image/svg+xml',
      text('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a program that calls itself a video', 'plan.mp4', 'video/mp4', programBytes()],
    ['an archive', 'plan.zip', 'application/zip', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(40)])],
  ])('%s', async (_what, name, type, bytes) => {
    expect((await upload(name, type, bytes)).status).toBe(400);
  });
});

function programBytes(): Uint8Array {
  return Uint8Array.from([0x7f, ...text('ELF'), 2, 1, 1, ...new Uint8Array(64)]);
}
