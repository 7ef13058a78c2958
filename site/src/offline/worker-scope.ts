import type { OfflinePages } from './offline-pages.ts';

declare global {
  /** In the service worker alone: the first line of its file, written by the build. */
  const OFFLINE_PAGES: OfflinePages;
}

/**
 * As much of a service worker's surroundings as ours uses. TypeScript's own description of them (`lib.webworker`) cannot stand beside that of a page.
 */
export interface WorkerScope {
  readonly clients: { readonly claim: () => Promise<void> };
  readonly location: Location;
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof WorkerEvents>(
    type: K,
    listener: (event: WorkerEvents[K]) => void,
  ) => void;
}

interface WorkerEvents {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: AskingEvent;
  readonly message: LastingEvent & { readonly data: unknown };
}

/** The worker is not stopped before the promise is settled. */
export interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface AskingEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
