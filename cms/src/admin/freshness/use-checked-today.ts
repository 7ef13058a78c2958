import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { CheckAnswer, ToCheck } from '../../freshness/to-check.ts';
import { useDayWords } from './use-day-words.ts';
import { useWords } from '../use-words.ts';

/** The one action of somebody who checks. Gives which entry is being saved, and a function that resolves to false when saving failed. */
export function useCheckedToday(): {
  readonly saving: string | undefined;
  readonly confirm: (entry: Pick<ToCheck, 'type' | 'documentId' | 'name'>) => Promise<boolean>;
} {
  const t = useWords();
  const dayWords = useDayWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [saving, setSaving] = useState<string>();

  const confirm = async ({ type, documentId, name }: Pick<ToCheck, 'type' | 'documentId' | 'name'>) => {
    setSaving(documentId);
    try {
      const { data } = await post<CheckAnswer>(`/checks/${type}/${documentId}`);
      const message = t(`freshness.${data.outcome}`, { name, day: dayWords(data.nextCheck) });
      toggleNotification({ type: data.outcome === 'live' ? 'success' : 'warning', message });
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      toggleNotification({ type: 'danger', message: t('freshness.failed', { reason }) });
      return false;
    } finally {
      setSaving(undefined);
    }
  };
  return { saving, confirm };
}
