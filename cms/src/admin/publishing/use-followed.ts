import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** How long to wait before asking again while something is under way, in milliseconds: often at first, then less. */
const SOON = 700;
const LATER = 5000;
const SOON_TIMES = 40;

/** How long after a change the publisher may still be hearing of it, in milliseconds: it is asked once more after that. */
const HEARD = 1500;

/** What came of asking: nothing yet, the answer, or why there is none. */
export interface Followed<T> {
  readonly answer?: T;
  readonly failure?: string;
}

/**
 * Asks an address of the admin when it appears, when the round becomes another one and when somebody comes back to the page, and goes on asking only while
 * something is under way. The last answer stays until there is a new one.
 */
export function useFollowed<T>(address: string, isUnderWay: (answer: T) => boolean, round = ''): Followed<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<Followed<T>>({});
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isGone = false;
    let timer: number | undefined;
    let times = 0;
    const ask = async (): Promise<void> => {
      times += 1;
      try {
        const { data } = await get<T>(address);
        if (isGone) return;
        setState({ answer: data });
        if (isUnderWay(data)) timer = window.setTimeout(() => void ask(), times < SOON_TIMES ? SOON : LATER);
        else if (times === 1) timer = window.setTimeout(() => void ask(), HEARD);
      } catch (error) {
        if (!isGone) setState({ failure: error instanceof Error ? error.message : String(error) });
      }
    };
    const comeBack = (): void => {
      if (document.visibilityState === 'visible') setTurn((before) => before + 1);
    };
    void ask();
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [address, get, isUnderWay, round, turn]);

  return state;
}
