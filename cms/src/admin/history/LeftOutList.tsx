import { Box, Flex, Typography } from '@strapi/design-system';
import type { LeftOut } from '../../history/restorable.ts';
import { useWords } from '../use-words.ts';
import { useFieldNames } from './use-field-names.ts';

/** What of a version could not be put back, where it stood, why, and what it was: so that nothing is lost without a word. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const t = useWords();
  const names = useFieldNames();
  if (leftOut.length === 0) return null;
  return (
    <>
      <Typography tag="p">{t('history.leftOut')}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
        {leftOut.map(({ path, reason, value }, index) => (
          <Box key={index} tag="li" borderColor="neutral200" hasRadius padding={3}>
            <Typography tag="p" fontWeight="semiBold">
              {path.map((step) => names.step(step)).join(' › ')}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {t(`history.${reason}`)}
            </Typography>
            <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Flex>
    </>
  );
}
