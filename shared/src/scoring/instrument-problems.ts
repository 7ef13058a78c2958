import type { Instrument } from '../content/instrument.ts';

/** What is wrong with an instrument, at which field, in a sentence for an editor. */
export interface InstrumentProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Everything for which an instrument cannot be published; empty when it can. */
export function instrumentProblems(instrument: Instrument): readonly InstrumentProblem[] {
  const scales = new Set(instrument.scales.map((scale) => scale.key));
  return instrument.items.flatMap((item, index) =>
    scales.has(item.scale)
      ? []
      : [
          {
            path: ['items', index, 'scale'],
            message: `The item "${item.key}" takes its answers from the scale "${item.scale}", which does not exist.`,
          },
        ],
  );
}
