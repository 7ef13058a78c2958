import { randomBytes } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crisisLinks, type ExpectedSite } from './expected-site.ts';
import { judgeChange, type GateFinding } from './judge-change.ts';
import { linkedFiles } from './page-links.ts';
import { SiteFacts, type JudgedChange } from './site-facts.ts';

const ORIGIN = 'https://www.example.org';

const html = (body: string, lang = 'nl-BE'): string =>
  `<!doctype html><html lang="${lang}"><title>Pagina</title><main>${body}</main></html>`;

const change = (written: Record<string, string>, removed: readonly string[] = []): JudgedChange => ({
  written: new Map(Object.entries(written).map(([file, text]) => [file, Buffer.from(text)])),
  removed,
});

const HELP = '<a href="tel:1813">1813</a><a href="tel:112">112</a>';
const SITE = {
  'nl/index.html': html('<a href="/nl/hulp-nu/">Hulp</a><a href="/nl/slaap/?x=1#rust">Slaap</a>'),
  'en/index.html': html('<a href="/en/help-now/">Help</a>', 'en-GB'),
  'nl/hulp-nu/index.html': html(HELP),
  'en/help-now/index.html': html(HELP, 'en-GB'),
  'nl/slaap/index.html': html('<img src="/media/a.avif" srcset="/media/a.avif 320w, /media/b.avif 640w">'),
  'media/a.avif': 'a',
  'media/b.avif': 'b',
};

const quickBrotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

const expected = (one: JudgedChange, more: Partial<ExpectedSite> = {}): ExpectedSite => ({
  requiredFiles: ['nl/index.html', 'en/index.html'],
  requiredLinks: crisisLinks(() => ['1813', '112']),
  entries: { before: 100, after: 100 },
  quickWeight: (file) => quickBrotli(one.written.get(file) ?? new Uint8Array()),
  weightNow: () => undefined,
  ...more,
});

function factsOf(files: Record<string, string>): SiteFacts {
  const facts = new SiteFacts(ORIGIN);
  facts.commit(facts.after(change(files)));
  return facts;
}

function judged(one: JudgedChange, more: Partial<ExpectedSite> = {}, facts = factsOf(SITE)): readonly GateFinding[] {
  return judgeChange(one, facts, facts.after(one), expected(one, more));
}

const said = (findings: readonly GateFinding[]): readonly string[] => findings.map(({ message }) => message.en);

test('a change to a page that leads only to what is there goes live', () => {
  expect(judged(change({ 'nl/slaap/index.html': html('<a href="/nl/">Thuis</a>') }))).toEqual([]);
});

test('a page that appears with the page that links to it goes live, and goes again with it', () => {
  const facts = factsOf(SITE);
  const appear = change({
    'nl/index.html': html('<a href="/nl/nieuw/">Nieuw</a><a href="/nl/slaap">Slaap</a>'),
    'nl/nieuw/index.html': html(`<a href="${ORIGIN}/nl/">Thuis</a>`),
  });
  expect(judged(appear, {}, facts)).toEqual([]);
  facts.commit(facts.after(appear));
  expect(facts.pages).toBe(6);
  expect(
    judged(change({ 'nl/index.html': html('') }, ['nl/nieuw/index.html']), { entries: { before: 2, after: 1 } }, facts),
  ).toEqual([]);
});

test.each([
  ['/nl/weg/', '/nl/weg/'],
  [`${ORIGIN}/nl/weg/`, '/nl/weg/'],
  ['../weg/?a=1#b', '/nl/weg/'],
  ['/media/c.avif', '/media/c.avif'],
  ['/nl/%C3%A9n/', '/nl/én/'],
])('a page that links to %s, where nothing is, is refused', (link, address) => {
  expect(judged(change({ 'nl/slaap/index.html': html(`<a href="${link}">x</a>`) }))).toEqual([
    {
      gate: 'link',
      file: 'nl/slaap/index.html',
      message: {
        nl: `de pagina /nl/slaap/ verwijst naar ${address}, en daar is niets`,
        en: `the page /nl/slaap/ links to ${address}, and there is nothing there`,
      },
    },
  ]);
});

test('links out of the site, to phones and within the page are not looked at, nor what only looks like one in a script', () => {
  const body =
    '<a href="https://elsewhere.org/x/">x</a><a href="tel:112">x</a><a href="#a">x</a><a href="//other.org/">x</a><script type="module">const x = \'<a href="/nl/weg/">\';</script>';
  expect(judged(change({ 'nl/slaap/index.html': html(body) }))).toEqual([]);
});

