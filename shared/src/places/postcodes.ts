const POSTCODE = /^[1-9][0-9]{3}$/;

/** What is wrong with a Belgian postcode, as a sentence; undefined when nothing is. */
export function belgianPostcodeProblem(postcode: string): string | undefined {
  return POSTCODE.test(postcode)
    ? undefined
    : `"${postcode}" is not a Belgian postcode: that has four digits, such as "9000".`;
}
