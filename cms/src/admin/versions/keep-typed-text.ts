import { entryAtAddress, VERSION_HEADER } from '../../editor/loaded-version.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What was typed and not taken, and on which version. */
interface Refused {
  readonly version: string;
  readonly typed: Fields;
}

/**
 * Keeps in the form what was typed when a save was refused because somebody else saved since. Strapi reads the entry anew after every save, also a refused one, and would
 * fill the form with the text of the other. So until the page is loaded again, what is read of that entry holds what was typed, under the version on which it was typed.
 */
export function keepTypedText(send: typeof fetch): typeof fetch {
  const refused = new Map<string, Refused>();
  return async (input, init) => {
    const response = await send(input, init);
    const entry = typeof input === 'string' ? entryAtAddress(input) : undefined;
    if (entry === undefined || typeof input !== 'string') return response;
    const version = new Headers(init?.headers).get(VERSION_HEADER);
    if (version !== null && typeof init?.body === 'string' && (await isSavedSince(response)))
      refused.set(entry, { version, typed: JSON.parse(init.body) as Fields });
    const kept = refused.get(entry);
    const isReading = (init?.method ?? 'GET') === 'GET' && !input.includes('status=published');
    return kept && isReading && response.ok ? withTyped(response, kept) : response;
  };
}

async function isSavedSince(response: Response): Promise<boolean> {
  if (response.status !== 400) return false;
  const { error } = (await response.clone().json()) as {
    readonly error?: { readonly details?: { readonly reason?: string } };
  };
  return error?.details?.reason === 'saved-since';
}

async function withTyped(response: Response, { version, typed }: Refused): Promise<Response> {
  const answer = (await response.json()) as { readonly data: Fields };
  // Links are sent as what is added and taken away, and read as a number of links: those of the other stay in the form.
  const texts = Object.entries(typed).filter(([name, value]) => name in answer.data && !isLinkChange(value));
  const data = { ...answer.data, ...Object.fromEntries(texts), updatedAt: version };
  return new Response(JSON.stringify({ ...answer, data }), { status: response.status, headers: response.headers });
}

const isLinkChange = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value);
