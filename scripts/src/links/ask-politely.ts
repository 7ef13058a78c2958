/** How many sites are asked at the same time, and how long one site is left alone between two requests. */
export interface Politeness {
  readonly sites: number;
  /** In milliseconds. */
  readonly pause: number;
}

/**
 * Asks every address once: those of one site one after the other with a pause between them, several sites beside each other. The answers stand in the order of
 * the addresses; an address that stands there twice is asked once.
 */
export async function askPolitely<A>(
  addresses: readonly string[],
  ask: (address: string) => Promise<A>,
  { sites, pause }: Politeness,
): Promise<ReadonlyMap<string, A>> {
  const queues = [...Map.groupBy(new Set(addresses), siteOf).values()];
  const answers = new Map<string, A>();
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [index, address] of queue.entries()) {
        if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        answers.set(address, await ask(address));
      }
    }
  };
  await Promise.all(Array.from({ length: sites }, worker));
  return new Map([...new Set(addresses)].map((address) => [address, answers.get(address) as A]));
}

const siteOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');
