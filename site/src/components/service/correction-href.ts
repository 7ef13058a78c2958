/** What a mail about a mistake must carry, so that an editor finds the entry at once. Nothing about the visitor is in it. */
export interface Correction {
  /** The mail address of the site. */
  readonly to: string;
  readonly subject: string;
  /** What the visitor is asked, in the language of the page. */
  readonly question: string;
  /** The key of the entry. */
  readonly key: string;
  /** The whole address of the page. */
  readonly page: string;
}

/** A `mailto:` address (RFC 6068) that begins a mail about a mistake: what the visitor writes stands above, what the editor needs below. */
export function correctionHref({ to, subject, question, key, page }: Correction): string {
  const body = [question, '', '', '', '--', key, page].join('\r\n');
  return `mailto:${to}?subject=${encodeURIComponent(`${subject} [${key}]`)}&body=${encodeURIComponent(body)}`;
}
