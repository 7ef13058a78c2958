import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import type { FhirExportAnswer } from '../../instruments/fhir-answers.ts';
import { useWords } from '../use-words.ts';

const FHIR_VERSIONS = ['R4', 'R5'] as const;

/** Beside the form of a self-test that was saved: the way out in FHIR. */
export function FhirExport({ documentId }: { readonly documentId: string }) {
  const t = useWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();

  const save = async (version: (typeof FHIR_VERSIONS)[number]) => {
    try {
      const { data } = await get<FhirExportAnswer>(`/instruments/${documentId}/fhir/${version}`);
      offerFile(data.fileName, JSON.stringify(data.bundle, null, 2));
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <Box width="100%">
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('instruments.fhir.exportAbout')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {FHIR_VERSIONS.map((version) => (
          <Button key={version} variant="tertiary" onClick={() => void save(version)}>
            {t('instruments.fhir.export', { version })}
          </Button>
        ))}
      </Flex>
    </Box>
  );
}

function offerFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/fhir+json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
