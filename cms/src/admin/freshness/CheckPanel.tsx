import { Box, Button, Typography } from '@strapi/design-system';
import {
  useFetchClient,
  useNotification,
  unstable_useContentManagerContext as useContentManagerContext,
} from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ChecksAnswer } from '../../freshness/to-check.ts';
import { useWords } from '../use-words.ts';
import { useCheckedToday } from './use-checked-today.ts';
import { useDayWords } from './use-day-words.ts';

/** Beside the form of an entry with a check: when it was checked, and the one action "checked today". */
export function CheckPanel({ documentId }: { readonly documentId: string }) {
  const t = useWords();
  const dayWords = useDayWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { form } = useContentManagerContext();
  const { saving, confirm } = useCheckedToday();
  const [answer, setAnswer] = useState<ChecksAnswer>();
  const entry = answer?.entries.find((candidate) => candidate.documentId === documentId);

  useEffect(() => {
    let isGone = false;
    get<ChecksAnswer>('/checks/')
      .then(({ data }) => {
        if (!isGone) setAnswer(data);
      })
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        toggleNotification({ type: 'danger', message: t('freshness.failed', { reason }) });
      });
    return () => {
      isGone = true;
    };
  }, [get, t, toggleNotification]);

  if (!answer || !entry) return null;
  const isModified = (form as { readonly modified?: boolean }).modified === true;
  const { checkedOn, nextCheck } = entry;
  return (
    <Box width="100%">
      <Typography
        variant="pi"
        textColor={entry.state !== 'current' ? 'danger600' : entry.dueInDays === null ? 'neutral600' : 'warning700'}
        tag="p"
      >
        {checkedOn === null
          ? t('freshness.panelNever')
          : t('freshness.panelState', {
              checkedOn: dayWords(checkedOn),
              nextCheck: nextCheck === null ? '–' : dayWords(nextCheck),
            })}
      </Typography>
      {entry.waitsInDraft && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t('freshness.waits')}
          </Typography>
        </Box>
      )}
      {answer.mayCheck.includes(entry.type) && (
        <Box paddingTop={3}>
          <Button
            variant="secondary"
            fullWidth
            disabled={isModified}
            loading={saving !== undefined}
            onClick={() => {
              // The form still holds the old days; reading the page again shows what is stored now.
              void confirm(entry).then((isSaved) => {
                if (isSaved) window.location.reload();
              });
            }}
          >
            {t('freshness.checkedToday')}
          </Button>
        </Box>
      )}
      {isModified && answer.mayCheck.includes(entry.type) && (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t('freshness.panelSave')}
          </Typography>
        </Box>
      )}
    </Box>
  );
}
