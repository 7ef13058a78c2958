/** The compressed copies that lie beside a file: `page.html` → `page.html.br`. The first that a browser accepts is sent. */
export const ENCODINGS = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const;

export type EncodingName = (typeof ENCODINGS)[number]['name'];

const COMPRESSIBLE = /\.(?:html|css|m?js|(?:geo)?json|csv|svg|xml|atom|txt|webmanifest|map|wasm|ico)$/;

/** Files that gain by compression. Images, fonts and the search index are compressed already. */
export const isCompressible = (file: string): boolean => COMPRESSIBLE.test(file);

export const isCompressedCopy = (file: string): boolean => ENCODINGS.some(({ extension }) => file.endsWith(extension));

/**
 * Which encodings a browser takes, by its `Accept-Encoding` header, best first.
 * `q=0` is a refusal (RFC 9110, section 12.5.3).
 */
export function acceptedEncodings(header: string | undefined): readonly EncodingName[] {
  const offers = new Map(
    (header ?? '').split(',').map((offer) => {
      const [name = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, quality === undefined ? 1 : Number(quality.slice(2))] as const;
    }),
  );
  const isAccepted = (name: EncodingName): boolean => (offers.get(name) ?? offers.get('*') ?? 0) > 0;
  return ENCODINGS.map(({ name }) => name).filter(isAccepted);
}
