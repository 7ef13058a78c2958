import type { PathWithRoute } from 'astro';
import type { ContentState } from '../content/store/content-state.ts';
import type { ContentStore } from '../content/store/content-store.ts';

/** Looks on while a site is built and rendered. Only the publisher has one; a build without it is as it always was. */
export interface PageRecorder {
  /** Content was opened. Gives the store from which pages are rendered. */
  readonly opened: (state: ContentState) => ContentStore;
  /** A file is rendered from content. */
  readonly rendering: (
    place: { readonly pathname: string; readonly route: PathWithRoute['route'] },
    render: () => Promise<Response>,
  ) => Promise<Response>;
}

/** Astro loads its configuration with a loader of its own: what looks on and what is looked at have two copies of this module. */
const RECORDER = Symbol.for('moodspace.page-recorder');
const holder = globalThis as { [RECORDER]?: PageRecorder };

/** Who looks on in this process. */
export const pageRecorder = (): PageRecorder | undefined => holder[RECORDER];

/** From now on this one looks on. */
export function usePageRecorder(recorder: PageRecorder): void {
  holder[RECORDER] = recorder;
}
