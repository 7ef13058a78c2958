/**
 * What a page remembers in this tab, until the tab is closed. Every function works where the browser refuses storage, as in some private windows: then
 * nothing is remembered and nobody gets an error.
 */
export interface TabMemory {
  /** The text under a name; undefined when there is none. */
  readonly read: (name: string) => string | undefined;
  /** Tells whether the text is remembered now. */
  readonly write: (name: string, text: string) => boolean;
  readonly forget: (name: string) => void;
  /** Forgets everything of this site. */
  readonly forgetAll: () => void;
  /** Whether anything can be remembered at all. */
  readonly works: () => boolean;
}

/** Names in the storage of the browser begin so: another site on the same address may have its own. */
const PREFIX = 'moodspace:';

/** The name in the storage of the browser of what a page remembers under a name. */
export const storedName = (name: string): string => PREFIX + name;

/** @param storage gets the storage of the browser; where that is refused, already this throws. */
export function tabMemory(storage: () => Storage = () => sessionStorage): TabMemory {
  const attempt = <T>(action: (store: Storage) => T): T | undefined => {
    try {
      return action(storage());
    } catch {
      return undefined;
    }
  };
  const write = (name: string, text: string) =>
    attempt((store) => {
      store.setItem(storedName(name), text);
      return true;
    }) ?? false;
  const forget = (name: string) => {
    attempt((store) => {
      store.removeItem(storedName(name));
    });
  };
  return {
    read: (name) => attempt((store) => store.getItem(storedName(name))) ?? undefined,
    write,
    forget,
    forgetAll: () => {
      attempt((store) => {
        for (const name of Object.keys(store)) if (name.startsWith(PREFIX)) store.removeItem(name);
      });
    },
    works: () => {
      const isWritten = write('works', '1');
      forget('works');
      return isWritten;
    },
  };
}

/** The name under which a tab remembers that others use this device too. */
export const SHARED_NAME = 'shared-device';

/** Tells whether the visitor said in this tab that others use this device too: then nothing of theirs may stay on it. */
export const isSharedDevice = (): boolean => tabMemory().read(SHARED_NAME) !== undefined;

/** Remembers nothing, as where the browser refuses storage. */
export const noMemory = (): TabMemory =>
  tabMemory(() => {
    throw new DOMException('Nothing is remembered here.', 'SecurityError');
  });
