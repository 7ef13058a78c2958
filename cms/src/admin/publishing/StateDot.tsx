import { Box } from '@strapi/design-system';

/** `live`: visitors see it. `underWay`: they soon will. `refused`: they do not, and somebody must do something. */
export type StateTone = 'live' | 'none' | 'refused' | 'underWay';

const COLOURS = { live: 'success500', underWay: 'primary600', refused: 'danger600', none: 'neutral400' } as const;

/** A dot in the colour of a state, and hollow when nothing is live. The words beside it say the same. */
export const StateDot = ({ tone }: { readonly tone: StateTone }) => (
  <Box
    width="0.8rem"
    height="0.8rem"
    shrink={0}
    background={tone === 'none' ? 'neutral0' : COLOURS[tone]}
    borderColor={COLOURS[tone]}
    style={{ borderRadius: '50%' }}
    aria-hidden
  />
);
