/**
 * A text with mark-up as plain data: what Markdown of an editor becomes on the server. The island makes elements of it, so that no string is ever
 * written into the page as HTML; the policy of the site (Trusted Types) refuses that.
 */
export type RichText = readonly RichNode[];

/** The elements that Markdown can give. */
export type RichTag =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'ul'
  | 'ol'
  | 'li'
  | 'strong'
  | 'em'
  | 's'
  | 'a'
  | 'blockquote'
  | 'br'
  | 'hr'
  | 'code'
  | 'pre';

export type RichNode = string | RichElement;

export interface RichElement {
  readonly tag: RichTag;
  /** Of a link: an address that was checked on the server. */
  readonly href?: string;
  readonly rel?: string;
  readonly children: RichText;
}
