import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import {
  COMPARED_WITH,
  type ComparedWith,
  type DifferenceAnswer,
  type HistoryAnswer,
  type RestoreAnswer,
  type Version,
} from '../../history/history-answers.ts';
import { useEditorLanguage, useWords } from '../use-words.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { useAsked, type HistorySubject } from './use-history.ts';
import { useMomentWords } from './use-moment-words.ts';
import { VersionLine } from './VersionLine.tsx';

interface HistoryDialogProps {
  readonly subject: HistorySubject;
  readonly history: HistoryAnswer;
  /** The form holds changes that are not saved. */
  readonly isModified: boolean;
}

/** What happens in the dialog: somebody looks, is asked whether they are sure, or reads what came of it. */
type Stage =
  | { readonly name: 'look' }
  | { readonly name: 'ask'; readonly failure?: string; readonly isBusy?: boolean }
  | { readonly name: 'done'; readonly answer: RestoreAnswer };

/** Every version of an entry in one language, what is different in it, and the way back to it. */
export function HistoryDialog({ subject, history, isModified }: HistoryDialogProps) {
  const t = useWords();
  const momentWords = useMomentWords();
  const editorLanguage = useEditorLanguage();
  const { post } = useFetchClient();
  const { versions, mayRestore } = history;
  // Until somebody chooses one, it is the newest: that may be one that was published since the form was opened.
  const [sequence, setSequence] = useState<number>();
  const [stage, setStage] = useState<Stage>({ name: 'look' });
  const version = versions.find((candidate) => candidate.sequence === sequence) ?? versions[0];
  if (!version) return null;

  const restore = async () => {
    setStage({ name: 'ask', isBusy: true });
    try {
      const address = `/history/${subject.type}/${subject.documentId}/${version.sequence}/restore`;
      setStage({ name: 'done', answer: (await post<RestoreAnswer>(address)).data });
    } catch (error) {
      setStage({ name: 'ask', failure: error instanceof Error ? error.message : String(error) });
    }
  };
  const title = versions.find(({ kind }) => kind !== 'before_restore')?.title ?? version.title;
  const language = new Intl.DisplayNames([editorLanguage], { type: 'language' }).of(subject.language) ?? '';
  const moment = momentWords(version.at);

  return (
    <Modal.Content style={{ width: 'min(1080px, 96vw)', maxWidth: 'none' }}>
      <Modal.Header closeLabel={t('history.close')}>
        <Modal.Title>{t('history.dialog', { title: title ?? subject.documentId, language })}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        {stage.name === 'look' && (
          <Flex alignItems="flex-start" gap={6} wrap="wrap">
            <VersionChoice versions={versions} chosen={version.sequence} onChoose={setSequence} />
            <Box flex="1 1 24rem" minWidth="0">
              <Comparison subject={subject} version={version} />
            </Box>
          </Flex>
        )}
        {stage.name === 'ask' && (
          <Flex direction="column" alignItems="flex-start" gap={3}>
            <Typography tag="p">{t('history.ask', { moment })}</Typography>
            <Typography tag="p">{t('history.askShared')}</Typography>
            {stage.failure !== undefined && (
              <Typography tag="p" role="alert" textColor="danger600">
                {t('history.failed', { reason: stage.failure })}
              </Typography>
            )}
          </Flex>
        )}
        {stage.name === 'done' && (
          <Flex direction="column" alignItems="flex-start" gap={3}>
            <Typography tag="p" role="status">
              {t('history.restored', { moment })}
            </Typography>
            <LeftOutList leftOut={stage.answer.leftOut} />
          </Flex>
        )}
      </Modal.Body>
      <Modal.Footer>
        {stage.name === 'look' && (
          <>
            <Modal.Close>
              <Button variant="tertiary">{t('history.close')}</Button>
            </Modal.Close>
            {mayRestore && version.hasContent && (
              <Flex gap={3} justifyContent="flex-end">
                {isModified && (
                  <Typography variant="pi" textColor="neutral600">
                    {t('history.saveFirst')}
                  </Typography>
                )}
                <Button variant="secondary" disabled={isModified} onClick={() => setStage({ name: 'ask' })}>
                  {t('history.restore')}
                </Button>
              </Flex>
            )}
          </>
        )}
        {stage.name === 'ask' && (
          <>
            <Button variant="tertiary" disabled={stage.isBusy === true} onClick={() => setStage({ name: 'look' })}>
              {t('history.cancel')}
            </Button>
            <Button loading={stage.isBusy === true} onClick={() => void restore()}>
              {t('history.restoreNow')}
            </Button>
          </>
        )}
        {stage.name === 'done' && (
          // The form still holds the former draft; reading the page again shows what is stored now.
          <Button onClick={() => window.location.reload()}>{t('history.openDraft')}</Button>
        )}
      </Modal.Footer>
    </Modal.Content>
  );
}

