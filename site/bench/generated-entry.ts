/** An entry or a part of one, in the shape in which Strapi answers over REST. */
export type RawEntry = Readonly<Record<string, unknown>>;

/** Switches of which some are on. */
export const flags = (codes: readonly string[], on: readonly string[]): RawEntry =>
  Object.fromEntries(codes.map((code) => [code, on.includes(code)]));
