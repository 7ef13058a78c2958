import type { Instrument } from '../content/instrument.ts';

/** The parts of an instrument that decide what it asks and how it counts: one for all languages. */
export type InstrumentStructure = Pick<
  Instrument,
  'scales' | 'items' | 'scores' | 'bands' | 'norms' | 'reliabilities' | 'examples'
>;

/** The words of an instrument in one language. */
export type InstrumentWords = Pick<Instrument, 'scaleWords' | 'itemWords' | 'scoreWords' | 'bandWords' | 'normWords'>;

/** The answers of one person: the code of the chosen answer by the key of the item. An item that is not answered does not stand in it. */
export type Answers = Readonly<Record<string, string>>;

/** What answers are read against. */
export type Questions = Pick<InstrumentStructure, 'scales' | 'items'>;

/** What scores are computed from. */
export type ScoredQuestions = Pick<InstrumentStructure, 'scales' | 'items' | 'scores'>;
