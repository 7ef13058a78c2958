/** A short fact with its label. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly lang?: string | undefined;
  readonly href?: string | undefined;
}
