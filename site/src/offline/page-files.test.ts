import { expect, test } from 'vitest';
import { askedPart, filesOfPage, filesOfScript, imageOf, isRecording, keptTogether } from './page-files.ts';

test('a page needs its scripts, typefaces, recordings and one size of each image', () => {
  const html = `<style>@font-face{src:url(/_astro/text.B1.woff2)}</style><link rel="icon" href="/icon.svg">
    <script type="module" src="/_astro/player.C-2_x.js"></script><script type="module">import"/_astro/shared.D3.js"</script>
    <source srcset="/media/ab-r1-320.avif 320w"><img src="/media/ab-r1-640.webp" srcset="/media/ab-r1-320.webp 320w">
    <audio src="/media/story.mp3"></audio><a href="/nl/hulp-nu/">x</a><img src="/icon.svg">`;
  expect(filesOfPage(html)).toEqual([
    '/_astro/text.B1.woff2',
    '/icon.svg',
    '/_astro/player.C-2_x.js',
    '/_astro/shared.D3.js',
    '/media/ab-r1-640.webp',
    '/media/story.mp3',
  ]);
});

test('a script names what it loads at once and later', () => {
  const code =
    'import{a}from"./one.A1.js";import"./two.B2.js";const x=()=>import(`./three.C3.js`),d=["_astro/four.D4.css"];"a.js"';
  expect(filesOfScript(code)).toEqual([
    '/_astro/one.A1.js',
    '/_astro/two.B2.js',
    '/_astro/three.C3.js',
    '/_astro/four.D4.css',
  ]);
});

test('a page of a programme names the others, any other page none', () => {
  expect(keptTogether('<meta name="kept-together" content="/nl/a/ /nl/b/"><p>')).toEqual(['/nl/a/', '/nl/b/']);
  expect(keptTogether('<meta name="kept-together" content="">')).toEqual([]);
  expect(keptTogether('<p>')).toEqual([]);
});

test('sizes and formats of one image are known as one image', () => {
  expect(imageOf('/media/ab-r1-640.webp')).toBe(imageOf('/media/ab-r1-1280.avif'));
  expect(imageOf('/media/ab-r1-640.webp')).not.toBe(imageOf('/media/cd-r1-640.webp'));
  expect(imageOf('/media/story.mp3')).toBeUndefined();
});

test('a recording is known, so that a large one is not kept', () => {
  expect(isRecording('/media/ab.mp4')).toBe(true);
  expect(isRecording('/media/ab.vtt')).toBe(false);
  expect(isRecording('/media/ab-r1-640.webp')).toBe(false);
});

test.each([
  ['bytes=0-', { first: 0, last: 99 }],
  ['bytes=10-19', { first: 10, last: 19 }],
  ['bytes=90-500', { first: 90, last: 99 }],
  ['bytes=100-', undefined],
  ['bytes=5-2', undefined],
  ['bytes=-10', undefined],
  ['', undefined],
  [null, undefined],
])('of a hundred bytes, a player that asks for %s gets %o', (range, part) => {
  expect(askedPart(range, 100)).toEqual(part);
});
