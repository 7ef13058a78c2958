import { directoryEndpoint } from '../../../../feeds/directory/directory-endpoint.ts';

export const { getStaticPaths, GET } = directoryEndpoint('.zip', 'application/zip');
