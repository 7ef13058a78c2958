import { GRAVE_THEMES } from '../../content/grave-themes.ts';
import type { PageName } from '../../routing/routes.ts';

/** Pages without an entry of their own where it can be unsafe to be seen, and the page that explains the quick exit, so that it can be tried. */
const DISCREET_PAGES: ReadonlySet<PageName> = new Set<PageName>(['help-now', 'quick-exit']);

/** What is known of a page: what it shows, and what that is about. */
export interface ShownPage {
  readonly page: PageName;
  /** The fields of the entry that it shows, of any type; some types say neither how much care they ask for nor what they are about. */
  readonly data?: object | undefined;
  /** Keys of the themes that it is about by itself: its own key, for a theme. */
  readonly themes?: readonly string[];
}

/**
 * Tells whether a page has the quick exit: everything that asks for the care of `crisis`, everything about violence, self-harm or suicide, and help
 * now. Not every page that asks for care: where it is everywhere, it says that something is wrong with reading about grief.
 */
export function needsQuickExit({ page, data = {}, themes = [] }: ShownPage): boolean {
  const entry: { readonly sensitivity?: string; readonly themes?: readonly string[] } = data;
  return (
    DISCREET_PAGES.has(page) ||
    entry.sensitivity === 'crisis' ||
    [...(entry.themes ?? []), ...themes].some((theme) => GRAVE_THEMES.has(theme))
  );
}