interface VersionChoiceProps {
  readonly versions: readonly Version[];
  readonly chosen: number;
  readonly onChoose: (sequence: number) => void;
}

function VersionChoice({ versions, chosen, onChoose }: VersionChoiceProps) {
  const t = useWords();
  return (
    <Box tag="nav" aria-label={t('history.versions')} flex="0 1 16rem" maxHeight="60vh" overflow="auto">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {versions.map((version) => {
          const isChosen = version.sequence === chosen;
          return (
            <Box key={version.sequence} tag="li">
              <Box
                tag="button"
                type="button"
                aria-current={isChosen}
                onClick={() => onChoose(version.sequence)}
                width="100%"
                padding={3}
                hasRadius
                cursor="pointer"
                background={isChosen ? 'primary100' : 'neutral0'}
                borderColor={isChosen ? 'primary600' : 'neutral200'}
                style={{ textAlign: 'start' }}
              >
                <VersionLine version={version} />
              </Box>
            </Box>
          );
        })}
      </Flex>
    </Box>
  );
}

function Comparison({ subject, version }: { readonly subject: HistorySubject; readonly version: Version }) {
  const t = useWords();
  const isDraft = version.kind === 'before_restore';
  const [chosen, setChosen] = useState<ComparedWith>('before');
  // What was a draft followed no version: it is compared with the draft of now only.
  const other = isDraft ? 'draft' : chosen;
  const { answer, failure } = useAsked<DifferenceAnswer>(
    version.hasContent ? `/history/${subject.type}/${subject.documentId}/${version.sequence}?with=${other}` : undefined,
  );
  if (!version.hasContent) return <Typography tag="p">{t('history.gone')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex role="group" aria-label={t('history.compare')} gap={2} wrap="wrap">
        {COMPARED_WITH.filter((name) => !isDraft || name === 'draft').map((name) => (
          <Button
            key={name}
            size="S"
            variant={name === other ? 'secondary' : 'tertiary'}
            aria-pressed={name === other}
            onClick={() => setChosen(name)}
          >
            {t(name === 'before' ? 'history.withBefore' : 'history.withDraft')}
          </Button>
        ))}
      </Flex>
      {failure !== undefined && (
        <Typography role="alert" textColor="danger600">
          {t('history.failed', { reason: failure })}
        </Typography>
      )}
      {failure === undefined && answer === undefined && <Loader small />}
      {answer?.isAlone === true && (
        <Typography tag="p">{t(other === 'before' ? 'history.first' : 'history.noDraft')}</Typography>
      )}
      {answer?.isAlone === false && answer.differences.length === 0 && (
        <Typography tag="p">{t('history.same')}</Typography>
      )}
      {answer !== undefined && answer.differences.length > 0 && (
        <>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t(other === 'before' ? 'history.legendBefore' : 'history.legendDraft')}
          </Typography>
          <DifferenceList differences={answer.differences} />
        </>
      )}
    </Flex>
  );
}
