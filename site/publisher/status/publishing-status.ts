import { LOCALE_CODES, type ContentTypeName, type Locale, type Sentence } from '@moodspace/shared';
import type {
  EntryAnswer,
  EntryStatus,
  PublisherStatus,
  PublishingStep,
  Refusal,
  RefusedProblem,
} from '@moodspace/shared/publishing';
import type { EntryVersions } from '../../src/content/store/content-state.ts';
import type { ContentProblem } from '../../src/content/store/content-error.ts';
import { asRecord, asText } from '../../src/content/store/raw-content.ts';
import { nameOf, type EntryName } from '../reading/entry-name.ts';
import type { SeenVersions } from '../reading/seen-versions.ts';

/** Why a change is not live: problems in entries, or something else. */
export interface RefusalCause {
  readonly problems: readonly ContentProblem[];
  readonly reason?: Sentence;
}

/** What the status asks of the rest of the publisher. */
export interface StatusSources {
  readonly siteUrl: string;
  readonly isWaiting: (name: EntryName) => boolean;
  readonly hasWaiting: () => boolean;
  readonly release: () => PublisherStatus['release'];
  /** The address of the page of an entry that is live. */
  readonly hrefOf: (type: ContentTypeName, key: string | undefined, locale: Locale) => string | undefined;
}

interface Held {
  /** Absent when the CMS could not give them. */
  readonly versions: EntryVersions | undefined;
  readonly refusal: Refusal;
}

/** Something that is in no entry and keeps changes from going live: writing fails, far too much is gone, or the day cannot change. */
export type Trouble = 'writing' | 'removals' | 'day';

const place = ({ type, documentId }: EntryName, locale: Locale): string => `${nameOf({ type, documentId })}/${locale}`;

/** What is known of each change: for the CMS, which shows it to editors. */
export class PublishingStatus {
  readonly #sources: StatusSources;
  /** What visitors see; absent until the first release is there. */
  #live: SeenVersions | undefined;
  readonly #since = new Map<string, string>();
  readonly #held = new Map<string, Held>();
  #step: PublishingStep | undefined;
  #inRound = new Set<string>();
  readonly #troubles = new Map<Trouble, Refusal>();
  #compared: PublisherStatus['compared'];
  isReady = false;
  isCmsReachable = true;

  constructor(sources: StatusSources) {
    this.#sources = sources;
  }

  /** Visitors see this content from now on. */
  open(live: SeenVersions): void {
    this.#live = live;
  }

  /** A round is under way with these entries. */
  begin(names: readonly EntryName[]): void {
    this.#inRound = new Set(names.map(nameOf));
    this.#step = 'reading';
  }

  at(step: PublishingStep): void {
    this.#step = step;
  }

  end(): void {
    this.#inRound = new Set();
    this.#step = undefined;
  }

  /** Visitors see these versions since a moment. */
  live(versions: readonly EntryVersions[], at: Date): void {
    for (const one of versions) {
      this.#held.delete(nameOf(one));
      for (const locale of LOCALE_CODES) {
        const before = this.#live?.list(one.type, locale).get(one.documentId)?.updatedAt;
        const now = asText(asRecord(one.byLocale[locale])?.['updatedAt']);
        if (now !== undefined && now !== before) this.#since.set(place(one, locale), at.toISOString());
      }
      this.#live?.note(one);
    }
  }

  /** These versions are not live, and why. */
  refuse(versions: EntryVersions, { problems, reason }: RefusalCause, at: Date): void {
    // The one that was refused last is told first.
    this.#held.delete(nameOf(versions));
    this.#held.set(nameOf(versions), {
      versions,
      refusal: { at: at.toISOString(), problems: problems.map(toldProblem), ...(reason ? { reason } : {}) },
    });
  }

  /** The CMS answers, but not about this entry. */
  unreadable(name: EntryName, reason: Sentence, at: Date): void {
    this.#held.set(nameOf(name), { versions: undefined, refusal: { at: at.toISOString(), problems: [], reason } });
  }

  isUnreadable(name: EntryName): boolean {
    const held = this.#held.get(nameOf(name));
    return held !== undefined && held.versions === undefined;
  }

  /** Something is in the way, or is so no more. */
  trouble(kind: Trouble, reason: Sentence | undefined, at: Date): void {
    if (reason === undefined) this.#troubles.delete(kind);
    else this.#troubles.set(kind, { at: at.toISOString(), problems: [], reason });
  }

  compared(compared: NonNullable<PublisherStatus['compared']>): void {
    this.#compared = compared;
  }

  /** What was read and is not live. */
  held(): readonly EntryVersions[] {
    return [...this.#held.values()].flatMap(({ versions }) => versions ?? []);
  }

  status(): PublisherStatus {
    const release = this.#sources.release();
    const refusal = [...this.#troubles.values()].at(-1) ?? [...this.#held.values()].at(-1)?.refusal;
    return {
      state: this.#state(refusal),
      ...(this.#step === undefined ? {} : { step: this.#step }),
      siteUrl: this.#sources.siteUrl,
      ...(release === undefined ? {} : { release }),
      ...(refusal === undefined ? {} : { refusal }),
      ...(this.#compared === undefined ? {} : { compared: this.#compared }),
      isCmsReachable: this.isCmsReachable,
    };
  }

  #state(refusal: Refusal | undefined): PublisherStatus['state'] {
    if (!this.isReady) return 'starting';
    if (this.#step !== undefined || (this.#sources.hasWaiting() && !this.#troubles.has('writing'))) return 'publishing';
    return refusal === undefined ? 'idle' : 'refused';
  }

  entry(type: ContentTypeName, documentId: string): EntryAnswer {
    const name = { type, documentId };
    return {
      byLocale: Object.fromEntries(LOCALE_CODES.map((locale) => [locale, this.#entry(name, locale)])),
    };
  }

  #entry(name: EntryName, locale: Locale): EntryStatus {
    const live = this.#live?.list(name.type, locale).get(name.documentId);
    const isOlderLive = live !== undefined;
    const trouble = this.#troubles.get('writing');
    if (this.#sources.isWaiting(name))
      return trouble === undefined
        ? { kind: 'publishing', step: 'waiting' }
        : { kind: 'refused', refusal: trouble, isOlderLive };
    if (this.#inRound.has(nameOf(name))) return { kind: 'publishing', step: this.#step ?? 'reading' };
    const held = this.#held.get(nameOf(name));
    if (held !== undefined) {
      const wanted = asText(asRecord(held.versions?.byLocale[locale])?.['updatedAt']);
      if (held.versions === undefined || wanted !== live?.updatedAt)
        return { kind: 'refused', refusal: held.refusal, isOlderLive };
    }
    if (live === undefined) return { kind: 'absent' };
    const href = this.#sources.hrefOf(name.type, live.key, locale);
    // Until something new went live while the publisher runs, the CMS knows best when that was.
    const since = this.#since.get(place(name, locale)) ?? live.updatedAt;
    return { kind: 'live', since, ...(href === undefined ? {} : { href }) };
  }
}

/** A problem as the CMS is told it; what is not known of it is left out. */
function toldProblem({ type, locale, message, ...rest }: ContentProblem): RefusedProblem {
  const known = Object.entries(rest).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { type, locale, message, ...Object.fromEntries(known) };
}
