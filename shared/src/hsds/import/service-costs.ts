import type { EntryBuilder } from './entry-builder.ts';
import { plainText } from './plain-text.ts';
import { firstOf, memberOf, numberOf, objectsOf, quoted, textOf, type SourceObject } from './source-object.ts';

/** What sources write where a service costs nothing. Nothing is read out of longer sentences: "free for members" is not free. */
const FREE =
  /^(?:free|free of charge|no (?:fee|fees|charge|cost)|none|gratis|kosteloos|[$€£]? ?0([.,]0+)?(?: ?€)?)[.]?$/i;
const NOTE_LENGTH = 300;

/** Takes what a service costs: in words, and as far as amounts in euros are given. */
export function setCosts(entry: EntryBuilder, object: SourceObject): void {
  const words = textOf(firstOf(object, ['fees_description', 'fees']));
  const fees = words === undefined ? '' : plainText(words);
  const options = objectsOf(memberOf(object, 'cost_options'));
  const amounts: number[] = [];
  for (const option of options) {
    const written = memberOf(option, 'amount');
    if (textOf(written) === undefined) continue;
    const amount = numberOf(written);
    const currency = textOf(memberOf(option, 'currency'))?.toUpperCase() ?? 'EUR';
    if (amount === undefined || amount < 0)
      entry.refuse('costAmount', `${quoted(written)} is no amount; it was left out.`);
    else if (amount > 0 && currency !== 'EUR')
      entry.note(
        'costAmount',
        `The amount ${amount} is in ${quoted(currency)} and not in euros; it was kept with the entry.`,
      );
    else amounts.push(amount);
  }
  const isSaidFree = FREE.test(fees) || /^(?:true|1|yes)$/i.test(textOf(memberOf(object, 'free')) ?? '');
  if (amounts.length > 0) {
    const highest = Math.max(...amounts);
    entry.set('costKind', highest === 0 ? 'free' : Math.min(...amounts) === 0 ? 'partly_free' : 'paid');
    if (highest > 0) entry.set('costAmount', highest);
  } else if (isSaidFree) entry.set('costKind', 'free');
  const described = options
    .flatMap((option) => {
      const what = textOf(memberOf(option, 'option'));
      const how = textOf(memberOf(option, 'amount_description'));
      return [what, how].filter((part) => part !== undefined).join(': ') || [];
    })
    .join('\n');
  const note = [FREE.test(fees) ? '' : fees, plainText(described)].filter(Boolean).join('\n');
  if (note.length <= NOTE_LENGTH) entry.set('costNote', note || undefined);
  else entry.set('costNote', fees.length <= NOTE_LENGTH ? fees || undefined : fees);
  if (options.length > 0) entry.keep('cost_options', options);
}
