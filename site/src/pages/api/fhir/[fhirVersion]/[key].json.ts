import { DEFAULT_LOCALE } from '@moodspace/shared';
import type { FhirVersion } from '@moodspace/shared/fhir';
import type { APIRoute, GetStaticPaths } from 'astro';
import { listEntries } from '../../../../content/queries.ts';
import { FHIR_VERSIONS, isOpenData } from '../../../../feeds/open-data-address.ts';
import { instrumentBundle } from '../../../../feeds/open-data.ts';
import { siteOrigin } from '../../../../feeds/site-origin.ts';

interface File {
  readonly key: string;
  readonly fhirVersion: FhirVersion;
}

export const getStaticPaths = (async () => {
  const open = (await listEntries('instrument', DEFAULT_LOCALE)).filter(({ data }) => isOpenData(data));
  return FHIR_VERSIONS.flatMap((fhirVersion) =>
    open.map(({ key }) => ({ params: { fhirVersion, key }, props: { fhirVersion, key } satisfies File })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<File> = async ({ props, site }) =>
  Response.json(await instrumentBundle(props.key, props.fhirVersion, siteOrigin({ site })), {
    headers: { 'content-type': 'application/fhir+json; charset=utf-8' },
  });
