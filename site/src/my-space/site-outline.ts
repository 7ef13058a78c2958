/** What the page knows of the site, so that what is kept on the device can be named, opened and put in order. Plain data, in the language of the page. */
export interface SiteOutline {
  readonly programmes: Readonly<Record<string, LinkedTitle>>;
  readonly modules: Readonly<Record<string, OutlinedModule>>;
  readonly tests: Readonly<Record<string, OutlinedTest>>;
  readonly services: Readonly<Record<string, LinkedTitle>>;
}

export interface LinkedTitle {
  readonly title: string;
  readonly href: string;
  /** The language of the title, where it is not that of the page. */
  readonly lang?: string;
}

export interface OutlinedModule extends LinkedTitle {
  /** The key of its programme. */
  readonly programme: string;
  readonly steps: readonly { readonly key: string; readonly title: string }[];
  /** Keys of its exercises, in their order. */
  readonly exercises: readonly string[];
}

export interface OutlinedTest extends LinkedTitle {
  /** Results of another version are not compared with it. */
  readonly version: string;
  readonly fingerprint: string;
  /** The scores that are shown: the main ones first. */
  readonly scores: readonly OutlinedScore[];
}

export interface OutlinedScore {
  readonly key: string;
  readonly name: string;
  readonly isMain: boolean;
  /** Where its numbers lie; null for a score that is a category. */
  readonly range: { readonly lowest: number; readonly highest: number } | null;
  /** The words for its categories, by category. */
  readonly categories: Readonly<Record<string, string>>;
}
