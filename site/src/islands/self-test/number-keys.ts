/**
 * The number from 1 to 9 that a key press means; undefined for every other press, and for those that follow while a key is held down: each would answer one more
 * question. On the keyboards of Belgium and France the keys of the upper row give a digit only together with Shift, so there the place of the key counts.
 */
export function numberOf({
  key,
  code,
  repeat,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'>): number | undefined {
  if (repeat || ctrlKey || altKey || metaKey) return undefined;
  const digit = /^[1-9]$/.exec(key)?.[0] ?? /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
