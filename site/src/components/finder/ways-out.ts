import type { FinderKey } from '../../finder/finder-words.ts';
import { chipsOf, isOf, type Chip } from './chips.ts';
import { draw, drawButton } from './draw.ts';
import type { RowContext } from './draw-row.ts';
import type { FinderForm } from './finder-form.ts';

/**
 * Where nothing fits completely: buttons that say which choices to give up, and how many services that brings. `remove` takes
 * the choices away.
 */
export function drawWaysOut(
  { found, criteria, words }: RowContext,
  form: FinderForm,
  remove: (chips: readonly Chip[]) => void,
): HTMLElement {
  const near = form.form.querySelector<HTMLInputElement>('input[name=near]')?.value;
  const chips = chipsOf(criteria, form, near, words);
  /** None where there is nothing to give up, or nothing would be found then, either. */
  const wayOut = (
    key: FinderKey,
    given: readonly Chip[],
    named: readonly Chip[],
    number: number,
  ): readonly HTMLElement[] => {
    if (given.length === 0 || named.length === 0 || number === 0) return [];
    const name = words.list(
      named.map((chip) => chip.name),
      'disjunction',
    );
    return [drawButton('action quiet', words.say(key, { name, number }), () => remove(given))];
  };
  const giveUp = [...found.withoutWish].flatMap(([wish, number]) => {
    const given = chips.filter((chip) => isOf(chip, wish));
    return wayOut('finder.giveUp', given, given, number);
  });
  // Where it does not help to give up one choice, each alone is a way to begin again.
  const alone = [...found.onlyWish].flatMap(([wish, number]) => {
    const named = chips.filter((chip) => isOf(chip, wish));
    const given = chips.filter((chip) => !isOf(chip, wish));
    return wayOut('finder.only', given, named, number);
  });
  return draw('p', { class: 'tools ways-out' }, ...(giveUp.length > 0 ? giveUp : alone));
}
