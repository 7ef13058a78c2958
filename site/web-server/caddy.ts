import { CONTENT_TYPES } from '../server/content-types.ts';
import { HIDDEN_FILES, notFoundFile, responseRules } from './response-rules.ts';
import type { ProxiedHost, WebServerSettings } from './web-server-settings.ts';

/** A value between quotes. Braces would begin a placeholder of Caddy; none of our headers has one. */
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
/** Backquotes take a regular expression as it is. */
const regex = (source: string): string => `\`${source}\``;
const block = (head: string, lines: readonly string[]): readonly string[] => [
  `${head} {`,
  ...lines.map((line) => (line === '' ? '' : `\t${line}`)),
  '}',
];

/** The regular expressions of Caddy (RE2) know no looking ahead: hidden files are those but one, in two steps. */
const WELL_KNOWN = '/.well-known/*';
const HIDDEN = HIDDEN_FILES.replace(String.raw`(?!well-known(?:/|$))`, '');

/** The Caddyfile for the site. */
export function caddyConfiguration(settings: WebServerSettings): string {
  const { siteName, root, port, tls, isHttps, cms, preview } = settings;
  const rules = responseRules(isHttps);
  const { erased, locales, defaultLocale } = rules;
  const site = (name: string): string => siteAddress(name, port, isHttps && tls === undefined && port !== undefined);

  const varying = [...rules.varying, rules.caching].flatMap(({ name, rules: byPath, otherwise }) => {
    // A later line takes the place of an earlier one, so the rule that counts first is written last.
    const lines = byPath.toReversed().flatMap(({ path, value }, index) => {
      const matcher = `@${name}-${index}`;
      return [
        `${matcher} path_regexp ${regex(path.source)}`,
        value === '' ? `header ${matcher} -${name}` : `header ${matcher} ${name} ${quoted(value)}`,
      ];
    });
    return [...(otherwise === '' ? [] : [`header ${name} ${quoted(otherwise)}`]), ...lines];
  });

  const route = block('route', [
    ...block('@wrong_method', ['not method GET HEAD']),
    'respond @wrong_method 405',
    '',
    '@root path /',
    'header @root +Vary Accept-Language',
    ...locales.flatMap((locale) => [
      ...block(`@asks_${locale}`, [
        'path /',
        `header_regexp Accept-Language ${regex(`(?i)${firstInRe2(locale, locales)}`)}`,
      ]),
      `redir @asks_${locale} /${locale}/ 302`,
    ]),
    '',
    '# What follows goes by the path of the file.',
    ...block('@folder', [`file {path}/index.html`, 'not path */']),
    'redir @folder {path}/?{query} 301',
    ...block('@page', ['path */']),
    'rewrite @page {path}index.html',
    ...rules.common.map(([name, value]) => `header ${name} ${quoted(value)}`),
    ...varying,
    ...block('@erased', [
      `path ${erased.paths.join(' ')}`,
      `header_regexp Sec-Fetch-Site ${regex('^(?:same-origin|none)$')}`,
    ]),
    ...block('@erased_old', [`path ${erased.paths.join(' ')}`, 'header !Sec-Fetch-Site']),
    ...Object.entries(erased.headers).flatMap(([name, value]) => [
      `header @erased ${name} ${quoted(value)}`,
      `header @erased_old ${name} ${quoted(value)}`,
    ]),
    ...Object.entries(CONTENT_TYPES).flatMap(([ending, type]) => [
      `@type_${ending.slice(1)} path *${ending}`,
      `header @type_${ending.slice(1)} Content-Type ${quoted(type)}`,
    ]),
    '',
    ...block('@hidden', [`path_regexp ${regex(HIDDEN)}`, `not path ${WELL_KNOWN}`]),
    'error @hidden 404',
    ...block('file_server', ['precompressed br gzip', 'index index.html']),
  ]);

  return [
    '# Made by "npm run web-server"; make it again after an upgrade.',
    ...block('', ['admin off', ...(port === undefined ? [] : ['auto_https off'])]).map((line) =>
      line.trimStart() === '{' ? '{' : line,
    ),
    '',
    ...block(site(siteName), [
      ...(tls ? [`tls ${quoted(tls.certificate)} ${quoted(tls.key)}`] : []),
      `root * ${quoted(root)}`,
      ...route,
      ...block('handle_errors', [
        ...rules.common.map(([name, value]) => `header ${name} ${quoted(value)}`),
        ...rules.varying.flatMap(({ name, rules: byPath, otherwise }) => {
          const value = byPath.find(({ path }) => path.test(notFoundFile(defaultLocale)))?.value ?? otherwise;
          return value === '' ? [] : [`header ${name} ${quoted(value)}`];
        }),
        `header Content-Type ${quoted(CONTENT_TYPES['.html'] ?? '')}`,
        'header Cache-Control "no-cache"',
        ...locales.flatMap((locale) => [
          `@in_${locale} path /${locale}/*`,
          `rewrite @in_${locale} ${notFoundFile(locale)}`,
        ]),
        ...block(
          '@elsewhere',
          locales.map((locale) => `not path /${locale}/*`),
        ),
        `rewrite @elsewhere ${notFoundFile(defaultLocale)}`,
        ...block('file_server', ['precompressed br gzip', 'status {err.status_code}']),
      ]),
    ]),
    ...(cms ? ['', ...cmsSite(cms, site(cms.name), tls)] : []),
    ...(preview ? ['', ...block(site(preview.name), [...tlsLine(tls), proxied(preview)])] : []),
    '',
  ].join('\n');
}

/** With a port of its own, Caddy speaks plain HTTP there. */
const siteAddress = (name: string, port: number | undefined, isBehindTls: boolean): string =>
  port === undefined ? name : `${isBehindTls || port !== 443 ? 'http://' : ''}${name}:${port}`;

const tlsLine = (tls: WebServerSettings['tls']): readonly string[] =>
  tls ? [`tls ${quoted(tls.certificate)} ${quoted(tls.key)}`] : [];

/**
 * The same question as `firstLanguage` for expressions that cannot look ahead: what stands before begins with another letter than any of ours. Who asks for
 * `es` before `en` is shown the page with all languages instead.
 */
function firstInRe2(locale: string, all: readonly string[]): string {
  const starts = [...new Set(all.map(([first = '']) => first))].join('');
  return `^(?:\\s*[^,${starts}\\s][^,]*,)*\\s*${locale}(?:[-;,\\s]|$)`;
}

const proxied = ({ upstream }: ProxiedHost): string => `reverse_proxy ${upstream}`;

function cmsSite(
  cms: NonNullable<WebServerSettings['cms']>,
  address: string,
  tls: WebServerSettings['tls'],
): readonly string[] {
  return block(address, [
    ...tlsLine(tls),
    '# For who works in these networks. The Content API is for the publisher on this machine and for nobody else.',
    ...block('@stranger', [`not remote_ip ${cms.allow.join(' ')}`]),
    'respond @stranger 403',
    'respond /api/* 404',
    ...block('request_body', ['max_size 110MB']),
    proxied(cms),
  ]);
}
