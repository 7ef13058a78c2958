import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Answers } from '@moodspace/shared/scoring';
import type { TrialItem } from '../../instruments/trial.ts';
import { useWords } from '../use-words.ts';

interface TrialItemsProps {
  readonly items: readonly TrialItem[];
  readonly answers: Answers;
  readonly onAnswer: (item: string, code: string | undefined) => void;
}

/** Every item with its answers, in the order of the test. */
export function TrialItems({ items, answers, onAnswer }: TrialItemsProps) {
  const t = useWords();
  return (
    <Box tag="ol" paddingLeft={0}>
      {items.map((item, index) => (
        <Box tag="li" key={item.key} paddingBottom={3}>
          <Field.Root
            name={item.key}
            hint={
              item.isShown
                ? item.showsHelp
                  ? t('instruments.tryOut.showsHelp')
                  : undefined
                : t('instruments.tryOut.hidden')
            }
          >
            <Field.Label>{`${index + 1}. ${item.text}`}</Field.Label>
            <SingleSelect
              size="S"
              placeholder={t('instruments.tryOut.noAnswer')}
              value={answers[item.key] ?? ''}
              disabled={!item.isShown}
              clearLabel={t('instruments.tryOut.noAnswer')}
              onClear={() => onAnswer(item.key, undefined)}
              onChange={(code) => onAnswer(item.key, String(code))}
            >
              {item.answers.map(({ code, label }) => (
                <SingleSelectOption key={code} value={code}>
                  {label}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <Field.Hint />
          </Field.Root>
        </Box>
      ))}
    </Box>
  );
}
