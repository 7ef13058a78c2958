import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWords } from '../use-words.ts';
import { formAddress } from './form-address.ts';

interface EntryToTranslate {
  readonly type: string;
  readonly isSingle: boolean;
  readonly documentId: string;
}

/**
 * Starts a translation: makes a draft in another language, with what is the same in every language and without texts, and opens its form. It is saved through the
 * content manager itself, so that its rights hold.
 */
export function useStartTranslation(entry: EntryToTranslate): {
  readonly starting: string | undefined;
  readonly start: (locale: string) => Promise<void>;
} {
  const t = useWords();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const [starting, setStarting] = useState<string>();

  const start = async (locale: string): Promise<void> => {
    setStarting(locale);
    const uid = `api::${entry.type}.${entry.type}`;
    const address = entry.isSingle
      ? `/content-manager/single-types/${uid}`
      : `/content-manager/collection-types/${uid}/${entry.documentId}`;
    try {
      await put(`${address}?locale=${locale}`, { locale });
      navigate(formAddress({ ...entry, locale }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      toggleNotification({ type: 'danger', message: t('publishing.failed', { reason }) });
    } finally {
      setStarting(undefined);
    }
  };
  return { starting, start };
}
