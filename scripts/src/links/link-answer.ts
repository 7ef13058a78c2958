/**
 * What became of a link. `unsure`: the other side did not answer a program, which says little about what it answers to people. `wrong`: it is no address that can be
 * asked.
 */
export type LinkAnswer =
  | { readonly state: 'fine' }
  | { readonly state: 'moved'; readonly to: string }
  | { readonly state: 'broken'; readonly reason: string }
  | { readonly state: 'unsure'; readonly reason: string }
  | { readonly state: 'wrong'; readonly reason: string };
export type LinkState = LinkAnswer['state'];
