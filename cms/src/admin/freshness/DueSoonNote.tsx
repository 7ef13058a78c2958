import { Box, Typography } from '@strapi/design-system';
import type { ToCheck } from '../../freshness/to-check.ts';
import { useWords } from '../use-words.ts';
import { useDayWords } from './use-day-words.ts';

/** Above the list: crisis checks that fall due soon, before one of them is overdue and holds back the site. */
export function DueSoonNote({ entries }: { readonly entries: readonly ToCheck[] }) {
  const t = useWords();
  const dayWords = useDayWords();
  const days = entries.flatMap(({ dueInDays, nextCheck }) => (dueInDays === null ? [] : (nextCheck ?? [])));
  const [first] = days.toSorted();
  if (first === undefined) return null;
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} marginBottom={4} role="status">
      <Typography tag="p" textColor="neutral800" fontWeight="semiBold">
        {t('freshness.warning', { count: days.length, day: dayWords(first) })}
      </Typography>
    </Box>
  );
}
