import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { checkExamples, type Answers } from '@moodspace/shared/scoring';
import { useMemo } from 'react';
import type { Triable } from '../../instruments/read-form.ts';
import { resultText } from '../../instruments/trial.ts';
import { useWords } from '../use-words.ts';

interface WorkedExamplesProps {
  readonly instrument: Triable;
  readonly onLoad: (answers: Answers) => void;
}

/** The worked examples of the form, computed now, each ready to be filled in. */
export function WorkedExamples({ instrument, onLoad }: WorkedExamplesProps) {
  const t = useWords();
  const checked = useMemo(() => checkExamples(instrument), [instrument]);
  if (checked.length === 0) return null;
  return (
    <Box paddingTop={5}>
      <Typography variant="delta" tag="h2">
        {t('instruments.tryOut.examples')}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {checked.map(({ name, scores }, index) => {
          const wrong = scores.filter(({ ok }) => !ok);
          return (
            <Box tag="li" key={`${index} ${name}`} paddingBottom={3}>
              <Flex justifyContent="space-between" gap={3} alignItems="flex-start">
                <Box>
                  <Typography tag="p" fontWeight="bold">
                    {name}
                  </Typography>
                  {wrong.length === 0 ? (
                    <Typography tag="p" textColor="success600">
                      {t('instruments.tryOut.holds')}
                    </Typography>
                  ) : (
                    wrong.map(({ score, expected, computed }) => (
                      <Typography tag="p" key={score} textColor="danger600">
                        {t('instruments.tryOut.differs', {
                          score,
                          expected,
                          computed: computed ? resultText(computed) : '–',
                        })}
                      </Typography>
                    ))
                  )}
                </Box>
                <Button
                  size="S"
                  minWidth="6rem"
                  variant="tertiary"
                  aria-label={`${t('instruments.tryOut.load')}: ${name}`}
                  onClick={() => onLoad(Object.fromEntries(instrument.examples[index]?.answers ?? []))}
                >
                  {t('instruments.tryOut.load')}
                </Button>
              </Flex>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
