/** Words with which examples and templates of Strapi and others fill the place of a secret. */
const EXAMPLES = [
  'tobemodified',
  'changeme',
  'changethis',
  'replaceme',
  'yoursecret',
  'mysecret',
  'verysecret',
  'supersecret',
  'secretkey',
  'password',
  'example',
  'default',
  'generate',
];

/** A text of fewer different characters than this was typed, not drawn. */
const FEWEST_CHARACTERS = 6;

/** Tells whether a secret is one that anybody could guess: from an example, or of next to no characters. */
export function isKnownSecret(secret: string): boolean {
  const plain = secret.toLowerCase().replace(/[^a-z0-9]/g, '');
  return EXAMPLES.some((example) => plain.includes(example)) || new Set(secret).size < FEWEST_CHARACTERS;
}
