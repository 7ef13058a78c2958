import { isRecord } from './read-parts.ts';

/** What one tab tells the others. Nothing of what a visitor wrote is in it: they read that from the device. */
export type TabMessage =
  | { readonly type: 'kept' | 'removed'; readonly collection: string; readonly id: string }
  /** Somebody chose where things may be kept. */
  | { readonly type: 'chosen' }
  /** Everything on this device was erased. */
  | { readonly type: 'erased' };

const NAME = 'moodspace';

type Listener = (message: TabMessage) => void;
const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

/** The line to the other tabs; undefined where the browser has none or refuses it. */
function connected(): BroadcastChannel | undefined {
  if (channel) return channel;
  try {
    channel = new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message) for (const listener of listeners) listener(message);
  };
  return channel;
}

/** Tells the other tabs of this site. */
export function tellTabs(message: TabMessage): void {
  connected()?.postMessage(message);
}

/** Listens to the other tabs. @returns how to stop. */
export function onTabMessage(listener: Listener): () => void {
  listeners.add(listener);
  connected();
  return () => {
    listeners.delete(listener);
  };
}

function readMessage(data: unknown): TabMessage | undefined {
  if (!isRecord(data)) return undefined;
  const { type, collection, id } = data;
  if (type === 'chosen' || type === 'erased') return { type };
  if ((type !== 'kept' && type !== 'removed') || typeof collection !== 'string' || typeof id !== 'string')
    return undefined;
  return { type, collection, id };
}
