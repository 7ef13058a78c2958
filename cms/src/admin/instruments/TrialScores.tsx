import { Box, Divider, Typography } from '@strapi/design-system';
import type { NoScoreReason, ScoreResult } from '@moodspace/shared/scoring';
import type { TrialScore } from '../../instruments/trial.ts';
import { resultText } from '../../instruments/trial.ts';
import { useWords } from '../use-words.ts';

/** The scores of a trial, each with its band or the reason why there is none. */
export function TrialScores({ scores }: { readonly scores: readonly TrialScore[] }) {
  const t = useWords();
  return (
    <Box aria-live="polite">
      <Typography variant="delta" tag="h2">
        {t('instruments.tryOut.scores')}
      </Typography>
      <Box tag="ul" paddingTop={3}>
        {scores.map(({ key, name, result, band }) => (
          <Box tag="li" key={key} paddingBottom={3}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {name}
            </Typography>
            <Typography tag="p">
              <Result result={result} />
              {band !== undefined && ` · ${band}`}
            </Typography>
            <Divider />
          </Box>
        ))}
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
