import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { ReviewAnswer } from '../../review/review-answers.ts';
import { useWords } from '../use-words.ts';

interface ReviewedText {
  readonly type: string;
  readonly documentId: string;
  readonly locale: string;
  /** Another text whenever the entry was saved or published. */
  readonly round: string;
}

/** How it stands with the second reader of a text, and how to say something about it. `send` resolves to false when that was refused. */
export function useReview({ type, documentId, locale, round }: ReviewedText): {
  readonly answer: ReviewAnswer | undefined;
  readonly failure: string | undefined;
  readonly isSending: boolean;
  readonly send: (path: '' | '/exception' | '/languages', body: object) => Promise<boolean>;
} {
  const t = useWords();
  const { get, post } = useFetchClient();
  const [answer, setAnswer] = useState<ReviewAnswer>();
  const [failure, setFailure] = useState<string>();
  const [isSending, setSending] = useState(false);
  const address = `/reviews/${type}/${documentId}`;
  const fail = useCallback(
    (error: unknown) => {
      setFailure(t('review.failed', { reason: error instanceof Error ? error.message : String(error) }));
    },
    [t],
  );

  useEffect(() => {
    let isGone = false;
    get<ReviewAnswer>(address, { params: { locale } })
      .then(({ data }) => {
        if (isGone) return;
        setAnswer(data);
        setFailure(undefined);
      })
      .catch((error: unknown) => {
        if (!isGone) fail(error);
      });
    return () => {
      isGone = true;
    };
  }, [address, locale, round, get, fail]);

  const send = async (path: '' | '/exception' | '/languages', body: object): Promise<boolean> => {
    setSending(true);
    try {
      const { data } = await post<ReviewAnswer>(`${address}${path}`, body, { params: { locale } });
      setAnswer(data);
      setFailure(undefined);
      // The form still holds the review as it was; reading the page again shows the new day.
      if (path === '') window.location.reload();
      return true;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setSending(false);
    }
  };
  return { answer, failure, isSending, send };
}
