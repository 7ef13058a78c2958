import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { LOCALES } from '@moodspace/shared';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { WorkAnswer, WorkItem } from '../../publishing/publishing-answers.ts';
import { useDayWords } from '../freshness/use-day-words.ts';
import { useWords } from '../use-words.ts';
import { formAddress } from './form-address.ts';
import { useFollowed } from './use-followed.ts';

const never = (): boolean => false;

/** On the home page of the admin: what grew old, and what cannot be read in every language. */
export default function WorkWidget() {
  const t = useWords();
  const dayWords = useDayWords();
  const { answer, failure } = useFollowed<WorkAnswer>('/publishing/work', never);
  if (failure !== undefined) return <Widget.Error />;
  if (!answer) return <Widget.Loading />;
  const { overdueChecks, checksDueSoon, overdueReviews, missingTranslations } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} maxHeight="32rem" overflow="auto">
      <Part title={t('publishing.checks')} count={overdueChecks}>
        {overdueChecks > 0 && (
          <Link tag={NavLink} to="/to-check">
            {t('publishing.checksOpen')}
          </Link>
        )}
      </Part>
      {checksDueSoon.count > 0 && (
        <Part title={t('publishing.checksSoon')} count={checksDueSoon.count}>
          <Entries
            {...checksDueSoon}
            about={({ nextCheck, dueInDays }) => t('freshness.dueSoon', { day: dayWords(nextCheck), count: dueInDays })}
          />
        </Part>
      )}
      <Part title={t('publishing.reviews')} count={overdueReviews.count}>
        <Entries
          {...overdueReviews}
          about={({ locale, nextReview }) =>
            t('publishing.reviewDue', { language: LOCALES[locale].ownName, day: dayWords(nextReview) })
          }
        />
      </Part>
      <Part title={t('publishing.missing')} count={missingTranslations.count}>
        <Entries
          {...missingTranslations}
          about={({ missing, isStarted }) =>
            t(isStarted ? 'publishing.begunIn' : 'publishing.missingIn', { language: LOCALES[missing].ownName })
          }
          localeOf={({ locale, missing, isStarted }) => (isStarted ? missing : locale)}
        />
      </Part>
    </Flex>
  );
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  const t = useWords();
  return (
    <Box>
      <Typography variant="delta" tag="h3">
        {title} ({count})
      </Typography>
      {count === 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('publishing.none')}
        </Typography>
      ) : (
        children
      )}
    </Box>
  );
}

interface EntriesProps<T> {
  readonly count: number;
  readonly entries: readonly T[];
  readonly about: (entry: T) => string;
  /** In which language the form opens; that of the entry when nothing is given. */
  readonly localeOf?: (entry: T) => string;
}

function Entries<T extends WorkItem>({ count, entries, about, localeOf = ({ locale }) => locale }: EntriesProps<T>) {
  const t = useWords();
  return (
    <>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
        {entries.map((entry, index) => (
          <Box key={index} tag="li">
            <Link tag={NavLink} to={formAddress({ ...entry, locale: localeOf(entry) })}>
              {entry.title}
            </Link>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {about(entry)}
            </Typography>
          </Box>
        ))}
      </Flex>
      {count > entries.length && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('publishing.more', { count: count - entries.length })}
        </Typography>
      )}
    </>
  );
}
