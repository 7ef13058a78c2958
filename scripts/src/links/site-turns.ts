/** Runs a request to an address when it is the turn of that address. */
export type InTurn = <A>(address: string, request: () => Promise<A>) => Promise<A>;

/** The site of an address, by which requests take turns; all that are no address are together. */
export const siteOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/**
 * Lets the requests to one site wait for each other, and leaves it alone for a pause (in milliseconds) after each answer: also where the address of another
 * site leads to it, and where one address needs several requests.
 */
export function siteTurns(pause: number): InTurn {
  const last = new Map<string, Promise<void>>();
  return async (address, request) => {
    const site = siteOf(address);
    const before = last.get(site);
    const answer = before === undefined ? request() : before.then(request);
    const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pause));
    last.set(site, answer.then(rest, rest));
    return answer;
  };
}
