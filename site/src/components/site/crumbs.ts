/** A page above the one that is shown. */
export interface Crumb {
  readonly label: string;
  /** Path on this site. */
  readonly href: string;
  /** The language of the label, where it is not that of the page. */
  readonly lang?: string;
}
