/** The piles on which cards are laid, from what matters most. */
export const PILES = ['very', 'somewhat', 'not-now'] as const;
export type Pile = (typeof PILES)[number];
