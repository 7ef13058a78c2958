import { CONTENT_TYPES, UNKNOWN_TYPE } from '../server/content-types.ts';
import { firstLanguage, HIDDEN_FILES, notFoundFile, responseRules, type HeaderRules } from './response-rules.ts';
import type { ProxiedHost, WebServerSettings } from './web-server-settings.ts';

/** A value between quotes. A dollar sign would begin a variable of nginx; none of our headers has one. */
const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const regex = (source: string): string => `"~${source.replaceAll('"', '\\"')}"`;
const variable = (name: string): string => `$moodspace_${name.replaceAll('-', '_')}`;
const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? '' : `  ${line}`));
const block = (head: string, lines: readonly string[]): readonly string[] => [`${head} {`, ...indented(lines), '}'];

/** Computed anew after an inner redirect, so that a page gets what belongs to its file. */
const map = (of: string, name: string, entries: readonly (readonly [string, string])[]): readonly string[] =>
  block(`map ${of} ${variable(name)}`, ['volatile;', ...entries.map(([key, value]) => `${key} ${value};`)]);

const byPath = ({ name, rules, otherwise }: HeaderRules, as = name): readonly string[] =>
  map('$uri', as, [
    ...rules.map(({ path, value }) => [regex(path.source), quoted(value)] as const),
    ['default', quoted(otherwise)],
  ]);

/** The configuration of nginx for the site, to be included within `http { … }`. */
export function nginxConfiguration(settings: WebServerSettings): string {
  const { siteName, root, port, tls, isHttps, hasBrotli, cms, preview } = settings;
  const rules = responseRules(isHttps);
  const { erased, locales, defaultLocale } = rules;
  const erasedPaths = erased.paths.map((path) => path.replaceAll('.', String.raw`\.`)).join('|');
  const erasing = Object.entries(erased.headers).filter(([name]) => name !== 'cache-control');

  const maps = [
    ...rules.varying.flatMap((header) => byPath(header)),
    ...byPath(rules.caching, 'cache_by_path'),
    ...erasing.flatMap(([name, value]) =>
      // Another site must not be able to press the button that erases.
      map('"$uri|$http_sec_fetch_site"', name, [
        [regex(`^(?:${erasedPaths})\\|(?:same-origin|none)?$`), quoted(value)],
        ['default', '""'],
      ]),
    ),
    ...map(variable(erasing[0]?.[0] ?? ''), 'cache-control', [
      ['""', variable('cache_by_path')],
      ['default', quoted(erased.headers['cache-control'] ?? '')],
    ]),
    ...map('$http_accept_language', 'language', [
      ...locales.map((locale) => [`"~*${firstLanguage(locale, locales)}"`, locale] as const),
      ['default', '""'],
    ]),
    ...map('$uri', 'vary', [
      ['/', 'Accept-Language'],
      ['default', '""'],
    ]),
    ...map(variable('language'), 'not_found_by_language', [
      ...locales.map((locale) => [locale, notFoundFile(locale)] as const),
      ['default', notFoundFile(defaultLocale)],
    ]),
    ...map('$uri', 'not_found', [
      ...locales.map((locale) => [regex(`^/${locale}/`), notFoundFile(locale)] as const),
      ['default', variable('not_found_by_language')],
    ]),
  ];

  const headers = [
    ...rules.common.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    ...[...rules.varying.map(({ name }) => name), 'cache-control', ...erasing.map(([name]) => name), 'vary'].map(
      (name) => `add_header ${name} ${variable(name)} always;`,
    ),
  ];

  const site = block('server', [
    ...listening(port, tls),
    `server_name ${siteName};`,
    `root ${quoted(root)};`,
    '',
    '# What a visitor reads says how they feel: nothing of it is written down.',
    'access_log off;',
    'server_tokens off;',
    '# A relative redirect is right behind any proxy.',
    'absolute_redirect off;',
    '# The release changes by one link, which is followed anew for each request.',
    'open_file_cache off;',
    '',
    ...block('types', typeLines()),
    `default_type ${UNKNOWN_TYPE};`,
    'gzip off;',
    'gzip_static on;',
    'gzip_vary on;',
    ...(hasBrotli ? ['brotli_static on;'] : []),
    '',
    ...headers,
    '',
    `error_page 403 =404 ${variable('not_found')};`,
    `error_page 404 ${variable('not_found')};`,
    ...block('if ($request_method !~ "^(?:GET|HEAD)$")', ['return 405;']),
    ...block(`location ~ "${HIDDEN_FILES}"`, ['return 404;']),
    ...block('location = /', [
      ...block(`if (${variable('language')})`, [`return 302 /${variable('language')}/;`]),
      'try_files /index.html =404;',
    ]),
    ...block('location /', ['index index.html;']),
  ]);

  return [
    '# Made by "npm run web-server"; make it again after an upgrade. Include it within http { } of nginx.',
    ...maps,
    ...(cms ? ['limit_req_zone $binary_remote_addr zone=moodspace_login:1m rate=10r/m;'] : []),
    ...(tls ? toHttps([siteName, cms?.name, preview?.name]) : []),
    '',
    ...site,
    ...(cms ? ['', ...cmsServer(cms, tls, port)] : []),
    ...(preview ? ['', ...proxyServer(preview, tls, port, block('location /', proxied(preview)))] : []),
    '',
  ].join('\n');
}

