/** The address that names what this platform makes in FHIR: that of the public site, with /fhir behind it, as the site itself names it. */
export const canonicalBase = (variables: NodeJS.ProcessEnv): string =>
  `${(variables['PUBLIC_SITE_URL'] || 'http://localhost:4321').replace(/\/+$/, '')}/fhir`;
