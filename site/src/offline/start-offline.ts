import { OFFLINE_NAMES, WORKER_PATH, WORKER_POLICY } from './offline-names.ts';

/** As much of Trusted Types as this needs: TypeScript does not describe them yet. */
interface ScriptAddressPolicy {
  readonly createScriptURL: (address: string) => string;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptAddressPolicy) => ScriptAddressPolicy;
}

/** Absent in some private windows, and where the site is not served over HTTPS. */
interface WithWorkers {
  readonly serviceWorker?: ServiceWorkerContainer;
}

let address: string | undefined;

/** A browser without Trusted Types takes the address as it is. A page makes the policy once; the browser refuses a second one of that name. */
function workerAddress(): string {
  const types = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes;
  address ??=
    types
      ?.createPolicy(WORKER_POLICY, {
        createScriptURL: (wanted) => {
          if (wanted === WORKER_PATH) return wanted;
          throw new TypeError('No other script of this site may become a service worker.');
        },
      })
      .createScriptURL(WORKER_PATH) ?? WORKER_PATH;
  return address;
}

/** Starting and stopping wait for each other, so that the last choice counts. */
let work: Promise<void> = Promise.resolve();

function inTurn(action: (container: ServiceWorkerContainer) => Promise<void>): Promise<void> {
  work = work.then(async () => {
    const container = (navigator as WithWorkers).serviceWorker;
    if (container) await action(container).catch(() => undefined);
  });
  return work;
}

/**
 * Lets this page, help now and what else is always kept work without internet. For the visitor's own device only. Never throws: where it is not
 * possible the site works as before, with internet.
 */
export const startOffline = (): Promise<void> =>
  inTurn(async (container) => {
    await container.register(workerAddress(), { scope: '/', updateViaCache: 'none' });
    const { active } = await container.ready;
    active?.postMessage(location.pathname);
  });

/** Ends that, and deletes every page that was kept for it. Never throws. */
export const stopOffline = (): Promise<void> =>
  inTurn(async () => {
    await endWorkers();
    for (const name of await caches.keys()) if (name.startsWith(OFFLINE_NAMES.cachePrefix)) await caches.delete(name);
  });

/** Ends every service worker of this site; what one is still fetching does not come back. @throws when the browser refuses. */
export async function endWorkers(): Promise<void> {
  const container = (navigator as WithWorkers).serviceWorker;
  for (const registration of (await container?.getRegistrations()) ?? []) {
    for (const worker of [registration.installing, registration.waiting, registration.active])
      worker?.postMessage(OFFLINE_NAMES.forget);
    await registration.unregister();
  }
}
