import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { MADE_UP_RECORDS } from '../made-up-records.ts';
import { openDeviceFile, writeDeviceFile } from './device-file.ts';
import { FILE_FORMAT, ITERATIONS, LARGEST_FILE, readParts, toHex } from './file-format.ts';
import { gunzip, gzip } from './gzip.ts';

/** Fewer rounds than a real file has, so that a thousand changed files can be tried. */
const FEW = 100_000;
const PHRASE = 'appel anker brood maan zee tuin';
const NOW = new Date('2026-11-22T14:00:00.000Z');
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  file = await writeDeviceFile(MADE_UP_RECORDS, PHRASE, NOW, FEW);
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);
const headerOf = (all: Uint8Array) => JSON.parse(text(all).split('\n')[0]!) as Record<string, unknown>;

/** A file with another header and another content, and the right sum at its end. */
async function withHeader(change: object, rest?: Uint8Array) {
  const end = file.indexOf(10);
  const header = bytes(`${JSON.stringify({ ...headerOf(file), ...change })}\n`);
  const body = Uint8Array.from([...header, ...(rest ?? file.subarray(end + 1, file.length - 32))]);
  return Uint8Array.from([...body, ...new Uint8Array(await crypto.subtle.digest('SHA-256', body))]);
}

/** A file with any content, encrypted as ours are. */
async function encrypted(content: Uint8Array<ArrayBuffer>, compression: 'gzip' | 'none') {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)];
  const header = {
    format: FILE_FORMAT,
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    iterations: FEW,
    cipher: 'AES-GCM-256',
    salt: toHex(salt),
    iv: toHex(iv),
    compression,
  };
  const line = bytes(`${JSON.stringify(header)}\n`);
  const material = await crypto.subtle.importKey('raw', bytes(PHRASE), 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: FEW },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: line }, key, content);
  const body = Uint8Array.from([...line, ...new Uint8Array(cipher)]);
  return Uint8Array.from([...body, ...new Uint8Array(await crypto.subtle.digest('SHA-256', body))]);
}

describe('a file with everything that is kept', () => {
  test('gives back what went in, with its passphrase and no other one', async () => {
    expect(await openDeviceFile(file, PHRASE)).toEqual({
      ok: true,
      content: { writtenAt: NOW.toISOString(), records: MADE_UP_RECORDS, broken: 0 },
    });
    expect(await openDeviceFile(file, 'appel anker brood maan zee tuinen')).toEqual({
      ok: false,
      because: 'wrong_passphrase',
    });
    expect(await openDeviceFile(file, '')).toEqual({ ok: false, because: 'wrong_passphrase' });
  });

  test('opens with one space more, and with an accent typed in another way', async () => {
    expect((await openDeviceFile(file, `  ${PHRASE.replace(' ', '   ')} `)).ok).toBe(true);
    const accented = await writeDeviceFile([], 'caf\u00e9 aan zee', NOW, FEW);
    expect((await openDeviceFile(accented, 'cafe\u0301 aan zee')).ok).toBe(true);
  });

  test('shows nothing of what is in it, and is another one each time', async () => {
    expect(text(file)).not.toContain('sleep');
    const again = await writeDeviceFile(MADE_UP_RECORDS, PHRASE, NOW, FEW);
    expect(headerOf(again)['salt']).not.toBe(headerOf(file)['salt']);
    expect(headerOf(again)['iv']).not.toBe(headerOf(file)['iv']);
    expect(headerOf(file)).toMatchObject({ format: FILE_FORMAT, version: 1, compression: 'gzip' });
  });

  test('is made with 600,000 rounds', async () => {
    expect(ITERATIONS).toBe(600_000);
    expect(headerOf(await writeDeviceFile([], PHRASE, NOW))['iterations']).toBe(600_000);
  });
});

