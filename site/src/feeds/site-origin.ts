/**
 * The address of the site, for documents in which every address is whole.
 * @throws Error when the configuration has none.
 */
export function siteOrigin({ site }: { readonly site: URL | undefined }): URL {
  if (!site) throw new Error('The configuration of Astro has no "site": set PUBLIC_SITE_URL.');
  return site;
}
