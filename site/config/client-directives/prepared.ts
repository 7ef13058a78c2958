import type { ClientDirective } from 'astro';
import { DEVICE_DATABASE } from '../../src/device/device-database.ts';

const TURNING_TO_IT = ['focusin', 'pointerover', 'touchstart'];
/** How long a press that came too early is waited for, in milliseconds. */
const PATIENCE = 10_000;

/**
 * `client:prepared` fetches the files of an island as soon as the page itself is there, so that the island works without network
 * from then on, and runs them when somebody turns to it: running them at once would keep a slow phone busy while it is read. With a
 * value it runs at once when the tab remembers something under that name, and it runs at once when the visitor chose to keep something on the device.
 *
 * A button with `data-waits` can be pressed before: it is pressed again, by its name, once the island has put a working one in its
 * place. Meanwhile the island has the attribute `data-asked`, `loading` or `failed`.
 */
const prepared: ClientDirective = (load, { value }, element) => {
  let running: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running ??= load().then((hydrate) => hydrate());
    return running;
  };
  // Astro tries twice and says so by an event; the visitor hears of it only after a press, and may try again.
  element.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    running = undefined;
    if (element.dataset['asked']) element.dataset['asked'] = 'failed';
  });
  for (const event of TURNING_TO_IT) {
    element.addEventListener(event, () => void run(), { once: true, passive: true });
  }
  element.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-waits]') : null;
    if (!pressed) return;
    element.dataset['asked'] = 'loading';
    void run().then(() => {
      if (element.dataset['asked'] === 'loading') pressAgain(element, pressed.name);
    });
  });
  void keepsSomething().then((keeps) => (keeps ? run() : undefined));
  if (isRemembered(value)) void run();
  else if (document.readyState === 'complete') prepare(element);
  else {
    addEventListener('load', () => {
      prepare(element);
    });
  }
};

/** What a built file imports stands in its first characters, beside it in the same folder. */
const IMPORTS = /\b(?:from|import)\s*["'](\.\/[^"']+)["']/g;
const HEAD_LENGTH = 2000;

/** The files are fetched with everything that they import, and compiled; they run only when they are wanted. */
function prepare(element: HTMLElement): void {
  const known = new Set<string>();
  const fetchWhole = async (address: string): Promise<void> => {
    if (known.has(address)) return;
    known.add(address);
    const source = await (await fetch(address)).text();
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: address }));
    const imported = Array.from(source.slice(0, HEAD_LENGTH).matchAll(IMPORTS), ([, path = '']) => path);
    await Promise.all(imported.map((path) => fetchWhole(new URL(path, address).href)));
  };
  for (const name of ['component-url', 'renderer-url']) {
    // What cannot be fetched now is fetched when somebody turns to the island, or then refused with words.
    fetchWhole(new URL(element.getAttribute(name) ?? '', location.href).href).catch(() => undefined);
  }
}

function pressAgain(element: HTMLElement, name: string): void {
  const until = performance.now() + PATIENCE;
  const look = () => {
    const working = element.querySelector<HTMLButtonElement>(`button[name="${name}"]:not([data-waits])`);
    if (working) {
      delete element.dataset['asked'];
      working.click();
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

/** A browser that refuses storage counts too: then the island has something to say at once. */
function isRemembered(name: unknown): boolean {
  try {
    return typeof name === 'string' && sessionStorage.getItem(name) !== null;
  } catch {
    return true;
  }
}

/** Whoever keeps something on this device is told so at the beginning. Asking makes nothing. */
async function keepsSomething(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DEVICE_DATABASE);
  } catch {
    return false;
  }
}

export default prepared;
