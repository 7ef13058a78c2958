import { directoryEndpoint } from '../../../../feeds/directory/directory-endpoint.ts';

export const { getStaticPaths, GET } = directoryEndpoint('.csv', 'text/csv; charset=utf-8');
