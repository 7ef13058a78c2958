/**
 * Phone numbers as people in Belgium write them: a short number (112, 1813, 116 000), a national number that starts with 0,
 * or an international one that starts with +. Digits may be grouped with spaces, dots or slashes.
 */
const WRITTEN = /^\+?[0-9]+(?:[ ./][0-9]+)*$/;
const SHORT = /^[1-9][0-9]{2,5}$/;
const NATIONAL = /^0[1-9][0-9]{7,8}$/;
const INTERNATIONAL = /^\+[1-9][0-9]{6,14}$/;

const digitsOf = (written: string): string => written.replaceAll(/[ ./]/g, '');

/** Tells whether a written phone number can be dialled from Belgium. */
export function isPhoneNumber(written: string): boolean {
  if (!WRITTEN.test(written)) return false;
  const digits = digitsOf(written);
  return SHORT.test(digits) || NATIONAL.test(digits) || INTERNATIONAL.test(digits);
}

/**
 * The `tel:` address of a phone number (RFC 3966). A national number becomes an international one, so that the link also
 * works on a phone with a foreign subscription; a short number has no international form and stays as it is.
 * @throws RangeError when the text is not a phone number.
 */
export function phoneHref(written: string): string {
  if (!isPhoneNumber(written))
    throw new RangeError(`"${written}" is not a phone number that can be dialled from Belgium.`);
  const digits = digitsOf(written);
  return `tel:${digits.startsWith('0') ? `+32${digits.slice(1)}` : digits}`;
}