function typeLines(): readonly string[] {
  const types = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(CONTENT_TYPES))
    types.set(type, [...(types.get(type) ?? []), ending.slice(1)]);
  return [...types].map(([type, endings]) => `${quoted(type)} ${endings.join(' ')};`);
}

const listening = (port: number | undefined, tls: WebServerSettings['tls']): readonly string[] =>
  tls
    ? [
        `listen ${port ?? 443} ssl http2;`,
        `ssl_certificate ${quoted(tls.certificate)};`,
        `ssl_certificate_key ${quoted(tls.key)};`,
      ]
    : [`listen ${port ?? 80};`];

const toHttps = (names: readonly (string | undefined)[]): readonly string[] => [
  '',
  ...block('server', [
    'listen 80;',
    `server_name ${names.filter((name) => name !== undefined).join(' ')};`,
    'access_log off;',
    'return 301 https://$host$request_uri;',
  ]),
];

/** What is behind is told who asks by this server alone: what a browser claims of itself is overwritten. */
const proxied = ({ upstream }: ProxiedHost): readonly string[] => [
  `proxy_pass http://${upstream};`,
  'proxy_http_version 1.1;',
  'proxy_set_header Host $host;',
  'proxy_set_header X-Forwarded-For $remote_addr;',
  'proxy_set_header X-Forwarded-Proto $scheme;',
  'proxy_set_header X-Forwarded-Host $host;',
];

const proxyServer = (
  { name }: ProxiedHost,
  tls: WebServerSettings['tls'],
  port: number | undefined,
  lines: readonly string[],
): readonly string[] =>
  block('server', [...listening(port, tls), `server_name ${name};`, 'access_log off;', 'server_tokens off;', ...lines]);

/** The CMS: for who works in these networks. Its Content API is for the publisher on this machine and for nobody else. */
function cmsServer(
  cms: NonNullable<WebServerSettings['cms']>,
  tls: WebServerSettings['tls'],
  port: number | undefined,
): readonly string[] {
  return proxyServer(cms, tls, port, [
    ...cms.allow.map((network) => `allow ${network};`),
    'deny all;',
    '# A film may be large; what is larger is refused before it is read.',
    'client_max_body_size 110m;',
    ...block('location /api/', ['return 404;']),
    ...block('location = /admin/login', ['limit_req zone=moodspace_login burst=5 nodelay;', ...proxied(cms)]),
    ...block('location /', proxied(cms)),
  ]);
}
