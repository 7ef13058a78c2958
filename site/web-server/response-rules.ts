import { DEFAULT_LOCALE, LOCALE_CODES, type Locale } from '@moodspace/shared';
import { RESPONSE_KINDS, securityHeaders, type ResponseKind } from '../security-headers.ts';
import { ASK_AGAIN, CACHE_RULES } from '../server/cache-control.ts';
import { ERASED_PATHS, ERASING } from '../server/erasing-headers.ts';

/** One value for the files whose path fits; the first that fits holds. */
export interface HeaderRule {
  /** Of the path of a file in the release, with a slash in front. */
  readonly path: RegExp;
  /** Empty when the header is left out. */
  readonly value: string;
}

export interface HeaderRules {
  /** In lower case. */
  readonly name: string;
  readonly rules: readonly HeaderRule[];
  /** The value for every other file. */
  readonly otherwise: string;
}

/** What a web server says about each file of a release, from the same tables as the built-in server. */
export interface ResponseRules {
  /** Headers that are the same for every file. */
  readonly common: readonly (readonly [name: string, value: string])[];
  /** Headers that depend on the file. */
  readonly varying: readonly HeaderRules[];
  readonly caching: HeaderRules;
  /** The pages after the button that erases, and what they say to who comes from this site. */
  readonly erased: { readonly paths: readonly string[]; readonly headers: Readonly<Record<string, string>> };
  /** The languages in which a visitor may be sent on from `/`. */
  readonly locales: readonly Locale[];
  readonly defaultLocale: Locale;
}

/** @param isHttps whether visitors reach the site over HTTPS */
export function responseRules(isHttps: boolean): ResponseRules {
  const of = (kind: ResponseKind): Readonly<Record<string, string>> => securityHeaders({ kind, isHttps });
  const plain = of('file');
  const kinds = RESPONSE_KINDS.map(({ path, kind }) => ({ path, headers: of(kind) }));
  const names = new Set([plain, ...kinds.map(({ headers }) => headers)].flatMap((headers) => Object.keys(headers)));
  const all = [...names].map((name) => ({
    name,
    rules: kinds.map(({ path, headers }) => ({ path, value: headers[name] ?? '' })),
    otherwise: plain[name] ?? '',
  }));
  const isCommon = ({ rules, otherwise }: HeaderRules): boolean => rules.every(({ value }) => value === otherwise);
  return {
    common: all.filter(isCommon).map(({ name, otherwise }) => [name, otherwise] as const),
    varying: all.filter((one) => !isCommon(one)),
    caching: { name: 'cache-control', rules: CACHE_RULES, otherwise: ASK_AGAIN },
    erased: { paths: ERASED_PATHS, headers: ERASING },
    locales: LOCALE_CODES,
    defaultLocale: DEFAULT_LOCALE,
  };
}

/** The file with the page that says, in a language, that there is nothing at an address. */
export const notFoundFile = (locale: Locale): string => `/${locale}/404/index.html`;

/** Names of files that no visitor may have: hidden ones, but for the public place of RFC 8615, and compressed copies. */
export const HIDDEN_FILES = String.raw`(?:^|/)\.(?!well-known(?:/|$))|\.(?:br|gz)$`;

/** A regular expression for an `Accept-Language` header that names a language of ours before any other of ours. */
export function firstLanguage(locale: Locale, all: readonly Locale[]): string {
  const any = `(?:${all.join('|')})(?=[-;,\\s]|$)`;
  return `^(?:\\s*(?!${any})[^,]*,)*\\s*${locale}(?=[-;,\\s]|$)`;
}
