import type { OfferChoice } from '../../routing/offer-choices.ts';

/** The id of the control of a choice in the filters; also its name in the fragment of the address. */
export const controlId = ({ facet, code }: Pick<OfferChoice, 'facet' | 'code'>): string => `${facet}-${code}`;

/**
 * The style sheet that filters the list without script: for each choice, when its control is checked, the rows without its
 * code are not shown.
 */
export function filterStyles(choices: readonly OfferChoice[]): string {
  const selectors = choices.map(
    (choice) =>
      `.offers:has(#${controlId(choice)}:checked) [data-${choice.facet}]:not([data-${choice.facet}~='${choice.code}'])`,
  );
  return `${selectors.join(',')}{display:none}`;
}
