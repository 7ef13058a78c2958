import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { HistoryAnswer } from '../../history/history-answers.ts';

/** Which entry a history is of, and in which language. */
export interface HistorySubject {
  readonly type: string;
  readonly documentId: string;
  readonly language: string;
}

/** What came of asking for something: nothing yet, the answer, or why there is none. */
export interface Asked<T> {
  readonly answer?: T;
  readonly failure?: string;
}

/**
 * Asks an address of the admin, again whenever it or the round becomes another one. Without an address nothing is asked. What an address answered stays until it
 * answers the next round, so that nobody who reads it sees it go and come back.
 */
export function useAsked<T>(address: string | undefined, round = ''): Asked<T> {
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked<T> & { readonly address?: string }>({});
  useEffect(() => {
    if (address === undefined) return undefined;
    let isGone = false;
    get<T>(address)
      .then(({ data }) => {
        if (!isGone) setAsked({ address, answer: data });
      })
      .catch((error: unknown) => {
        if (!isGone) setAsked({ address, failure: error instanceof Error ? error.message : String(error) });
      });
    return () => {
      isGone = true;
    };
  }, [address, round, get]);
  return asked.address === address ? asked : {};
}

/** The history of an entry in one language. `round` is another text when it must be asked again. */
export const useHistory = ({ type, documentId, language }: HistorySubject, round: string): Asked<HistoryAnswer> =>
  useAsked(`/history/${type}/${documentId}?locale=${language}`, round);
