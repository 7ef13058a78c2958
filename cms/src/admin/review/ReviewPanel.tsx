import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { LOCALES, type Locale } from '@moodspace/shared';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewAnswer } from '../../review/review-answers.ts';
import { useWords } from '../use-words.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { ReviewRecords } from './ReviewRecords.tsx';
import { useReview } from './use-review.ts';

interface ReviewPanelProps {
  readonly type: string;
  readonly documentId: string;
  readonly locale: Locale;
  /** Another text whenever the entry was saved or published. */
  readonly round: string;
}

/** Beside the form of a text: who wrote it, who read it, and the one action of who reads it. */
export function ReviewPanel({ type, documentId, locale, round }: ReviewPanelProps) {
  const t = useWords();
  const { answer, failure, isSending, send } = useReview({ type, documentId, locale, round });
  const { form } = useContentManagerContext();
  const isModified = (form as { readonly modified?: boolean }).modified === true;
  const [openForm, setOpenForm] = useState<'exception' | 'languages'>();

  if (!answer) return <Typography variant="pi">{failure ?? t('review.loading')}</Typography>;
  const { state, isGrave, writer, isOwnText, mayReview, mayExcept, missingLanguages, print, records } = answer;
  const isWaiting = state === 'needed' || state === 'alone';
  const names = missingLanguages.map((code) => LOCALES[code].ownName).join(', ');
  const giveReason = async (kind: 'exception' | 'languages', reason: string): Promise<void> => {
    if (await send(`/${kind}`, { reason, print })) setOpenForm(undefined);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box role="status">
        <Typography variant="pi" tag="p" textColor={colourOf(state)}>
          {state === 'needed' && isGrave
            ? t('review.neededGrave')
            : t(`review.${state === 'not_asked' ? 'unchanged' : state}`)}
        </Typography>
        {isWaiting && writer !== null && (
          <Typography variant="pi" tag="p" textColor="neutral600">
            {isOwnText ? t('review.ownText') : t('review.writtenBy', { name: writer })}
          </Typography>
        )}
        {failure !== undefined && (
          <Typography variant="pi" tag="p" textColor="danger600">
            {failure}
          </Typography>
        )}
      </Box>
      {isModified && isWaiting && (
        <Typography variant="pi" textColor="neutral600">
          {t('review.saveFirst')}
        </Typography>
      )}
      {state === 'needed' && mayReview && (
        <>
          <Button
            fullWidth
            variant="secondary"
            disabled={isModified}
            loading={isSending}
            onClick={() => void send('', { print })}
          >
            {t('review.press')}
          </Button>
          <Typography variant="pi" textColor="neutral600">
            {t('review.pressHelp')}
          </Typography>
        </>
      )}
      {state === 'needed' && mayExcept && !isGrave && (
        <ReasonForm
          isOpen={openForm === 'exception'}
          isDisabled={isModified || isSending}
          name={t('review.without')}
          onOpen={() => {
            setOpenForm('exception');
          }}
          onClose={() => {
            setOpenForm(undefined);
          }}
          onReason={(reason) => void giveReason('exception', reason)}
        />
      )}
      {names !== '' && (
        <Typography variant="pi" tag="p" textColor="warning700">
          {t('review.languages', { languages: names })}
        </Typography>
      )}
      {names !== '' && mayExcept && (
        <ReasonForm
          isOpen={openForm === 'languages'}
          isDisabled={isModified || isSending}
          name={t('review.withoutLanguages')}
          onOpen={() => {
            setOpenForm('languages');
          }}
          onClose={() => {
            setOpenForm(undefined);
          }}
          onReason={(reason) => void giveReason('languages', reason)}
        />
      )}
      <ReviewRecords records={records} />
    </Flex>
  );
}

const colourOf = (state: ReviewAnswer['state']): string => {
  if (state === 'needed') return 'warning700';
  return state === 'reviewed' ? 'success700' : 'neutral800';
};
