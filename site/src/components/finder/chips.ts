import { FACETS, withChoice, type Criteria, type Facet } from '../../finder/criteria.ts';
import type { Wish } from '../../finder/find-services.ts';
import type { FinderWords } from '../../finder/finder-words.ts';
import type { FinderForm } from './finder-form.ts';

/** A choice as it stands above the results, where it can be taken away. */
export interface Chip {
  readonly facet: Facet | 'open' | 'near';
  readonly code: string;
  readonly name: string;
}

/** Everything that is chosen. `near` is the name of the place that was typed in; its code stands for it until that is known. */
export function chipsOf(
  criteria: Criteria,
  form: FinderForm,
  near: string | undefined,
  { say }: FinderWords,
): readonly Chip[] {
  return [
    ...FACETS.flatMap((facet) =>
      criteria.choices[facet].map((code): Chip => ({ facet, code, name: form.nameOf(facet, code) })),
    ),
    ...(criteria.near === undefined
      ? []
      : [
          {
            facet: 'near',
            code: criteria.near,
            name: say('finder.nearPlace', { place: near ?? criteria.near }),
          } as const,
        ]),
    ...(criteria.openNow ? [{ facet: 'open', code: 'now', name: form.nameOf('open', 'now') } as const] : []),
  ];
}

/** Tells whether a choice belongs to a wish. A place that was typed in asks for its region. */
export const isOf = ({ facet }: Chip, wish: Wish): boolean => facet === wish || (facet === 'near' && wish === 'region');

/** The search without a choice. */
export function withoutChip(criteria: Criteria, { facet, code }: Chip): Criteria {
  if (facet === 'near') return { ...criteria, near: undefined };
  return facet === 'open' ? { ...criteria, openNow: false } : withChoice(criteria, facet, code, false);
}
