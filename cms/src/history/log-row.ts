import { createHash } from 'node:crypto';

/**
 * What happened to what visitors see of an entry in one language:
 * - `published`, `unpublished`, `deleted`: somebody did so;
 * - `followed`: it changed because another language was published, with which it shares values;
 * - `found`: it was live before the log began;
 * - `before_restore`: a draft, kept before an older version was put in its place;
 * - `thinned`: an operator took contents and names of older rows away.
 */
export const LOG_KINDS = [
  'published',
  'followed',
  'unpublished',
  'deleted',
  'found',
  'before_restore',
  'thinned',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** An account as the admin shows it at that moment. The salt keeps a name that was taken away from being guessed by its hash. */
export interface LoggedPerson {
  readonly accountId: number | null;
  readonly accountName: string | null;
  readonly accountSalt: string | null;
}

/** What one row says, before it is sealed. */
export interface LogFacts {
  readonly entryType: string;
  readonly documentId: string;
  /** Counts the rows of one entry, all its languages together, from 1. */
  readonly sequence: number;
  readonly kind: LogKind;
  readonly language: string;
  /** The moment, as an ISO text in UTC with milliseconds. */
  readonly at: string;
  readonly entryKey: string | null;
  readonly title: string | null;
  /** When what visitors see was published, as Strapi keeps it; null for what they do not see. */
  readonly publishedAt: string | null;
  /** The hash by which the content is found; null for a row without any. */
  readonly contentHash: string | null;
  /** The hash of the person; null when no person did it, but a command. */
  readonly accountHash: string | null;
}

/** A row of the log as it is stored. */
export interface LogRow extends LogFacts, LoggedPerson {
  readonly previousHash: string | null;
  readonly rowHash: string;
}

/** A SHA-256 in hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of a person, which stays in the log when the name is taken away. */
export const personHash = ({ accountId, accountName, accountSalt }: LoggedPerson): string =>
  hashOf(JSON.stringify([accountSalt, accountId, accountName]));

/** The hash that seals a row: of everything that it says, and of the row before for the same entry. */
export const rowHash = (facts: LogFacts, previousHash: string | null): string =>
  hashOf(
    JSON.stringify([
      previousHash,
      facts.entryType,
      facts.documentId,
      facts.sequence,
      facts.kind,
      facts.language,
      facts.at,
      facts.entryKey,
      facts.title,
      facts.publishedAt,
      facts.contentHash,
      facts.accountHash,
    ]),
  );
