/** What came of the attempt to let visitors see some changes. */
export type Attempt<Refusal> = { readonly isLive: true } | { readonly isLive: false; readonly refusal: Refusal };

export interface PublishPartsOptions<Change, Refusal> {
  /** Lets visitors see all of these changes, or none of them. */
  readonly attempt: (changes: readonly Change[]) => Promise<Attempt<Refusal>>;
  /** Whether a refusal names a change as its cause. */
  readonly isBlamed: (refusal: Refusal, change: Change) => boolean;
}

/** What came of a burst. */
export interface PublishedParts<Change, Refusal> {
  readonly live: readonly Change[];
  readonly refused: ReadonlyMap<Change, Refusal>;
}

/**
 * Publishes changes together, and when that is refused, in parts: first without those that the refusal names, then in halves, down to
 * single ones. So what is wrong with one entry holds back no other, and a thousand good ones take no thousand attempts. What was refused
 * is attempted once more after others went live, because it may need one of them.
 * @throws whatever an attempt throws: then nothing is known of the changes that were not attempted yet.
 */
export async function publishParts<Change, Refusal>(
  changes: readonly Change[],
  { attempt, isBlamed }: PublishPartsOptions<Change, Refusal>,
): Promise<PublishedParts<Change, Refusal>> {
  const live: Change[] = [];
  let refused = new Map<Change, Refusal>();

  async function place(part: readonly Change[]): Promise<void> {
    if (part.length === 0) return;
    const outcome = await attempt(part);
    if (outcome.isLive) {
      live.push(...part);
      return;
    }
    const [only] = part;
    if (part.length === 1 && only !== undefined) {
      refused.set(only, outcome.refusal);
      return;
    }
    const blamed = part.filter((change) => isBlamed(outcome.refusal, change));
    const isSplit = blamed.length > 0 && blamed.length < part.length;
    const half = Math.ceil(part.length / 2);
    await place(isSplit ? part.filter((change) => !blamed.includes(change)) : part.slice(0, half));
    await place(isSplit ? blamed : part.slice(half));
  }

  await place(changes);
  let before = 0;
  while (refused.size > 0 && live.length > before) {
    before = live.length;
    const again = [...refused.keys()];
    refused = new Map();
    await place(again);
  }
  return { live, refused };
}
