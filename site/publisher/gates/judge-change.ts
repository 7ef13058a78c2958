import { brotliCompressSync } from 'node:zlib';
import { isLocale, LOCALES, type Sentence } from '@moodspace/shared';
import type { ExpectedSite } from './expected-site.ts';
import { pageLimit } from './page-limits.ts';
import { isPage, type ChangedFacts, type JudgedChange, type SiteFacts } from './site-facts.ts';

export type Gate = 'whole-page' | 'language' | 'required-page' | 'crisis-number' | 'page-count' | 'link' | 'weight';

/** Why a change does not go live. */
export interface GateFinding {
  readonly gate: Gate;
  /** The file in which it was found. Absent when it is about the site as a whole. */
  readonly file?: string;
  readonly message: Sentence;
}

/** The part of the pages that may go without entries that went, in a hundred. */
const LEAST_PAGES_LEFT = 0.9;
/** The most findings of one gate: a mistake in the design is on every page, and one sentence is enough to stop. */
const MOST_FINDINGS = 20;

/**
 * Judges a change before visitors see it. Nothing found: it may go live. It costs what the change touches.
 * @param changed what `facts.after(change)` gave
 */
export function judgeChange(
  change: JudgedChange,
  facts: SiteFacts,
  changed: ChangedFacts,
  expected: ExpectedSite,
): readonly GateFinding[] {
  const isThere = (file: string): boolean => changed.added.has(file) || (facts.has(file) && !changed.removed.has(file));
  const gates = [
    wholePages(change),
    requiredPages(expected, isThere),
    crisisNumbers(change, expected),
    pageCount(facts, changed, expected),
    linksOfWrittenPages(changed, isThere),
    linksToRemovedFiles(facts, changed),
    weights(change, expected),
  ];
  return gates.flatMap((findings) => findings.slice(0, MOST_FINDINGS));
}

/** The address that a visitor sees: `nl/index.html` is `/nl/`. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');

/** A page that is cut off, or that says another language than its address. */
function wholePages({ written }: JudgedChange): readonly GateFinding[] {
  const findings: GateFinding[] = [];
  for (const [file, bytes] of written) {
    if (!isPage(file)) continue;
    const html = textOf(bytes);
    const page = addressOf(file);
    if (!html.includes('</title>') || !html.includes('</main>') || !html.trimEnd().endsWith('>'))
      findings.push({
        gate: 'whole-page',
        file,
        message: {
          nl: `de pagina ${page} is niet heel`,
          en: `the page ${page} is not whole`,
        },
      });
    const locale = file.split('/')[0];
    const said = /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1];
    if (isLocale(locale) && said !== LOCALES[locale].tag)
      findings.push({
        gate: 'language',
        file,
        message: {
          nl: `de pagina ${page} zegt dat ze in "${said ?? 'geen taal'}" geschreven is en niet in "${LOCALES[locale].tag}"`,
          en: `the page ${page} says that it is in "${said ?? 'no language'}" and not in "${LOCALES[locale].tag}"`,
        },
      });
  }
  return findings;
}

function requiredPages(expected: ExpectedSite, isThere: (file: string) => boolean): readonly GateFinding[] {
  return [...expected.requiredFiles, ...expected.requiredLinks.keys()]
    .filter((file, index, all) => !isThere(file) && all.indexOf(file) === index)
    .map((file) => ({
      gate: 'required-page',
      file,
      message: {
        nl: `de pagina ${addressOf(file)}, die er altijd moet zijn, zou verdwijnen`,
        en: `the page ${addressOf(file)}, which must always be there, would disappear`,
      },
    }));
}

function crisisNumbers({ written }: JudgedChange, { requiredLinks }: ExpectedSite): readonly GateFinding[] {
  const findings: GateFinding[] = [];
  for (const [file, links] of requiredLinks) {
    if (links.length === 0)
      findings.push({
        gate: 'crisis-number',
        file,
        message: {
          nl: `op ${addressOf(file)} zou geen enkel nummer meer staan om nu te bellen; publiceer minstens één crisiscontact`,
          en: `${addressOf(file)} would have no number left to call now; publish at least one crisis contact`,
        },
      });
    const bytes = written.get(file);
    const html = bytes === undefined ? undefined : textOf(bytes);
    for (const link of links)
      if (html?.includes(`href="${link}"`) === false)
        findings.push({
          gate: 'crisis-number',
          file,
          message: {
            nl: `het nummer ${link.replace('tel:', '')} zou niet meer op ${addressOf(file)} staan`,
            en: `the number ${link.replace('tel:', '')} would no longer be on ${addressOf(file)}`,
          },
        });
  }
  return findings;
}

