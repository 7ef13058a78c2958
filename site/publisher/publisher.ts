import { setTimeout as pause } from 'node:timers/promises';
import type { ContentTypeName, Sentence } from '@moodspace/shared';
import type { ContentChange, EntryAnswer, PublisherStatus, PublishingStep } from '@moodspace/shared/publishing';
import { ContentSourceError, type ContentProblem } from '../src/content/store/content-error.ts';
import type { EntryVersions } from '../src/content/store/content-state.ts';
import { pauseBeforeRound, type ChangeQueue, type WaitingChanges } from './changes/change-queue.ts';
import { publishParts, type Attempt } from './changes/publish-parts.ts';
import type { LogFacts, PublisherLog } from './publisher-log.ts';
import type { Difference, SuddenRemoval } from './reading/compare-with-cms.ts';
import type { ReadChanges } from './reading/content-reader.ts';
import { isAbout } from './reading/entry-name.ts';
import type { PublishingStatus, RefusalCause, StatusSources } from './status/publishing-status.ts';

/** What came of an attempt, and what there is to log of it. */
export type SiteAttempt = Attempt<RefusalCause> & { readonly facts: LogFacts };

/** The site that visitors see, as far as publishing needs it. */
export interface PublishedSite {
  /** The day for which it was made, as YYYY-MM-DD. */
  readonly day: string;
  readonly release: () => PublisherStatus['release'];
  readonly hrefOf: StatusSources['hrefOf'];
  /**
   * Lets visitors see all of these changes on a day, or none of them.
   * @throws ReleaseError or another error when it could not be tried: nothing changed then, and it may be tried again
   */
  readonly attempt: (
    changes: readonly EntryVersions[],
    day: string,
    onStep: (step: PublishingStep) => void,
  ) => Promise<SiteAttempt>;
  readonly read: (waiting: WaitingChanges) => Promise<ReadChanges>;
  /** What the CMS has that was not read. */
  readonly compareWithCms: () => Promise<Difference>;
}

export interface PublisherOptions {
  readonly site: PublishedSite;
  readonly status: PublishingStatus;
  readonly queue: ChangeQueue;
  readonly log: PublisherLog;
  /** The calendar day in Flanders, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds between two questions whether something changed that no notice told of. */
  readonly interval: number;
  /** Visitors got something new. */
  readonly onPublished: () => void;
  /** Something is about to be published. */
  readonly onBusy: () => void;
}

/** Milliseconds before what failed for a reason outside of the content is tried again; the last one repeats. */
const PAUSES_AFTER_FAILURE = [2000, 10_000, 30_000, 60_000] as const;

/** How often is looked whether a new day began, in milliseconds. */
const DAY_LOOK = 15_000;

