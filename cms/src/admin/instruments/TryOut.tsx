import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import type { Answers } from '@moodspace/shared/scoring';
import { useMemo, useState } from 'react';
import { readForm } from '../../instruments/read-form.ts';
import { asWorkedExample, takeTrial } from '../../instruments/trial.ts';
import { Problems } from './Problems.tsx';
import { TrialItems } from './TrialItems.tsx';
import { TrialScores } from './TrialScores.tsx';
import { useWords } from '../use-words.ts';
import { WorkedExamples } from './WorkedExamples.tsx';

/** The test as it stands in the form: choose answers, and see scores, bands, signposts and worked examples. */
export function TryOut({ values }: { readonly values: unknown }) {
  const t = useWords();
  const { instrument, issues } = useMemo(() => readForm(values), [values]);
  const [answers, setAnswers] = useState<Answers>({});
  const trial = useMemo(() => instrument && takeTrial(instrument, answers), [instrument, answers]);
  if (!instrument || !trial) return <Problems title={t('instruments.tryOut.unreadable')} issues={issues} />;

  const answerAll = (position: 0 | -1) =>
    setAnswers(
      Object.fromEntries(
        trial.items.flatMap(({ key, answers: choices }) => {
          const choice = choices.at(position);
          return choice ? [[key, choice.code]] : [];
        }),
      ),
    );
  const answer = (item: string, code: string | undefined) => {
    const { [item]: _before, ...others } = answers;
    setAnswers(code === undefined ? others : { ...others, [item]: code });
  };
  const example = asWorkedExample(answers, trial.scores);

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <Typography variant="delta" tag="h2">
          {t('instruments.tryOut.items')}
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={3} paddingBottom={3}>
          <Button size="S" variant="tertiary" onClick={() => answerAll(0)}>
            {t('instruments.tryOut.lowest')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => answerAll(-1)}>
            {t('instruments.tryOut.highest')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => setAnswers({})}>
            {t('instruments.tryOut.clear')}
          </Button>
        </Flex>
        <TrialItems items={trial.items} answers={answers} onAnswer={answer} />
      </Grid.Item>
      <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
        <TrialScores scores={trial.scores} />
        <WorkedExamples instrument={instrument} onLoad={setAnswers} />
        <Problems title={t('instruments.tryOut.problems')} issues={issues} />
        <Box paddingTop={5}>
          <details>
            <summary>{t('instruments.tryOut.asExample')}</summary>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {t('instruments.tryOut.asExampleHint')}
            </Typography>
            <Typography variant="sigma" tag="h3">
              {t('instruments.tryOut.answers')}
            </Typography>
            <pre>{example.answers}</pre>
            <Typography variant="sigma" tag="h3">
              {t('instruments.tryOut.expected')}
            </Typography>
            <pre>{example.expected}</pre>
          </details>
        </Box>
      </Grid.Item>
    </Grid.Root>
  );
}
