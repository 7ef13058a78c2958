import type { ClientDirective } from 'astro';

const TURNING_TO_IT = ['focusin', 'pointerover', 'touchstart'];

/**
 * `client:asked` loads an island when somebody turns to it, or at once when the address already asks something. Until then its
 * page is as light as any other, and what stands there works as plain HTML.
 */
const asked: ClientDirective = (load, _options, element) => {
  const turned = new AbortController();
  const hydrate = async (): Promise<void> => {
    turned.abort();
    const run = await load();
    await run();
  };
  if (location.search !== '') void hydrate();
  else
    for (const event of TURNING_TO_IT)
      element.addEventListener(event, () => void hydrate(), { signal: turned.signal, passive: true });
};

export default asked;
