import type { LinkAnswer, LinkState } from './link-answer.ts';
import type { ContentLink } from './links-of-content.ts';

/** A link with what became of it. */
export interface CheckedLink extends ContentLink {
  readonly answer: LinkAnswer;
}

const HEADINGS = {
  broken: 'Broken: mend these.',
  wrong: 'Not an address: mend these.',
  moved: 'Moved for good: take the new address.',
  unsure: 'Not sure: open these yourself.',
  fine: 'Fine.',
} as const satisfies Readonly<Record<LinkState, string>>;
const SHOWN_STATES = ['broken', 'wrong', 'moved', 'unsure'] as const;

/** Tells whether somebody must mend a link. */
export const mustBeMended = ({ answer }: CheckedLink): boolean => answer.state === 'broken' || answer.state === 'wrong';

/** What was found, for somebody at a terminal: what must be mended first, and how many links are fine. */
export function linkReport(links: readonly CheckedLink[]): string {
  const parts = SHOWN_STATES.flatMap((state) => {
    const found = links.filter(({ answer }) => answer.state === state);
    return found.length === 0 ? [] : [[HEADINGS[state], ...found.map(lines)].join('\n')];
  });
  const fine = links.filter(({ answer }) => answer.state === 'fine').length;
  return [...parts, `${fine} of ${links.length} links are fine.`].join('\n\n');
}

function lines({ address, places, answer }: CheckedLink): string {
  const what = answer.state === 'moved' ? `→ ${answer.to}` : 'reason' in answer ? answer.reason : '';
  return [`  ${address}: ${what}`, ...places.map((place) => `      ${place}`)].join('\n');
}
