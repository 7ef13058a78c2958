import { LOCALES, type EditorLanguage, type Locale } from '@moodspace/shared';
import { contentTypeViews, placeName } from '@moodspace/shared/editor';
import type { ContentProblem } from '../src/content/store/content-error.ts';
import { PREVIEW_TEXTS } from './preview-texts.ts';

/** Where the files stand that only previews have. */
export const BAR_PATH = '/preview/bar';

const HEAD = `<meta name="robots" content="noindex"><link rel="stylesheet" href="${BAR_PATH}.css"><script type="module" src="${BAR_PATH}.js"></script>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

/** The language of the editor who sees the preview of a page in a language: Dutch, or English for all others. */
const editorLanguage = (locale: Locale): EditorLanguage => (locale === 'nl' ? 'nl' : 'en');

/** One sentence for each problem: where, and what is wrong. Problems of another entry name it. */
function problemList(problems: readonly ContentProblem[], key: string | undefined, language: EditorLanguage): string {
  const items = problems.map((problem) => {
    const isOther = key !== undefined && problem.key !== undefined && problem.key !== key;
    const place = isOther
      ? otherEntry(problem, language)
      : problem.field && placeName(problem.type, problem.field, language);
    return `<li>${place === undefined ? '' : `<b>${escaped(place)}</b>: `}${escaped(problem.message[language])}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

const otherEntry = ({ type, title, key }: ContentProblem, language: EditorLanguage): string =>
  `${contentTypeViews[type].name[language]} “${title ?? key}”`;

interface PreviewBar {
  readonly locale: Locale;
  readonly status: 'draft' | 'published';
  readonly key: string;
  readonly problems: readonly ContentProblem[];
}

function bar({ locale, status, key, problems }: PreviewBar): string {
  const t = PREVIEW_TEXTS[locale];
  const lang = LOCALES[locale].tag;
  if (status === 'published') return `<aside class="preview-bar" lang="${lang}"><p>${t.isPublished}</p></aside>`;
  const state =
    problems.length === 0
      ? `<p>${t.nothingMissing}</p>`
      : `<details open><summary>${t.missing(problems.length)}</summary>${problemList(problems, key, editorLanguage(locale))}</details>`;
  return `<aside class="preview-bar" lang="${lang}"><p>${t.isDraft}</p>${state}</aside>`;
}

/** An address of a page in a link or a form: of the site itself, with a language in front. */
const PAGE_ADDRESS = new RegExp(
  `(<(?:a|form)\\b[^>]*?\\s(?:href|action)=")(/(?:${Object.keys(LOCALES).join('|')})/[^"]*)"`,
  'g',
);

/** A page of the site as a preview shows it: with the bar on top, and with links that stay in the preview. `base` ends without a slash. */
export function asPreview(page: string, base: string, facts: PreviewBar): string {
  return page
    .replace('</head>', () => `${HEAD}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${bar(facts)}`)
    .replace(PAGE_ADDRESS, (_, before: string, address: string) => `${before}${base}${address}"`);
}

function notice(locale: Locale, title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="${LOCALES[locale].tag}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>${head}${HEAD}</head><body class="preview-notice"><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

export type Notice =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'forged' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly sentence: string }
  | { readonly kind: 'no_page'; readonly problems: readonly ContentProblem[]; readonly sentence?: string };

/** A page that says why there is no preview, or not yet. */
export function noticePage(locale: Locale, what: Notice): string {
  const t = PREVIEW_TEXTS[locale];
  switch (what.kind) {
    case 'preparing':
      return notice(locale, t.preparing, `<p>${t.preparingWhy}</p>`, '<meta http-equiv="refresh" content="2">');
    case 'ended':
      return notice(locale, t.ended, `<p data-preview-ended>${t.endedHow}</p>`);
    case 'forged':
      return notice(locale, t.forged, '');
    case 'elsewhere':
      return notice(locale, t.elsewhere, '');
    case 'failed':
      return notice(locale, t.failed, `<p lang="en">${escaped(what.sentence)}</p>`);
    case 'no_page':
      return notice(
        locale,
        t.noPage,
        `${what.sentence === undefined ? '' : `<p lang="en">${escaped(what.sentence)}</p>`}${problemList(what.problems, undefined, editorLanguage(locale))}`,
      );
  }
}
