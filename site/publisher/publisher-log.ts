/** Facts of a log line. Never a person: not who published, not a title, only what, when and how long. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Writes down what the publisher did, for programs and for whoever looks after the site. */
export interface PublisherLog {
  /**
   * @param event a name that stays the same, to search for
   * @param sentence what happened, where, and what to do, in English; empty when there is nothing to say to a person
   */
  readonly info: (event: string, sentence: string, facts?: LogFacts) => void;
  readonly warn: PublisherLog['info'];
  readonly error: PublisherLog['info'];
}

/** One line of JSON for each event: `at`, `level`, `event`, `sentence` and its facts. */
export function publisherLog(write: (line: string) => void, now: () => Date = () => new Date()): PublisherLog {
  const writing =
    (level: 'info' | 'warn' | 'error') =>
    (event: string, sentence: string, facts: LogFacts = {}): void =>
      write(JSON.stringify({ at: now().toISOString(), level, event, sentence, ...facts }));
  return { info: writing('info'), warn: writing('warn'), error: writing('error') };
}