/** Suddenly fewer pages mean that something is wrong, unless as many entries were taken offline. */
function pageCount(facts: SiteFacts, changed: ChangedFacts, { entries }: ExpectedSite): readonly GateFinding[] {
  const before = facts.pages;
  const after = before + [...changed.added].filter(isPage).length - [...changed.removed].filter(isPage).length;
  const entriesLeft = entries.before === 0 ? 1 : Math.min(1, entries.after / entries.before);
  if (after >= before * LEAST_PAGES_LEFT * entriesLeft) return [];
  return [
    {
      gate: 'page-count',
      message: {
        nl: `de site zou van ${before} naar ${after} pagina's gaan, en zoveel werd er niet offline gehaald`,
        en: `the site would go from ${before} to ${after} pages, and not that many entries were taken offline`,
      },
    },
  ];
}

function linksOfWrittenPages(changed: ChangedFacts, isThere: (file: string) => boolean): readonly GateFinding[] {
  const findings: GateFinding[] = [];
  for (const [file, links] of changed.links)
    for (const target of links)
      // An address without its last slash leads to the page all the same.
      if (!isThere(target) && !isThere(`${target}/index.html`))
        findings.push({
          gate: 'link',
          file,
          message: {
            nl: `de pagina ${addressOf(file)} verwijst naar ${addressOf(target)}, en daar is niets`,
            en: `the page ${addressOf(file)} links to ${addressOf(target)}, and there is nothing there`,
          },
        });
  return findings;
}

function linksToRemovedFiles(facts: SiteFacts, changed: ChangedFacts): readonly GateFinding[] {
  // What the pages of the change link to is judged with them: only the others count here.
  const linkedFromChanged = new Map<string, number>();
  const isChanged = (page: string): boolean => changed.links.has(page) || changed.removed.has(page);
  for (const page of new Set([...changed.links.keys(), ...changed.removed]))
    for (const target of facts.linksOf(page)) linkedFromChanged.set(target, (linkedFromChanged.get(target) ?? 0) + 1);
  return [...changed.removed]
    .filter((file) => facts.linkedFrom(file) > (linkedFromChanged.get(file) ?? 0))
    .slice(0, MOST_FINDINGS)
    .map((file) => {
      const page = facts.somePageLinkingTo(file, isChanged) ?? '';
      return {
        gate: 'link',
        file: page,
        message: {
          nl: `de pagina ${addressOf(page)} verwijst nog naar ${addressOf(file)}, die zou verdwijnen`,
          en: `the page ${addressOf(page)} still links to ${addressOf(file)}, which would disappear`,
        },
      };
    });
}

/**
 * The strongest compression makes about a tenth less of a page than the quick one, never a third less, and takes fifty times as long: only what is near the
 * limit is worth that time.
 */
const STRONGEST_OF_QUICK = { mostly: 0.9, atBest: 0.67 } as const;

/** The bytes of a page as brotli sends them, or `undefined` when they are within the limit. */
function excessiveWeight(bytes: Uint8Array, quickWeight: number, limit: number): number | undefined {
  const { mostly, atBest } = STRONGEST_OF_QUICK;
  if (quickWeight * mostly <= limit) return undefined;
  if (quickWeight * atBest > limit) return quickWeight * mostly;
  const weight = brotliCompressSync(bytes).length;
  return weight <= limit ? undefined : weight;
}

function weights({ written }: JudgedChange, { quickWeight, weightNow }: ExpectedSite): readonly GateFinding[] {
  const findings: GateFinding[] = [];
  for (const [file, bytes] of written) {
    if (!isPage(file)) continue;
    const limit = pageLimit(addressOf(file));
    const quick = quickWeight(file);
    if (quick * STRONGEST_OF_QUICK.mostly <= limit) continue;
    // A page that is too heavy already may still be corrected, as long as it grows no more.
    const weight = excessiveWeight(bytes, quick, Math.max(limit, weightNow(file) ?? 0));
    if (weight === undefined) continue;
    findings.push({
      gate: 'weight',
      file,
      message: {
        nl: `de pagina ${addressOf(file)} is te zwaar voor een telefoon op een traag netwerk (${kilobytes(weight)} kB, en het mogen er ${kilobytes(limit)} zijn); verdeel de tekst over twee stukken of maak hem korter`,
        en: `the page ${addressOf(file)} is too heavy for a phone on a slow network (${kilobytes(weight)} kB where ${kilobytes(limit)} is the limit); divide the text over two entries, or shorten it`,
      },
    });
  }
  return findings;
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
