import { Box, Flex, Typography } from '@strapi/design-system';
import { CONTENT_TYPES, entryTexts, type ContentTypeName, type Locale } from '@moodspace/shared';
import { readingEase, type Reading } from '@moodspace/shared/readability';
import { flaggedWords } from '@moodspace/shared/wording';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo } from 'react';
import { fieldName } from '@moodspace/shared/editor';
import { useEditorLanguage, useWords } from '../use-words.ts';

/** More would not be read; the first ones changed, the others follow. */
const MOST_SHOWN = 6;

/** Above this, a sentence is better split: guides for plain Dutch and English ask for at most 20 to 25 words. */
const LONG_SENTENCE = 25;

/** How much of a long sentence is needed to find it again. */
const MOST_OF_SENTENCE = 90;

/** Beside the form of a text, while it is written: words that ask for a second look, and how easy it is to read. Advice only. */
export function WordingPanel({ type, locale }: { readonly type: ContentTypeName; readonly locale: Locale }) {
  const t = useWords();
  const language = useEditorLanguage();
  const { form } = useContentManagerContext();
  const values = useDeferredValue((form as { readonly values?: unknown }).values);
  const texts = useMemo(() => entryTexts(CONTENT_TYPES[type].schema, values), [type, values]);
  const found = useMemo(
    () =>
      texts.flatMap(({ path, text, isMarkdown }) =>
        flaggedWords(text, isMarkdown, locale).map((flagged) => ({ path, ...flagged })),
      ),
    [texts, locale],
  );
  const reading = useMemo(() => readingEase(texts, locale), [texts, locale]);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Box>
        <Typography variant="pi" tag="p" textColor={found.length > 0 ? 'warning700' : 'neutral600'}>
          {found.length === 0 ? t('wording.none') : t('wording.found', { count: found.length })}
        </Typography>
        <Box tag="ul">
          {found.slice(0, MOST_SHOWN).map(({ path, words, why }, index) => (
            <Box tag="li" key={`${path.join('.')} ${words} ${index}`} paddingTop={3}>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {fieldName(type, path, language, values)}
              </Typography>
              <Typography variant="pi" fontWeight="bold" tag="p">
                <span lang={locale}>“{words}”</span>
              </Typography>
              <Typography variant="pi" tag="p">
                {why[language]}
              </Typography>
            </Box>
          ))}
        </Box>
        {found.length > MOST_SHOWN && (
          <Typography variant="pi" textColor="neutral600">
            {t('wording.more', { count: found.length - MOST_SHOWN })}
          </Typography>
        )}
      </Box>
      {reading ? (
        <ReadingHint reading={reading} locale={locale} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {t('wording.tooShort')}
        </Typography>
      )}
    </Flex>
  );
}

function ReadingHint({ reading, locale }: { readonly reading: Reading; readonly locale: Locale }) {
  const t = useWords();
  const { level, longest, score, wordsPerSentence } = reading;
  const shown =
    longest.text.length > MOST_OF_SENTENCE ? `${longest.text.slice(0, MOST_OF_SENTENCE).trimEnd()}…` : longest.text;
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" tag="p">
        {t(`wording.level.${level}`)}
      </Typography>
      <Typography variant="pi" tag="p" textColor={longest.words > LONG_SENTENCE ? 'warning700' : 'neutral800'}>
        {t('wording.longest', { words: longest.words, text: shown })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('wording.average', {
          words: Math.round(wordsPerSentence),
          score: Math.round(score),
          formula: locale === 'nl' ? 'Flesch-Douma' : 'Flesch',
        })}
      </Typography>
    </Box>
  );
}
