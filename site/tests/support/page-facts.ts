import { Parser } from 'htmlparser2';

import { readPage } from './built-site.ts';

/** An address that stands in a page, and what the page says about it. */
export interface Link {
  readonly href: string;
  readonly element: string;
  /** The language that the page announces for the target, in `hreflang`. */
  readonly hreflang: string | undefined;
  readonly rel: string | undefined;
}

/** What the checks of the built pages need to know of one page. */
export interface PageFacts {
  readonly path: string;
  readonly language: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly Link[];
  /** Addresses of scripts, and of what they load at once. */
  readonly scripts: readonly string[];
  /** How many scripts stand in the page itself. Data that a machine reads (JSON-LD) is not script. */
  readonly inlineScripts: number;
  /** The code of those scripts, one after the other. */
  readonly inlineCode: string;
  readonly islands: number;
  /** The page has the way out for whoever must not be seen on it. */
  readonly hasQuickExit: boolean;
  readonly stylesheets: readonly string[];
  readonly styleAttributes: readonly string[];
  readonly eventHandlers: readonly string[];
  /** The policies that stand in the page. */
  readonly policies: readonly string[];
}

const LINKING_ATTRIBUTES = ['href', 'src', 'action', 'poster'];

/** Reads a page of the built site. */
export function pageFacts(pagePath: string): PageFacts {
  const ids = new Set<string>();
  const links: Link[] = [];
  const scripts: string[] = [];
  const stylesheets: string[] = [];
  const styleAttributes: string[] = [];
  const eventHandlers: string[] = [];
  const policies: string[] = [];
  let language = '';
  let inlineScripts = 0;
  let inlineCode = '';
  let isInCode = false;
  let islands = 0;
  let hasQuickExit = false;

  const parser = new Parser({
    onopentag: (element, attributes) => {
      const { rel, hreflang } = attributes;
      if (element === 'html') language = attributes['lang'] ?? '';
      if (attributes['id'] !== undefined) ids.add(attributes['id']);
      if (attributes['style'] !== undefined) styleAttributes.push(`${element}: ${attributes['style']}`);
      eventHandlers.push(...Object.keys(attributes).filter((name) => name.startsWith('on')));
      for (const name of LINKING_ATTRIBUTES) {
        const href = attributes[name];
        if (href !== undefined) links.push({ href, element, hreflang, rel });
      }
      for (const candidate of (attributes['srcset'] ?? '').split(',')) {
        const href = candidate.trim().split(/\s+/)[0];
        if (href !== undefined && href !== '') links.push({ href, element, hreflang, rel });
      }
      if (element === 'script') {
        if (attributes['src'] !== undefined) scripts.push(attributes['src']);
        else if (isScript(attributes['type'])) {
          inlineScripts += 1;
          isInCode = true;
        }
      }
      if (element === 'quick-exit') hasQuickExit = true;
      if (element === 'astro-island') {
        islands += 1;
        for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
          const url = attributes[name];
          if (url !== undefined && url !== '') scripts.push(url);
        }
      }
      if (element === 'link' && rel === 'modulepreload') scripts.push(attributes['href'] ?? '');
      if (element === 'link' && rel === 'stylesheet') stylesheets.push(attributes['href'] ?? '');
      if (element === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
        policies.push(attributes['content'] ?? '');
      }
    },
    ontext: (text) => {
      if (isInCode) inlineCode += text;
    },
    onclosetag: (element) => {
      if (element === 'script') isInCode = false;
    },
  });
  parser.end(readPage(pagePath));
  return {
    path: pagePath,
    language,
    ids,
    links,
    scripts,
    inlineScripts,
    inlineCode,
    islands,
    hasQuickExit,
    stylesheets,
    styleAttributes,
    eventHandlers,
    policies,
  };
}

const isScript = (type: string | undefined): boolean =>
  type === undefined || type === 'module' || type.includes('javascript');
