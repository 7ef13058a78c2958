import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useQueryParams, unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useWords } from '../use-words.ts';
import { HistoryDialog } from './HistoryDialog.tsx';
import { useHistory } from './use-history.ts';
import { VersionLine } from './VersionLine.tsx';

/** How many versions are shown beside the form; the others are in the dialog. */
const SHOWN = 3;

/** What Strapi keeps in the address of a form. */
interface FormQuery {
  readonly plugins?: { readonly i18n?: { readonly locale?: string } };
}

interface HistoryPanelProps {
  readonly type: string;
  readonly documentId: string;
  /** Another text whenever the entry was saved or published. */
  readonly round: string;
}

/** Beside the form of an entry: what happened to it last in this language, and the way to all of it. */
export function HistoryPanel({ type, documentId, round }: HistoryPanelProps) {
  const t = useWords();
  const [{ query }] = useQueryParams<FormQuery>();
  const { form } = useContentManagerContext();
  const subject = { type, documentId, language: query.plugins?.i18n?.locale ?? 'nl' };
  const { modified } = form as { readonly modified?: boolean };
  const { answer, failure } = useHistory(subject, round);

  if (failure !== undefined)
    return (
      <Typography variant="pi" textColor="danger600">
        {t('history.failed', { reason: failure })}
      </Typography>
    );
  if (!answer) return null;
  const { versions, problems } = answer;
  const [problem] = problems;
  return (
    <Box width="100%">
      {problem && (
        <Box paddingBottom={3}>
          <Typography variant="pi" textColor="danger600" tag="p" role="alert">
            {t('history.suspect', { sequence: problem.sequence })}
          </Typography>
        </Box>
      )}
      {versions.length === 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {t('history.none')}
        </Typography>
      ) : (
        <>
          <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
            {versions.slice(0, SHOWN).map((version) => (
              <Box key={version.sequence} tag="li">
                <VersionLine version={version} />
              </Box>
            ))}
          </Flex>
          {versions.length > SHOWN && (
            <Box paddingTop={2}>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {t('history.more', { count: versions.length - SHOWN })}
              </Typography>
            </Box>
          )}
          <Box paddingTop={3}>
            <Modal.Root>
              <Modal.Trigger>
                <Button variant="tertiary" fullWidth>
                  {t('history.open')}
                </Button>
              </Modal.Trigger>
              <HistoryDialog subject={subject} history={answer} isModified={modified === true} />
            </Modal.Root>
          </Box>
        </>
      )}
    </Box>
  );
}