/** Takes changes, one round after the other, from the CMS to visitors. */
export class Publisher {
  readonly #options: PublisherOptions;
  /** Rounds in a row that ended with changes waiting. */
  #burst = 0;
  #failures = 0;
  /** Nothing is begun before; milliseconds of `performance.now()`. */
  #notBefore = 0;
  /** Whether what was refused may be right by now, because something else changed. */
  #heldMayFit = false;
  /** The day that was refused; it is tried again with each change. */
  #refusedDay: string | undefined;
  #suddenRemovals = '';
  #wake: (() => void) | undefined;
  #isIdle = true;
  #isCaughtUp = false;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** Takes note that something changed in the CMS. */
  tell(changes: readonly ContentChange[]): void {
    this.#options.queue.add(changes, Date.now());
    // Who tells of a change is there: what waited for the CMS to come back need not wait any longer.
    if (this.#failures > 0) this.#notBefore = 0;
    this.#wake?.();
  }

  entry(type: ContentTypeName, documentId: string): EntryAnswer {
    return this.#options.status.entry(type, documentId);
  }

  /** Whether the CMS was found to hold nothing that was not read. */
  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  /** Publishes until it is told to end. A round that is under way then is finished. */
  async run(signal: AbortSignal): Promise<void> {
    const polling = this.#poll(signal);
    while (!signal.aborted) {
      const rest = this.#notBefore - performance.now();
      if (rest > 0) await this.#sleep(rest, signal);
      else if (!(await this.#once(signal))) await this.#sleep(DAY_LOOK, signal);
    }
    await polling;
  }

  /** Does the next thing that is to be done. Gives false when there is nothing. */
  async #once(signal: AbortSignal): Promise<boolean> {
    const { queue, site, status, today, onBusy } = this.#options;
    const pauseForMore = queue.isEmpty ? 0 : pauseBeforeRound(this.#burst);
    if (pauseForMore > 0) await pause(pauseForMore, undefined, { signal }).catch(() => undefined);
    const day = today();
    const waiting = queue.take();
    const held = this.#heldMayFit ? status.held() : [];
    this.#heldMayFit = false;
    const isNewDay = day !== site.day && day !== this.#refusedDay;
    if (waiting === undefined && held.length === 0 && !isNewDay) return false;
    onBusy();
    this.#isIdle = false;
    try {
      if (waiting !== undefined) await this.#round(waiting, day);
      else if (held.length > 0) await this.#publish(held, { day, since: Date.now() });
      else await this.#newDay(day);
      this.#failures = 0;
    } catch (error) {
      // Nothing is lost: it waits, and is tried again.
      if (waiting !== undefined) queue.putBack(waiting);
      this.#heldMayFit ||= held.length > 0;
      this.#failed(error);
    } finally {
      status.end();
      this.#isIdle = true;
      this.#burst = queue.isEmpty ? 0 : this.#burst + 1;
    }
    return true;
  }

  async #round(waiting: WaitingChanges, day: string): Promise<void> {
    const { site, status, log } = this.#options;
    status.begin(waiting.entries);
    const started = performance.now();
    const waited = Date.now() - waiting.since;
    const { versions, problems, unreadable } = await site.read(waiting);
    this.#cmsAnswers();
    status.begin(versions);
    for (const [name, sentence] of unreadable) {
      // It is asked for again and again; once is enough to say so.
      if (!status.isUnreadable(name)) log.warn('unreadable', sentence, { ...name });
      status.unreadable(name, cannotBeRead(sentence), new Date());
    }
    const ms = { waited, read: performance.now() - started };
    await this.#publish(versions, { day, since: waiting.since, ms, problems });
  }

  async #newDay(day: string): Promise<void> {
    const { site, status, log } = this.#options;
    const began = Date.now();
    const outcome = await site.attempt([], day, (step) => status.at(step));
    if (outcome.isLive) {
      this.#wentLive([], withTimes(outcome.facts), began);
      return;
    }
    this.#refusedDay = day;
    const reason = dayRefused(day, outcome.refusal);
    status.trouble('day', reason, new Date());
    log.error('day_refused', reason.en);
  }

  async #publish(
    versions: readonly EntryVersions[],
    {
      day,
      since,
      ms = {},
      problems = [],
    }: {
      readonly day: string;
      readonly since: number;
      /** How long the steps before took. */
      readonly ms?: Readonly<Record<string, number>>;
      /** What is wrong with some of them already. */
      readonly problems?: readonly ContentProblem[];
    },
  ): Promise<void> {
    const { site, status, log } = this.#options;
    const broken = new Map<EntryVersions, RefusalCause>();
    for (const one of versions) {
      const own = problems.filter((problem) => isAbout(problem, one));
      if (own.length > 0) broken.set(one, { problems: own });
    }
    if (versions.length === 0) return;
    const whole = versions.filter((one) => !broken.has(one));
    const { refused } = await publishParts(whole, {
      attempt: async (part) => {
        const outcome = await site.attempt(part, day, (step) => status.at(step));
        if (outcome.isLive) this.#wentLive(part, withTimes(outcome.facts, ms), since);
        return outcome;
      },
      isBlamed: (refusal, one) => refusal.problems.some((problem) => isAbout(problem, one)),
    });
    const wasRefused = new Set(status.held());
    for (const [one, cause] of [...broken, ...refused]) {
      status.refuse(one, cause, new Date());
      // What is tried again and is still refused is no news.
      if (wasRefused.has(one)) continue;
      this.#heldMayFit ||= wasRefused.size > 0;
      const { type, documentId } = one;
      log.warn('refused', sentenceOf(cause), { type, documentId, fields: cause.problems.map(({ field }) => field) });
    }
  }