test('a page that others still link to cannot go', () => {
  expect(said(judged(change({}, ['nl/slaap/index.html']), { entries: { before: 2, after: 1 } }))).toEqual([
    'the page /nl/ still links to /nl/slaap/, which would disappear',
  ]);
  expect(said(judged(change({}, ['media/b.avif'])))).toEqual([
    'the page /nl/slaap/ still links to /media/b.avif, which would disappear',
  ]);
});

test('a page without which there is no site cannot go', () => {
  expect(
    said(judged(change({}, ['en/index.html', 'nl/hulp-nu/index.html']), { entries: { before: 2, after: 1 } })),
  ).toEqual([
    'the page /en/, which must always be there, would disappear',
    'the page /nl/hulp-nu/, which must always be there, would disappear',
    'the page /nl/ still links to /nl/hulp-nu/, which would disappear',
  ]);
});

test('a number for the worst moments cannot fall off its page', () => {
  const one = change({ 'nl/hulp-nu/index.html': html('<a href="tel:112">112</a>') });
  expect(said(judged(one))).toEqual(['the number 1813 would no longer be on /nl/hulp-nu/']);
  expect(said(judged(one, { requiredLinks: crisisLinks(() => ['112']) }))).toEqual([]);
});

test('the last crisis contact cannot be taken offline', () => {
  const findings = judged(change({}), { requiredLinks: crisisLinks((locale) => (locale === 'nl' ? [] : ['112'])) });
  expect(findings.map(({ gate, file }) => [gate, file])).toEqual([['crisis-number', 'nl/hulp-nu/index.html']]);
  expect(findings[0]?.message.nl).toContain('publiceer minstens één crisiscontact');
});

test('many pages go only when as many entries went', () => {
  const pages = Object.fromEntries(Array.from({ length: 95 }, (_, n) => [`nl/p${n}/index.html`, html('')]));
  const facts = factsOf({ ...SITE, ...pages });
  const gone = change({}, Object.keys(pages).slice(0, 30));
  expect(said(judged(gone, {}, facts))).toEqual([
    'the site would go from 100 to 70 pages, and not that many entries were taken offline',
  ]);
  expect(judged(gone, { entries: { before: 90, after: 60 } }, facts)).toEqual([]);
  expect(judged(change({}, Object.keys(pages).slice(0, 10)), {}, facts)).toEqual([]);
});

test('a page that is cut off or says the wrong language is refused', () => {
  const cut = html('tekst').slice(0, -9);
  expect(judged(change({ 'nl/slaap/index.html': cut })).map(({ gate }) => gate)).toEqual(['whole-page']);
  expect(judged(change({ 'nl/slaap/index.html': html('', 'en-GB') })).map(({ gate }) => gate)).toEqual(['language']);
});

test('a page that is too heavy for a phone is refused, unless it was and grows no more', () => {
  const heavy = change({ 'nl/slaap/index.html': html(randomBytes(20_000).toString('hex')) });
  const [finding] = judged(heavy);
  expect(finding).toMatchObject({ gate: 'weight', file: 'nl/slaap/index.html' });
  expect(finding?.message.en).toMatch(/\((?:1[5-9]|2\d)\.\d kB where 13\.0 is the limit\)/);
  expect(judged(heavy, { weightNow: () => 30_000 })).toEqual([]);
  expect(judged(heavy, { weightNow: () => 15_000 })).toHaveLength(1);
  // A list grows with what is published: no entry is refused because of it.
  expect(judged(change({ 'nl/infotheek/index.html': html(randomBytes(20_000).toString('hex')) }))).toEqual([]);
});

test('what is known of links after any changes is what the site on disk would tell', () => {
  const file = fc.constantFrom('a', 'b', 'c', 'd', 'e').map((name) => `nl/${name}/index.html`);
  const page = fc
    .uniqueArray(file, { maxLength: 5 })
    .map((targets) => targets.map((target) => `<a href="/${target}">x</a>`).join(''));
  const oneChange = fc.record({
    written: fc.dictionary(file, page, { maxKeys: 3 }),
    removed: fc.uniqueArray(file, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(oneChange, { maxLength: 8 }), (changes) => {
      const facts = new SiteFacts(ORIGIN);
      const disk = new Map<string, string>();
      for (const { written, removed } of changes) {
        facts.commit(facts.after(change(written, removed)));
        for (const name of removed) disk.delete(name);
        for (const [name, text] of Object.entries(written)) disk.set(name, text);
      }
      expect(facts.pages).toBe(disk.size);
      for (const name of ['a', 'b', 'c', 'd', 'e'].map((one) => `nl/${one}/index.html`)) {
        const linking = [...disk].filter(([from, text]) => linkedFiles(text, from, ORIGIN).has(name));
        expect([facts.has(name), facts.linkedFrom(name)]).toEqual([disk.has(name), linking.length]);
      }
    }),
  );
});
