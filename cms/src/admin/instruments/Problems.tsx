import { Box, Typography } from '@strapi/design-system';
import { fieldName } from '@moodspace/shared/editor';
import type { SchemaIssue } from '../../schema-issues.ts';
import { useEditorLanguage, useWords } from '../use-words.ts';

/** More would not be read; the first ones mended, the others follow. */
const MOST_SHOWN = 12;

interface ProblemsProps {
  readonly title: string;
  readonly issues: readonly SchemaIssue[];
}

/** What is wrong in the form, in the sentences of the guard. */
export function Problems({ title, issues }: ProblemsProps) {
  const t = useWords();
  const language = useEditorLanguage();
  return (
    <Box paddingTop={5}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {issues.length === 0 ? (
        <Typography tag="p">{t('instruments.tryOut.noProblems')}</Typography>
      ) : (
        <Box tag="ul" paddingTop={2}>
          {issues.slice(0, MOST_SHOWN).map(({ path, message }) => (
            <Box tag="li" key={`${path.join('.')} ${message.en}`} paddingBottom={2}>
              <Typography variant="pi" textColor="neutral600">
                {fieldName('instrument', path, language)}
              </Typography>
              <Typography tag="p">{message[language]}</Typography>
            </Box>
          ))}
          {issues.length > MOST_SHOWN && (
            <li>
              <Typography>{t('instruments.tryOut.moreProblems', { count: issues.length - MOST_SHOWN })}</Typography>
            </li>
          )}
        </Box>
      )}
    </Box>
  );
}
