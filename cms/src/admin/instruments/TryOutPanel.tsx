import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { useState } from 'react';
import { TryOut } from './TryOut.tsx';
import { useWords } from '../use-words.ts';

/** Beside the form of a self-test: a button that opens the trial. */
export function TryOutPanel() {
  const t = useWords();
  const { form } = useContentManagerContext();
  const [isOpen, setOpen] = useState(false);
  return (
    <Box width="100%">
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('instruments.tryOut.about')}
      </Typography>
      <Box paddingTop={3}>
        <Modal.Root open={isOpen} onOpenChange={setOpen}>
          <Modal.Trigger>
            <Button variant="secondary" fullWidth>
              {t('instruments.tryOut.open')}
            </Button>
          </Modal.Trigger>
          <Modal.Content style={{ width: 'min(1100px, 96vw)', maxWidth: 'none' }}>
            <Modal.Header closeLabel={t('instruments.tryOut.close')}>
              <Modal.Title>{t('instruments.tryOut.title')}</Modal.Title>
            </Modal.Header>
            <Modal.Body>{isOpen && <TryOut values={valuesOf(form)} />}</Modal.Body>
          </Modal.Content>
        </Modal.Root>
      </Box>
    </Box>
  );
}

/** Strapi gives the state of its form without a type. */
const valuesOf = (form: unknown): unknown =>
  typeof form === 'object' && form !== null && 'values' in form ? form.values : undefined;
