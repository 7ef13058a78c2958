import { Typography } from '@strapi/design-system';
import type { Version } from '../../history/history-answers.ts';
import { useWords } from '../use-words.ts';
import { useMomentWords } from './use-moment-words.ts';

/** What happened, when, and who did it, under each other. */
export function VersionLine({ version }: { readonly version: Version }) {
  const t = useWords();
  const momentWords = useMomentWords();
  const { kind, at, who, isByCommand } = version;
  return (
    <>
      <Typography tag="span" fontWeight="semiBold" textColor="neutral800" style={{ display: 'block' }}>
        {t(`history.${kind}`)}
      </Typography>
      <Typography tag="span" variant="pi" textColor="neutral600" style={{ display: 'block' }}>
        {momentWords(at)}
      </Typography>
      <Typography tag="span" variant="pi" textColor="neutral600" style={{ display: 'block', overflowWrap: 'anywhere' }}>
        {who ?? t(isByCommand ? 'history.command' : 'history.nameless')}
      </Typography>
    </>
  );
}
