import { Box, Button, Checkbox, Field, Flex, Link, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { fieldName } from '@moodspace/shared/editor';
import type { FhirImportAnswer } from '../../instruments/fhir-answers.ts';
import { INSTRUMENT_UID } from '../../instruments/instrument-uid.ts';
import { useEditorLanguage, useWords } from '../use-words.ts';

/** The largest file that the import takes, in bytes. */
const MOST_BYTES = 10_000_000;

/** Above the list of self-tests: a button that brings in a FHIR questionnaire as a draft, after showing what comes over. */
export function FhirImport() {
  const t = useWords();
  const { post } = useFetchClient();
  const [file, setFile] = useState<File>();
  const [answer, setAnswer] = useState<FhirImportAnswer>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setAnswer(undefined);
    setFailure(chosen && chosen.size > MOST_BYTES ? t('instruments.fhir.tooLarge') : undefined);
  };
  const send = async (intent: 'look' | 'write' | 'replace') => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    if (intent !== 'look') form.append('write', 'yes');
    if (intent === 'replace') form.append('replace', 'yes');
    setBusy(true);
    setFailure(undefined);
    try {
      const { data } = await post<FhirImportAnswer>('/instruments/fhir-import', form);
      setAnswer(data);
    } catch (error) {
      setFailure(t('instruments.fhir.failed', { reason: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };

  const { fresh, leftAlone } = answer ? undecidedKeys(answer) : { fresh: [], leftAlone: [] };

  return (
    <Modal.Root onOpenChange={() => choose(undefined)}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S">
          {t('instruments.fhir.import')}
        </Button>
      </Modal.Trigger>
      <Modal.Content style={{ width: 'min(960px, 96vw)', maxWidth: 'none' }}>
        <Modal.Header closeLabel={t('instruments.tryOut.close')}>
          <Modal.Title>{t('instruments.fhir.import')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{t('instruments.fhir.about')}</Typography>
          <Box paddingTop={4} paddingBottom={4}>
            <Field.Root name="fhir-file" error={failure ?? false}>
              <Field.Label>{t('instruments.fhir.file')}</Field.Label>
              <input
                id="fhir-file"
                type="file"
                accept=".json,application/json,application/fhir+json"
                aria-label={t('instruments.fhir.file')}
                onChange={(event) => choose(event.target.files?.[0])}
              />
              <Field.Error />
            </Field.Root>
          </Box>
          {answer && <Report answer={answer} />}
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{t('instruments.tryOut.close')}</Button>
          </Modal.Close>
          <Flex gap={2}>
            <Button
              variant="secondary"
              disabled={!file || failure !== undefined}
              loading={isBusy}
              onClick={() => void send('look')}
            >
              {t('instruments.fhir.look')}
            </Button>
            {leftAlone.length > 0 && (
              <Button variant="danger-light" loading={isBusy} onClick={() => void send('replace')}>
                {t('instruments.fhir.replace')}
              </Button>
            )}
            {(fresh.length > 0 || leftAlone.length === 0) && (
              <Button disabled={fresh.length === 0} loading={isBusy} onClick={() => void send('write')}>
                {t('instruments.fhir.write')}
              </Button>
            )}
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The self-tests of a file about which nothing was decided yet: those that would be new, and those that are there already. */
function undecidedKeys({ found, existing, written }: FhirImportAnswer) {
  const open = found.filter((key) => !written.some((draft) => draft.key === key));
  return {
    fresh: open.filter((key) => !existing.includes(key)),
    leftAlone: open.filter((key) => existing.includes(key)),
  };
}

const addressOf = ({ documentId, locale }: FhirImportAnswer['written'][number]): string =>
  `/content-manager/collection-types/${INSTRUMENT_UID}/${documentId}?plugins[i18n][locale]=${locale}`;

/** The reports of an import are written in English, for the makers of files, too; an editor who works in Dutch is told so. */
function ReportLanguage() {
  const t = useWords();
  return useEditorLanguage() === 'en' ? null : (
    <Typography tag="p" textColor="neutral600">
      {t('instruments.fhir.inEnglish')}
    </Typography>
  );
}

/** What comes over: first what is still to be done, then what happens to each element of the file of which there is more to say than that. */
function Report({ answer }: { readonly answer: FhirImportAnswer }) {
  const t = useWords();
  const language = useEditorLanguage();
  const [isWhole, setWhole] = useState(false);
  const { lines, openTasks } = answer.report;
  const { leftAlone } = undecidedKeys(answer);
  const count = (outcome: string) => lines.filter((line) => line.outcome === outcome).length;
  const shown = lines.filter(({ isPlain }) => isWhole || isPlain !== true);
  return (
    <Box aria-live="polite">
      {answer.written.length > 0 && (
        <Typography tag="p" fontWeight="bold">
          {t('instruments.fhir.written')}{' '}
          {answer.written.map((draft) => (
            <Link key={draft.key} tag={NavLink} to={addressOf(draft)}>
              {draft.key}
            </Link>
          ))}
        </Typography>
      )}
      {leftAlone.length > 0 && (
        <Typography tag="p" fontWeight="bold">
          {t('instruments.fhir.existing', { keys: leftAlone.join(', ') })}
        </Typography>
      )}
      <Typography tag="p">
        {t('instruments.fhir.summary', { taken: count('taken'), kept: count('kept'), refused: count('refused') })}
      </Typography>
      <ReportLanguage />
      {openTasks.length > 0 && (
        <>
          <Typography variant="delta" tag="h2" paddingTop={4}>
            {t('instruments.fhir.openTasks')}
          </Typography>
          <Box tag="ul" paddingTop={2}>
            {openTasks.map(({ instrument, locale, field, message }) => (
              <Box tag="li" key={`${instrument} ${locale} ${field} ${message}`} paddingBottom={2}>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {`${instrument} (${locale}) › ${fieldName('instrument', field.split('.'), language)}`}
                </Typography>
                <Typography tag="p" lang="en">
                  {message}
                </Typography>
              </Box>
            ))}
          </Box>
        </>
      )}
      <Box paddingTop={3} paddingBottom={3}>
        <Checkbox checked={isWhole} onCheckedChange={(checked) => setWhole(checked === true)}>
          {t('instruments.fhir.showAll', { count: lines.length })}
        </Checkbox>
      </Box>
      <Box tag="ul">
        {shown.map(({ path, outcome, message }, index) => (
          <Box tag="li" key={`${index} ${path}`} paddingBottom={2}>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {path}
            </Typography>
            <Typography tag="p">
              {`${t(`instruments.fhir.outcome.${outcome}`)}: `}
              <span lang="en">{message}</span>
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
