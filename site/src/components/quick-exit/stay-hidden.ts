import { createHash } from 'node:crypto';
import { LEFT } from './left-tab.ts';

/**
 * Keeps a page that was left hidden when somebody goes back to it, from before its first paint until the element leaves again: that one runs when the page
 * is read to its end, a moment too late. It stands in the head as it is.
 */
export const STAY_HIDDEN = `try{if(performance.getEntriesByType("navigation")[0].type==="back_forward"&&sessionStorage.getItem("${LEFT}"))document.documentElement.classList.add("is-left")}catch{}`;

/** What the policy of a page must name, so that the browser runs it. */
export const STAY_HIDDEN_HASH = `sha256-${createHash('sha256').update(STAY_HIDDEN).digest('base64')}` as const;
