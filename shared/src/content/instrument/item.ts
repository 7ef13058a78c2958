import { z } from 'zod';
import {
  choice,
  component,
  components,
  flag,
  line,
  localized,
  optional,
  paragraph,
  partKey,
  partKeys,
} from '../fields.ts';
import { COMPARISONS, CONDITION_MODES } from '../vocabularies.ts';

/** One comparison of the answer to an earlier item. */
const ConditionSchema = z.object({
  /** The earlier item. */
  item: partKey(),
  comparison: choice(COMPARISONS),
  /** The code of the answer that it is compared with. Empty for `answered` and `not_answered`. */
  answer: optional(line(60)),
});
export type Condition = z.infer<typeof ConditionSchema>;

/** When an item is shown. Without conditions it always is. */
const ShowIfSchema = z.object({
  mode: choice(CONDITION_MODES),
  conditions: components('instrument.condition', ConditionSchema, 20),
});
export type ShowIf = z.infer<typeof ShowIfSchema>;

/** One question or statement of a self-test; its words are in `itemWords`. */
export const ItemSchema = z.object({
  key: partKey(),
  /** The answers from which one chooses. */
  scale: partKey(),
  /** Scored as lowest + highest value of its scale - value. */
  reversed: flag(),
  /** May be left without an answer. */
  skippable: flag(),
  showIf: optional(component('instrument.show-if', ShowIfSchema)),
  /** Codes of answers that may be a sign of suicidality: choosing one shows the crisis contacts at once, under the item. */
  riskAnswers: partKeys(400),
});
export type Item = z.infer<typeof ItemSchema>;

const ItemWordsSchema = z.object({
  item: partKey(),
  text: paragraph(500),
  help: optional(paragraph(400)),
});
export type ItemWords = z.infer<typeof ItemWordsSchema>;

export const itemWords = () => localized(components('instrument.item-words', ItemWordsSchema, 200));
