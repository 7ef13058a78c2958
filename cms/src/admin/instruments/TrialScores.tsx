import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { NoScoreReason, ScoreResult } from '@moodspace/shared/scoring';
import type { TrialScore } from '../../instruments/trial.ts';
import { resultText } from '../../instruments/trial.ts';
import { useWords } from './use-words.ts';

/** The scores of a trial, each with its band or the reason why there is none. */
export function TrialScores({ scores }: { readonly scores: readonly TrialScore[] }) {
  const t = useWords();
  return (
    <Box aria-live="polite">
      <Typography variant="delta" tag="h2">
        {t('instruments.tryOut.scores')}
      </Typography>
      <Box paddingTop={3}>
        <Table colCount={3} rowCount={scores.length + 1}>
          <Thead>
            <Tr>
              {(['score', 'result', 'band'] as const).map((column) => (
                <Th key={column}>
                  <Typography variant="sigma">{t(`instruments.tryOut.${column}`)}</Typography>
                </Th>
              ))}
            </Tr>
          </Thead>
          <Tbody>
            {scores.map(({ key, name, result, band }) => (
              <Tr key={key}>
                <Td>
                  <Typography>{name}</Typography>
                </Td>
                <Td>
                  <Result result={result} />
                </Td>
                <Td>
                  <Typography>{band ?? ''}</Typography>
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}

function Result({ result }: { readonly result: ScoreResult }) {
  const t = useWords();
  if (result.kind === 'none') return <Typography textColor="neutral600">{reasonText(result.reason, t)}</Typography>;
  const value = resultText(result);
  return (
    <Typography fontWeight="bold">
      {result.kind === 'number' && result.isProrated
        ? t('instruments.tryOut.prorated', { value, missing: result.missing.length })
        : value}
    </Typography>
  );
}

function reasonText(reason: NoScoreReason, t: ReturnType<typeof useWords>): string {
  switch (reason.code) {
    case 'too_many_missing':
      return t('instruments.tryOut.none.too_many_missing', { missing: reason.missing.length, allowed: reason.allowed });
    case 'depends_on':
      return t('instruments.tryOut.none.depends_on', { scores: reason.scores.join(', ') });
    case 'not_in_table':
      return t('instruments.tryOut.none.not_in_table', { value: reason.value });
    case 'nothing_answered':
    case 'nothing_shown':
      return t(`instruments.tryOut.none.${reason.code}`);
  }
}
