import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { DEFAULT_LOCALE, LOCALES } from '@moodspace/shared';
import { NavLink } from 'react-router-dom';
import type { ToolText } from '../../editor/tool-words.ts';
import type { LanguageState } from '../../publishing/publishing-answers.ts';
import { useWords } from '../use-words.ts';
import { RefusalText } from './RefusalText.tsx';
import { StateDot, type StateTone } from './StateDot.tsx';
import { useSecondsWords } from './use-seconds-words.ts';

interface LanguageLineProps {
  readonly documentId: string;
  readonly language: LanguageState;
  /** The address of the page that visitors see; undefined where there is none. */
  readonly page: string | undefined;
  /** Where the draft is shown on the design of the site; undefined where it is not. */
  readonly preview: string | undefined;
}

/** What visitors see of an entry in one language. */
export function LanguageLine({ documentId, language, page, preview }: LanguageLineProps) {
  const t = useWords();
  const words = useSecondsWords();
  const { locale, status } = language;
  const { tone, text, moment } = stateOf(language);
  const { ownName } = LOCALES[locale];
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="h3" lang={LOCALES[locale].tag}>
        {ownName}
      </Typography>
      <Flex gap={2} alignItems="center" paddingTop={1}>
        <StateDot tone={tone} />
        <Typography variant="pi" textColor={tone === 'refused' ? 'danger600' : 'neutral800'}>
          {t(text, { moment: moment === undefined ? '' : words(moment) })}
        </Typography>
      </Flex>
      {status?.kind === 'refused' && (
        <>
          <RefusalText refusal={status.refusal} besideForm={documentId} />
          <Typography variant="pi" textColor="neutral600" tag="p">
            {t(status.isOlderLive ? 'publishing.olderLive' : 'publishing.nothingLive')}
          </Typography>
        </>
      )}
      {(page ?? preview) !== undefined && (
        <Flex gap={3} wrap="wrap" paddingTop={1}>
          {page !== undefined && (
            <Link href={page} isExternal aria-label={t('publishing.pageIn', { language: ownName })}>
              {t('publishing.page')}
            </Link>
          )}
          {preview !== undefined && (
            <Link tag={NavLink} to={preview} aria-label={t('publishing.previewIn', { language: ownName })}>
              {t('publishing.preview')}
            </Link>
          )}
        </Flex>
      )}
    </Box>
  );
}

interface ShownState {
  readonly tone: StateTone;
  readonly text: ToolText;
  readonly moment?: string;
}

/** One state of an entry in one language, as it is shown. Without a publisher there is only what the CMS itself knows. */
export function stateOf({ locale, hasDraft, isPublished, status }: LanguageState): ShownState {
  if (status?.kind === 'live') return { tone: 'live', text: 'publishing.live', moment: status.since };
  if (status?.kind === 'publishing') return { tone: 'underWay', text: `publishing.${status.step}` };
  if (status?.kind === 'refused') return { tone: 'refused', text: 'publishing.refused' };
  if (isPublished)
    return status === null
      ? { tone: 'none', text: 'publishing.published' }
      : { tone: 'underWay', text: 'publishing.notYet' };
  if (!hasDraft) return { tone: 'none', text: 'publishing.untranslated' };
  return { tone: 'none', text: locale === DEFAULT_LOCALE ? 'publishing.absent' : 'publishing.started' };
}
