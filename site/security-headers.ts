/**
 * The one source of everything that tells a browser what pages may do: Astro's policy with hashes (in each page), the
 * headers of the built-in server, and whatever other server an operator puts in front.
 */
import { WORKER_POLICY } from './src/offline/offline-names.ts';

/** Names of the Trusted Types policies that our scripts may create; any other way of writing HTML from script is refused. */
export const TRUSTED_TYPES_POLICIES: readonly string[] = ['moodspace', WORKER_POLICY];

/** WebAssembly is compiled from our own origin only, for the search index. It does not open `eval`. */
const SCRIPT_SOURCES: readonly string[] = ["'self'", "'wasm-unsafe-eval'"];
const STYLE_SOURCES: readonly string[] = ["'self'"];

type CommonName =
  | 'default-src'
  | 'base-uri'
  | 'connect-src'
  | 'font-src'
  | 'form-action'
  | 'img-src'
  | 'manifest-src'
  | 'media-src'
  | 'object-src'
  | 'worker-src'
  | 'require-trusted-types-for'
  | 'trusted-types';
type Directive<Name extends string = string> = readonly [name: Name, value: string];

/** Everything but scripts and styles, which get their hashes from the build. */
const COMMON_DIRECTIVES: readonly Directive<CommonName>[] = [
  ['default-src', "'none'"],
  ['base-uri', "'none'"],
  ['connect-src', "'self'"],
  ['font-src', "'self'"],
  ['form-action', "'self'"],
  ['img-src', "'self'"],
  ['manifest-src', "'self'"],
  ['media-src', "'self'"],
  ['object-src', "'none'"],
  ['worker-src', "'self'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', TRUSTED_TYPES_POLICIES.join(' ')],
];

const written = <Name extends string>([name, value]: Directive<Name>) => `${name} ${value}` as const;

/**
 * The value for `security.csp` in the Astro configuration. Astro adds the hashes of the page's own scripts and styles and
 * writes the policy into the page, so that it also holds where nobody can set headers.
 */
export const contentSecurityPolicy = {
  algorithm: 'SHA-256' as const,
  directives: COMMON_DIRECTIVES.map(written),
  scriptDirective: { resources: [...SCRIPT_SOURCES] },
  styleDirective: { resources: [...STYLE_SOURCES] },
};

/** What a file is to the browser: a page carries its own policy, every other file gets one by header. Open data may be read by scripts of other sites. */
export type ResponseKind = 'page' | 'file' | 'open_data';

/** Which files are what, by their path; everything else is a `file`. The first that fits holds. */
export const RESPONSE_KINDS: readonly { readonly path: RegExp; readonly kind: ResponseKind }[] = [
  { path: /^\/api\//, kind: 'open_data' },
  { path: /\.html$/, kind: 'page' },
];

/** What lies at an address, by its path. */
export const responseKind = (urlPath: string): ResponseKind =>
  RESPONSE_KINDS.find(({ path }) => path.test(urlPath))?.kind ?? 'file';

/** `frame-ancestors` counts only in a header, never in a page. */
const FRAME_ANCESTORS: Directive = ['frame-ancestors', "'none'"];

const FILE_POLICY = [
  ...COMMON_DIRECTIVES,
  ['script-src', SCRIPT_SOURCES.join(' ')] as const,
  ['style-src', STYLE_SOURCES.join(' ')] as const,
  FRAME_ANCESTORS,
]
  .map(written)
  .join('; ');

const HEADER_POLICIES: Readonly<Record<ResponseKind, string>> = {
  page: written(FRAME_ANCESTORS),
  file: FILE_POLICY,
  open_data: FILE_POLICY,
};

/** Abilities of a device that no page of ours uses, so that no script that slips in can use them either. */
const REFUSED_FEATURES: readonly string[] = [
  'accelerometer',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const TWO_YEARS_IN_SECONDS = 63_072_000;

export interface SecurityHeaderOptions {
  readonly kind: ResponseKind;
  /** Whether visitors reach the site over HTTPS. A browser must not be told to insist on it when there is none. */
  readonly isHttps: boolean;
  /** Who may show it in a frame: nobody, but for what editors see of it in the CMS. */
  readonly framedBy?: readonly string[];
}

/** The security headers of one answer, with the names in lower case. */
export function securityHeaders({ kind, isHttps, framedBy }: SecurityHeaderOptions): Readonly<Record<string, string>> {
  return {
    'content-security-policy': framedBy
      ? HEADER_POLICIES[kind].replace(written(FRAME_ANCESTORS), `frame-ancestors ${framedBy.join(' ')}`)
      : HEADER_POLICIES[kind],
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': kind === 'open_data' ? 'cross-origin' : 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    // The page that a visitor comes from says how they feel: no other site is told.
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    ...(framedBy ? {} : { 'x-frame-options': 'DENY' }),
    // Nobody is known here, so there is nothing that another site could read in somebody's name.
    ...(kind === 'open_data' ? { 'access-control-allow-origin': '*' } : {}),
    ...(isHttps ? { 'strict-transport-security': `max-age=${TWO_YEARS_IN_SECONDS}; includeSubDomains` } : {}),
  };
}
