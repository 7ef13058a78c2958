import type { LinkAnswer } from './link-answer.ts';
import type { InTurn } from './site-turns.ts';

/** How a link is asked. */
export interface AskOptions {
  /** How long one answer may take, in milliseconds. */
  readonly timeout: number;
  /** The longest wait that another side may ask of us before a second try, in milliseconds. */
  readonly longestWait: number;
  /** Waits until the site may be asked again. */
  readonly inTurn: InTurn;
}

const USER_AGENT = 'MoodSpace-link-check (checks the links of a social map now and then; reads no content)';
const MOST_REDIRECTS = 8;
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Answers that some servers give to HEAD although the page is there. */
const ASK_AGAIN_WITH_GET: ReadonlySet<number> = new Set([400, 403, 404, 405, 500, 501]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
const BUSY: ReadonlySet<number> = new Set([429, 503]);

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks whether an address answers, without reading what it holds. Never throws. */
export async function askLink(address: string, options: AskOptions): Promise<LinkAnswer> {
  if (!URL.canParse(address) || !isWebAddress(new URL(address)))
    return { state: 'wrong', reason: 'this is not a web address' };
  let current = address;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await statusOf(current, options);
    if ('state' in answer) return answer;
    const { status, location } = answer;
    if (!REDIRECTS.has(status) || location === null) return meaningOf(status, movedTo);
    if (!URL.canParse(location, current) || !isWebAddress(new URL(location, current)))
      return { state: 'broken', reason: `it leads to "${location}", which is no web address` };
    current = new URL(location, current).href;
    // What is moved for the time being keeps its address.
    isPermanent &&= PERMANENT.has(status);
    if (isPermanent) movedTo = current;
  }
  return { state: 'broken', reason: `it leads from one address to the next more than ${MOST_REDIRECTS} times` };
}

const isWebAddress = ({ protocol }: URL): boolean => protocol === 'https:' || protocol === 'http:';

function meaningOf(status: number, movedTo: string | undefined): LinkAnswer {
  if (status < 300) return movedTo === undefined ? { state: 'fine' } : { state: 'moved', to: movedTo };
  if (GONE.has(status)) return { state: 'broken', reason: `the page is not there (${status})` };
  return { state: 'unsure', reason: `the server answered ${status}` };
}

interface Status {
  readonly status: number;
  readonly location: string | null;
}

/** The status by HEAD, by GET where HEAD is not understood, and once more after a pause where the server is busy. */
async function statusOf(address: string, options: AskOptions): Promise<Status | LinkAnswer> {
  const byHead = await request('HEAD', address, options);
  const first =
    'state' in byHead || !ASK_AGAIN_WITH_GET.has(byHead.status) ? byHead : await request('GET', address, options);
  if ('state' in first || !BUSY.has(first.status)) return first;
  await sleep(Math.min(first.retryAfter ?? 2000, options.longestWait));
  return request('GET', address, options);
}

type Answer = (Status & { readonly retryAfter: number | undefined }) | LinkAnswer;

const request = (method: 'GET' | 'HEAD', address: string, { inTurn, timeout }: AskOptions): Promise<Answer> =>
  inTurn(address, () => answerOf(method, address, timeout));

async function answerOf(method: 'GET' | 'HEAD', address: string, timeout: number): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { 'user-agent': USER_AGENT, accept: 'text/html, */*;q=0.5' },
      signal: AbortSignal.timeout(timeout),
    });
    // Only the first line of the answer matters; the rest is not asked for.
    await response.body?.cancel();
    const seconds = Number(response.headers.get('retry-after') ?? NaN);
    return {
      status: response.status,
      location: percentEncoded(response.headers.get('location')),
      retryAfter: seconds >= 0 ? seconds * 1000 : undefined,
    };
  } catch (error) {
    return failure(error, timeout);
  }
}

/** Some servers write an address with bytes above ASCII. Node gives each as one character; in an address they stand as %C3%A9. */
const percentEncoded = (location: string | null): string | null =>
  location?.replace(/[\x80-\xff]/g, (byte) => encodeByte(byte.charCodeAt(0))) ?? null;

const encodeByte = (byte: number): string => `%${byte.toString(16).toUpperCase()}`;

/** Names of failures by the codes of Node. */
const FAILURES: Readonly<Record<string, LinkAnswer>> = {
  ENOTFOUND: { state: 'broken', reason: 'there is no site of this name' },
  ECONNREFUSED: { state: 'broken', reason: 'nobody listens at this address' },
  CERT_HAS_EXPIRED: { state: 'broken', reason: 'its certificate has expired, so browsers warn' },
  ERR_TLS_CERT_ALTNAME_INVALID: { state: 'broken', reason: 'its certificate is of another site, so browsers warn' },
  DEPTH_ZERO_SELF_SIGNED_CERT: { state: 'broken', reason: 'nobody vouches for its certificate, so browsers warn' },
};

function failure(error: unknown, timeout: number): LinkAnswer {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { state: 'unsure', reason: `no answer within ${timeout / 1000} s` };
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const known = code === undefined ? undefined : FAILURES[code];
  return known ?? { state: 'unsure', reason: code ?? 'the connection failed' };
}