describe('a file that is refused', () => {
  test('one that is cut off is called damaged, wherever it was cut', async () => {
    for (const length of [60, 200, 300, file.length - 33, file.length - 1])
      expect(await openDeviceFile(file.slice(0, length), PHRASE)).toEqual({ ok: false, because: 'damaged' });
  });

  test('one that is not ours is called so', async () => {
    for (const other of ['', '{}', 'PK\u0003\u0004', '{"format":"something"}\n', 'x'.repeat(2000)])
      expect(await openDeviceFile(bytes(other), PHRASE)).toEqual({ ok: false, because: 'not_ours' });
  });

  test('one of a later version of the site is called so', async () => {
    expect(await openDeviceFile(await withHeader({ version: 2 }), PHRASE)).toEqual({ ok: false, because: 'newer' });
    expect(await openDeviceFile(await withHeader({ version: 'x' }), PHRASE)).toEqual({ ok: false, because: 'damaged' });
  });

  test('one that is too large is not even read', async () => {
    const large = new Uint8Array(LARGEST_FILE + 1);
    large.set(file);
    expect(await readParts(large)).toEqual({ ok: false, because: 'too_large' });
  });

  test.each([
    ['endless rounds', { iterations: 5_000_001 }],
    ['far too few rounds', { iterations: 1 }],
    ['rounds that are no number', { iterations: '600000' }],
    ['rounds that are not whole', { iterations: 600_000.5 }],
    ['a short salt', { salt: '00' }],
    ['a salt that is none', { salt: 'z'.repeat(32) }],
    ['another cipher', { cipher: 'none' }],
    ['another way to derive', { kdf: 'none' }],
    ['another way to pack', { compression: 'zip' }],
  ])('one whose header has %s is refused before anything is derived', async (_what, change) => {
    const changed = await withHeader(change);
    const start = performance.now();
    expect(await readParts(changed)).toEqual({ ok: false, because: 'damaged' });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a header that was changed into another possible one gives nothing, though its sum is right', async () => {
    for (const change of [{ iterations: 100_001 }, { compression: 'none' }, { more: true }, { iv: '0'.repeat(24) }])
      expect(await openDeviceFile(await withHeader(change), PHRASE)).toEqual({
        ok: false,
        because: 'wrong_passphrase',
      });
  });

  test('one in which anything at all was changed gives nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (place, change) => {
          const changed = file.slice();
          changed[place] = changed[place]! ^ change;
          expect((await openDeviceFile(changed, PHRASE)).ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('whatever is given, nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.boolean(), async (noise, isOurs) => {
        const all = Uint8Array.from(isOurs ? [...bytes(`{"format":"${FILE_FORMAT}"`), ...noise] : noise);
        expect((await openDeviceFile(all, PHRASE)).ok).toBe(false);
      }),
    );
  });
});

describe('the content of a file', () => {
  test('that would become endless when unpacked is given up in time', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await openDeviceFile(await encrypted(Uint8Array.from(bomb), 'gzip'), PHRASE)).toEqual({
      ok: false,
      because: 'unreadable',
    });
  });

  test('that is no gzip, no JSON, or JSON of something else is unreadable', async () => {
    const unreadable = { ok: false, because: 'unreadable' };
    expect(await openDeviceFile(await encrypted(bytes('not packed'), 'gzip'), PHRASE)).toEqual(unreadable);
    for (const content of [
      '',
      '{',
      'null',
      '[]',
      '{"writtenAt":1,"records":[]}',
      `{"writtenAt":"${NOW.toISOString()}","records":{}}`,
      '['.repeat(200_000),
      `{"writtenAt":"${NOW.toISOString()}","records":[${'{},'.repeat(20_001)}{}]}`,
    ])
      expect(await openDeviceFile(await encrypted(bytes(content), 'none'), PHRASE)).toEqual(unreadable);
  });

  test('that hides a prototype gives records without it', async () => {
    const content = `{"writtenAt":"${NOW.toISOString()}","records":[{"__proto__":{"isAdmin":true},"collection":"saved-services","id":"a","format":1,"data":{"__proto__":{"x":1}}},{"__proto__":{"collection":"a"}},7]}`;
    const opened = await openDeviceFile(await encrypted(bytes(content), 'none'), PHRASE);
    if (!opened.ok) throw new Error(opened.because);
    expect(opened.content.broken).toBe(2);
    expect(Object.keys(opened.content.records[0]!)).toEqual(['collection', 'id', 'format', 'data']);
    expect('isAdmin' in opened.content.records[0]!).toBe(false);
    expect('isAdmin' in {}).toBe(false);
  });

  test('packs and unpacks to the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (some) => {
        const packed = await gzip(Uint8Array.from(some));
        expect([...(await gunzip(packed!, 5000))!]).toEqual([...some]);
      }),
      { numRuns: 50 },
    );
  });
});
