import { useEffect } from 'react';

/**
 * Prepares the page for paper. A browser prints the title of the page at the top of each sheet and offers it as the name of the PDF, so it says nothing but
 * `title` as long as that lasts. What is folded and belongs on paper (`data-on-paper`) is opened.
 */
export function usePaper(title: string): void {
  useEffect(() => {
    let before = document.title;
    let folded: readonly HTMLDetailsElement[] = [];
    const prepare = () => {
      before = document.title;
      document.title = title;
      folded = [...document.querySelectorAll<HTMLDetailsElement>('details[data-on-paper]:not([open])')];
      for (const part of folded) part.open = true;
    };
    const restore = () => {
      document.title = before;
      for (const part of folded) part.open = false;
    };
    addEventListener('beforeprint', prepare);
    addEventListener('afterprint', restore);
    return () => {
      removeEventListener('beforeprint', prepare);
      removeEventListener('afterprint', restore);
    };
  }, [title]);
}
