import { siteOf } from './site-turns.ts';

/**
 * Asks every address once: those of one site one after the other, so many sites beside each other. The answers stand in the order of the addresses; an
 * address that stands there twice is asked once.
 */
export async function askPolitely<A>(
  addresses: readonly string[],
  ask: (address: string) => Promise<A>,
  { sites }: { readonly sites: number },
): Promise<ReadonlyMap<string, A>> {
  const queues = [...Map.groupBy(new Set(addresses), siteOf).values()];
  const answers = new Map<string, A>();
  const worker = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const address of queue) answers.set(address, await ask(address));
  };
  await Promise.all(Array.from({ length: sites }, worker));
  return new Map([...new Set(addresses)].map((address) => [address, answers.get(address) as A]));
}
