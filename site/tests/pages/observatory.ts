/**
 * The rules by which MDN's HTTP Observatory grades the headers of a site, as far as a site without cookies, without foreign
 * scripts and without CORS meets them.
 *
 * Source: the tests and the score table of the grader, version 1.4.8
 * (https://github.com/mdn/mdn-http-observatory, src/analyzer/tests and src/grader/charts.js). A site starts with 100 points;
 * bonus points count only from 90 points on; 100 points or more are an A+.
 */
export interface Answer {
  readonly headers: Headers;
  /** Policies that stand in the page. */
  readonly metaPolicies: readonly string[];
}

interface Rule {
  readonly name: string;
  /** Points that the answer gains (above 0) or loses (below 0). */
  readonly points: (answer: Answer) => number;
}

/** Names and sources of a policy. A directive that stands twice makes a policy invalid for the grader. */
export function parsePolicy(text: string): ReadonlyMap<string, readonly string[]> {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    if (name === undefined || name === '') continue;
    if (policy.has(name)) throw new Error(`The directive ${name} stands twice.`);
    policy.set(name, sources);
  }
  return policy;
}

const TOO_BROAD = [
  'ftp:',
  'http:',
  'https:',
  '*',
  'http://*',
  'https://*',
  "'unsafe-inline'",
  "'unsafe-eval'",
  'data:',
];
const SIX_MONTHS_IN_SECONDS = 15_768_000;
const PRIVATE_REFERRERS = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];

function policies({ headers, metaPolicies }: Answer): ReadonlyMap<string, readonly string[]>[] {
  const header = headers.get('content-security-policy');
  return [...(header === null ? [] : [header]), ...metaPolicies].map(parsePolicy);
}

/** A load must be allowed by every policy, so the strictest one that speaks of it counts. */
function isSafe(answer: Answer, directive: string): boolean {
  return policies(answer).some((policy) => {
    const sources = policy.get(directive) ?? policy.get('default-src');
    return sources !== undefined && !sources.some((source) => TOO_BROAD.includes(source));
  });
}

const framesRefused = ({ headers }: Answer): boolean => {
  const ancestors = parsePolicy(headers.get('content-security-policy') ?? '').get('frame-ancestors');
  return ancestors !== undefined && !ancestors.some((source) => TOO_BROAD.includes(source));
};

export const RULES: readonly Rule[] = [
  {
    name: 'content-security-policy',
    points: (answer) => {
      if (policies(answer).length === 0) return -25;
      if (!isSafe(answer, 'script-src') || !isSafe(answer, 'object-src')) return -20;
      return isSafe(answer, 'style-src') ? 5 : 0;
    },
  },
  { name: 'cookies', points: ({ headers }) => (headers.has('set-cookie') ? -20 : 0) },
  {
    name: 'cross-origin-resource-sharing',
    points: ({ headers }) => (headers.has('access-control-allow-credentials') ? -50 : 0),
  },
  {
    name: 'referrer-policy',
    points: ({ headers }) => {
      const value = headers.get('referrer-policy');
      if (value === null) return 0;
      return value.split(',').every((part) => PRIVATE_REFERRERS.includes(part.trim())) ? 5 : -5;
    },
  },
  {
    name: 'strict-transport-security',
    points: ({ headers }) => {
      const maximumAge = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1];
      if (maximumAge === undefined) return -20;
      return Number(maximumAge) >= SIX_MONTHS_IN_SECONDS ? 0 : -10;
    },
  },
  {
    name: 'x-content-type-options',
    points: ({ headers }) => (headers.get('x-content-type-options') === 'nosniff' ? 0 : -5),
  },
  {
    name: 'x-frame-options',
    points: (answer) => {
      if (framesRefused(answer)) return 5;
      return ['DENY', 'SAMEORIGIN'].includes(answer.headers.get('x-frame-options') ?? '') ? 0 : -20;
    },
  },
  {
    name: 'cross-origin-resource-policy',
    points: ({ headers }) => {
      const value = headers.get('cross-origin-resource-policy');
      if (value === null || value === 'cross-origin') return 0;
      return ['same-origin', 'same-site'].includes(value) ? 10 : -5;
    },
  },
];

const POINTS_AT_START = 100;
const BONUS_FROM = 90;

/** The points of a site. 100 and more are an A+. */
export function observatoryScore(answer: Answer): number {
  const points = RULES.map((rule) => rule.points(answer));
  const losses = points.filter((value) => value < 0).reduce((sum, value) => sum + value, POINTS_AT_START);
  const bonus = points.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  return losses >= BONUS_FROM ? losses + bonus : losses;
}
