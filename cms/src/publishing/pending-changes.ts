import { MOST_CHANGES, type ContentChange } from '@moodspace/shared/publishing';

/** Changes that wait to be told, each once, and never more than a notice holds: what is more becomes "everything". */
export class PendingChanges {
  readonly #changes = new Map<string, ContentChange>();

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  add(changes: Iterable<ContentChange>): void {
    for (const change of changes) this.#changes.set(identityOf(change), change);
    if (this.#changes.size > MOST_CHANGES || this.#changes.has('everything')) {
      this.#changes.clear();
      this.#changes.set('everything', { kind: 'everything' });
    }
  }

  /** Hands out all that waits; nothing waits after that. */
  take(): readonly ContentChange[] {
    const taken = [...this.#changes.values()];
    this.#changes.clear();
    return taken;
  }
}

function identityOf(change: ContentChange): string {
  switch (change.kind) {
    case 'entry':
      return `entry ${change.type} ${change.documentId}`;
    case 'media':
      return `media ${change.url}`;
    case 'everything':
      return 'everything';
  }
}