  #wentLive(versions: readonly EntryVersions[], facts: LogFacts, since: number): void {
    const { status, log, onPublished } = this.#options;
    const switched = new Date();
    status.live(versions, switched);
    status.trouble('writing', undefined, switched);
    status.trouble('day', undefined, switched);
    this.#refusedDay = undefined;
    this.#heldMayFit ||= status.held().length > 0;
    log.info(
      'published',
      `Published ${counted(versions.length)} (${((switched.getTime() - since) / 1000).toFixed(2)} s).`,
      {
        entries: versions.length,
        received: new Date(since).toISOString(),
        switched: switched.toISOString(),
        ...facts,
      },
    );
    onPublished();
  }

  /** Something outside of the content failed: visitors see what they saw. */
  #failed(error: unknown): void {
    const { status, log } = this.#options;
    const wait = PAUSES_AFTER_FAILURE[Math.min(this.#failures, PAUSES_AFTER_FAILURE.length - 1)] ?? 60_000;
    this.#failures += 1;
    this.#notBefore = performance.now() + wait;
    if (error instanceof ContentSourceError) {
      this.#cmsIsSilent(error);
      return;
    }
    const reason = reasonOf(error);
    status.trouble('writing', reason, new Date());
    log.error(
      'failed',
      `Not published, visitors still see the last good site, next attempt in ${wait / 1000} s: ${reason.en}`,
    );
  }

  #cmsIsSilent(error: ContentSourceError): void {
    const { status, log } = this.#options;
    if (status.isCmsReachable)
      log.warn('cms_silent', `The CMS does not answer; the site stays as it is. ${error.message}`);
    status.isCmsReachable = false;
  }

  #cmsAnswers(): void {
    const { status, log } = this.#options;
    if (!status.isCmsReachable) log.info('cms_answers', 'The CMS answers again.');
    status.isCmsReachable = true;
  }

  /** Looks again and again for what no notice told of. */
  async #poll(signal: AbortSignal): Promise<void> {
    const { site, queue, status, interval } = this.#options;
    const isEnded = (): boolean => signal.aborted;
    while (!isEnded()) {
      await pause(interval, undefined, { signal }).catch(() => undefined);
      // What waits, or is under way, is read anyway.
      if (isEnded() || !this.#isIdle || (!queue.isEmpty && this.#failures === 0)) continue;
      try {
        const { changed, suddenRemovals } = await site.compareWithCms();
        if (!status.isCmsReachable) {
          // What waited for it need not wait any longer.
          this.#notBefore = 0;
          this.#wake?.();
        }
        this.#cmsAnswers();
        this.#tellRemovals(suddenRemovals);
        this.#isCaughtUp ||= changed.length === 0 && suddenRemovals.length === 0;
        if (changed.length > 0) this.tell(changed.map((name) => ({ kind: 'entry', ...name })));
      } catch (error) {
        if (!(error instanceof ContentSourceError)) this.#failed(error);
        else if (!isEnded()) this.#cmsIsSilent(error);
      }
    }
  }

  /** Says once that far too much is gone, and once that it is back. */
  #tellRemovals(removals: readonly SuddenRemoval[]): void {
    const { status, log } = this.#options;
    const before = this.#suddenRemovals;
    this.#suddenRemovals = removals.map(({ type, locale, now }) => `${locale}/${type} ${now}`).join(', ');
    if (this.#suddenRemovals === before) return;
    if (removals.length === 0) {
      status.trouble('removals', undefined, new Date());
      return;
    }
    const reason = removalsRefused(removals);
    status.trouble('removals', reason, new Date());
    log.error('sudden_removals', reason.en, { lists: removals });
  }

  async #sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await pause(milliseconds, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => undefined);
    this.#wake = undefined;
  }
}

const counted = (entries: number): string =>
  entries === 0 ? 'what the new day changes' : entries === 1 ? 'one entry' : `${entries} entries`;

function withTimes(facts: LogFacts, earlier: Readonly<Record<string, number>> = {}): LogFacts {
  const all = { ...earlier, ...(facts['ms'] as Readonly<Record<string, number>>) };
  return {
    ...facts,
    ms: Object.fromEntries(Object.entries(all).map(([step, time]) => [step, Math.round(time * 10) / 10])),
  };
}

/** Where the problems are, for the log: the entry by its key, never by who wrote it. */
function sentenceOf({ problems, reason }: RefusalCause): string {
  const sentences = problems.map(
    ({ type, key, locale, field, message }) =>
      [`${type} ${key ?? ''}`.trim(), `language ${locale}`, ...(field === undefined ? [] : [`field ${field}`])].join(
        ', ',
      ) + `: ${message.en}`,
  );
  if (sentences.length === 0) return `Not published: ${reason?.en ?? ''}`;
  return `Not published: ${sentences.slice(0, 5).join(' ')}`;
}

/** What failed, for editors: an error of ours says it in both languages. */
function reasonOf(error: unknown): Sentence {
  if (error instanceof Error && 'reason' in error) return error.reason as Sentence;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    nl: `Het publiceren is mislukt (${detail}); bezoekers zien nog wat er stond. Het wordt vanzelf opnieuw geprobeerd.`,
    en: `Publishing failed (${detail}); visitors still see what was there. It is tried again by itself.`,
  };
}

function dayRefused(day: string, { problems, reason }: RefusalCause): Sentence {
  const why = problems[0]?.message ?? reason ?? { nl: '', en: '' };
  return {
    nl: `De site kon niet naar ${day} overgaan, en blijft zoals ze was: ${why.nl}`,
    en: `The site could not go on to ${day}, and stays as it was: ${why.en}`,
  };
}

const cannotBeRead = (sentence: string): Sentence => ({
  nl: `Het CMS kon deze tekst niet geven (${sentence}). Het wordt vanzelf opnieuw geprobeerd.`,
  en: `The CMS could not give this entry (${sentence}). It is tried again by itself.`,
});

function removalsRefused(removals: readonly SuddenRemoval[]): Sentence {
  const lists = removals.map(({ type, locale, before, now }) => `${type} (${locale}): ${before} → ${now}`).join(', ');
  return {
    nl: `In het CMS zijn plots veel teksten weg (${lists}); de site blijft zoals ze was. Kijk na of het CMS zijn eigen databank gebruikt. Klopt het, start dan opnieuw met SUDDEN_REMOVALS=accept.`,
    en: `Many entries are suddenly gone from the CMS (${lists}); the site stays as it was. Check that the CMS uses its own database. If this is right, start again with SUDDEN_REMOVALS=accept.`,
  };
}
