import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { LOCALES } from '@moodspace/shared';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import type { EntryStateAnswer, LanguageState } from '../../publishing/publishing-answers.ts';
import { useWords } from '../use-words.ts';
import { ContactNote } from './ContactNote.tsx';
import { formAddress } from './form-address.ts';
import { LanguageLine } from './LanguageLine.tsx';
import { useFollowed } from './use-followed.ts';
import { useStartTranslation } from './use-start-translation.ts';

interface EntryPanelProps {
  readonly type: string;
  readonly isSingle: boolean;
  readonly documentId: string;
  /** Another text whenever the entry was saved or published. */
  readonly round: string;
}

const isUnderWay = ({ languages }: EntryStateAnswer): boolean =>
  languages.some(
    ({ status, isPublished }) => status?.kind === 'publishing' || (status?.kind === 'absent' && isPublished),
  );

/** Beside the form of an entry: what visitors see of it in each language, and the way to the languages that it does not have. */
export function EntryPanel({ type, isSingle, documentId, round }: EntryPanelProps) {
  const t = useWords();
  const { answer, failure } = useFollowed<EntryStateAnswer>(
    `/publishing/entries/${type}/${documentId}`,
    isUnderWay,
    round,
  );
  const { starting, start } = useStartTranslation({ type, isSingle, documentId });
  const { form } = useContentManagerContext();
  const isModified = (form as { readonly modified?: boolean }).modified === true;

  if (failure !== undefined)
    return (
      <Typography variant="pi" textColor="danger600">
        {t('publishing.failed', { reason: failure })}
      </Typography>
    );
  if (!answer) return <Typography variant="pi">{t('publishing.loading')}</Typography>;
  const { contact, hasPreview, mayTranslate, languages } = answer;
  const hasButton = mayTranslate && languages.some(isUntranslated);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex role="status" direction="column" alignItems="stretch" gap={4}>
        {languages.map((language) => (
          <LanguageLine
            key={language.locale}
            documentId={documentId}
            language={language}
            page={pageOf(answer, language)}
            preview={
              hasPreview && language.hasDraft
                ? formAddress({ type, isSingle, documentId, locale: language.locale }, '/preview')
                : undefined
            }
          />
        ))}
        <ContactNote contact={contact} />
      </Flex>
      {hasButton && (
        <Box>
          {languages.filter(isUntranslated).map(({ locale }) => (
            <Button
              key={locale}
              variant="secondary"
              fullWidth
              disabled={isModified || starting !== undefined}
              loading={starting === locale}
              onClick={() => void start(locale)}
            >
              {t('publishing.translateTo', { language: LOCALES[locale].ownName })}
            </Button>
          ))}
          <Box paddingTop={2}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t(isModified ? 'publishing.translateSave' : 'publishing.translateHelp')}
            </Typography>
          </Box>
        </Box>
      )}
    </Flex>
  );
}

const isUntranslated = ({ hasDraft, isPublished }: LanguageState): boolean => !hasDraft && !isPublished;

function pageOf({ siteUrl }: EntryStateAnswer, { status }: LanguageState): string | undefined {
  if (siteUrl === null || status?.kind !== 'live' || status.href === undefined) return undefined;
  return `${siteUrl}${status.href}`;
}
