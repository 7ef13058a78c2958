/** Attributes that name something a browser fetches or leads to. Astro writes their values between double quotes. */
const LINKS =
  /\s(?:href|src|poster|action|component-url|renderer-url|before-hydration-url)="([^"]*)"|\ssrcset="([^"]*)"/g;
/** What stands in them is no markup. Their own attributes stay. */
const CODE = /(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The files of the site that a page leads to or shows, without repetition: `/nl/hulp-nu/` is `nl/hulp-nu/index.html`. Places within a page are not looked at.
 * @param file of the page, such as `nl/index.html`
 * @param origin under which visitors reach the site: links in the head of a page name it in full
 */
export function linkedFiles(html: string, file: string, origin: string): ReadonlySet<string> {
  const files = new Set<string>();
  for (const [, link, candidates] of html.replaceAll(CODE, '$1').matchAll(LINKS)) {
    const links = link === undefined ? candidatesOf(candidates ?? '') : [link];
    for (const each of links) {
      const target = linkedFile(each.replaceAll('&amp;', '&'), file, origin);
      if (target !== undefined) files.add(target);
    }
  }
  return files;
}

/** `srcset`: addresses with a width or density behind them, with commas between. */
const candidatesOf = (srcset: string): readonly string[] =>
  srcset.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);

function linkedFile(link: string, file: string, origin: string): string | undefined {
  const path = sitePath(link, file, origin)?.replace(/[?#].*$/s, '');
  if (path === undefined || path === '') return undefined;
  const name = decoded(path).slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/** The path from the root of the site, or `undefined` when the link leads out of it or to the page itself. */
function sitePath(link: string, file: string, origin: string): string | undefined {
  if (link.startsWith(`${origin}/`)) return link.slice(origin.length);
  if (link.startsWith('#') || link === '' || link.startsWith('//') || SCHEME.test(link)) return undefined;
  if (link.startsWith('/')) return link;
  return new URL(link, `https://site.invalid/${file}`).pathname;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
