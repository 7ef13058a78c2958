import type { ContentTypeName, Locale } from '@moodspace/shared';
import type { LiveLoader } from 'astro/loaders';
import { currentStore } from './current-store.ts';

interface EntryFilter {
  readonly locale: Locale;
  readonly key: string;
}
interface CollectionFilter {
  readonly locale: Locale;
  /** Only entries about the theme with this key. */
  readonly theme?: string;
}

/** Gives Astro's live collections what the content store holds in memory. */
export function storeLoader(type: ContentTypeName): LiveLoader<Record<string, unknown>, EntryFilter, CollectionFilter> {
  return {
    name: `content-store:${type}`,
    loadEntry({ filter }) {
      const found = currentStore().byKey(type, filter.key, filter.locale);
      return Promise.resolve(found as { id: string; data: Record<string, unknown> } | undefined);
    },
    loadCollection({ filter }) {
      if (!filter) return Promise.resolve({ error: new TypeError('A collection is asked for in one language.') });
      const store = currentStore();
      const entries =
        filter.theme === undefined
          ? store.list(type, filter.locale)
          : store.aboutTheme(type, filter.theme, filter.locale);
      return Promise.resolve({ entries: entries as unknown as { id: string; data: Record<string, unknown> }[] });
    },
  };
}
