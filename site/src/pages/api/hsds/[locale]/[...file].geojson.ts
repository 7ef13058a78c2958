import { directoryEndpoint } from '../../../../feeds/directory/directory-endpoint.ts';

export const { getStaticPaths, GET } = directoryEndpoint('.geojson', 'application/geo+json');
