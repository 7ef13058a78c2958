import path from 'node:path';

/** How a file is read: by what stands in it, whatever its name ends in. */
export type FileFormat =
  | { readonly kind: 'json' | 'table'; readonly note?: string }
  /** `problem`: a sentence about what it is instead. */
  | { readonly kind: 'other'; readonly problem: string };

const TABLE_ENDINGS: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt']);
/** The first bytes of files that are no text. */
const SIGNATURES: readonly (readonly [bytes: string, is: string])[] = [
  [
    '504b0304',
    'a spreadsheet (Excel, LibreOffice) or a packed file; save each sheet as CSV (UTF-8), or let the name of a packed file end in .zip',
  ],
  ['d0cf11e0', 'a spreadsheet of an old Excel; save each sheet as CSV (UTF-8)'],
  ['1f8b', 'packed with gzip; unpack it first'],
  ['25504446', 'a PDF and no data that an import reads'],
  ['89504e47', 'an image and no data'],
  ['ffd8ff', 'an image and no data'],
  ['47494638', 'an image and no data'],
  ['53514c69746520', 'a database; export its tables as CSV (UTF-8)'],
];

/** What a file is by its first bytes, in words; undefined when it may be text. */
function binaryKind(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}

/** Judges a file by its bytes and by its text, so that one with a wrong ending is read all the same, and an error page is called one. */
export function formatOf(name: string, bytes: Uint8Array, text: string): FileFormat {
  const is = binaryKind(bytes);
  if (is !== undefined) return { kind: 'other', problem: `${name} is ${is}.` };
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype|html|\?xml|head|body|!--)/i.test(start))
    return {
      kind: 'other',
      problem: `${name} is a web page or XML and no data that an import reads; it may be an error page that was saved in place of the data. Get the file again.`,
    };
  const isTable = TABLE_ENDINGS.has(path.extname(name).toLowerCase());
  if (isTable && /^(?:\{\s*["}]|\[\s*[[{\]])/.test(start))
    return { kind: 'json', note: `${name} holds JSON and was read so.` };
  const [firstLine = ''] = start.split(/[\r\n]/);
  if (!isTable && /^"?\p{Letter}/u.test(start) && /[,;\t|]/.test(firstLine))
    return { kind: 'table', note: `${name} holds a table and was read so.` };
  return { kind: isTable ? 'table' : 'json' };
}
