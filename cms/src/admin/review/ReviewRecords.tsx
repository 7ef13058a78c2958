import { Box, Typography } from '@strapi/design-system';
import type { ReviewRecord } from '../../review/review-answers.ts';
import { useDayWords } from '../freshness/use-day-words.ts';
import { useWords } from '../use-words.ts';

/** The last ones say most; all of them stay in the database. */
const MOST_SHOWN = 4;

/** What was said of a text, the newest first. */
export function ReviewRecords({ records }: { readonly records: readonly ReviewRecord[] }) {
  const t = useWords();
  const dayWords = useDayWords();
  if (records.length === 0) return null;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {t('review.records')}
      </Typography>
      <Box tag="ul">
        {records.slice(0, MOST_SHOWN).map(({ kind, at, accountName, reason, isOfThisText }) => (
          <Box tag="li" key={at} paddingTop={2}>
            <Typography variant="pi" textColor={isOfThisText ? 'neutral800' : 'neutral600'}>
              {t(`review.record.${kind}`, { name: accountName, day: dayWords(at.slice(0, 10)) })}
              {reason === null ? '' : `: “${reason}”`}
              {isOfThisText ? '' : ` (${t('review.earlier')})`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
