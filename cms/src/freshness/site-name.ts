/** The name of the site of a web address, such as "www.1712.be"; undefined for what a draft may hold instead of one, which must not become a link. */
export function siteName(website: string): string | undefined {
  if (!URL.canParse(website)) return undefined;
  const { protocol, hostname } = new URL(website);
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined;
}
