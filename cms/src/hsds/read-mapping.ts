import { readFile } from 'node:fs/promises';
import { readMappingFile, type Mapping } from '@moodspace/shared/hsds-import';
import { parse, YAMLParseError } from 'yaml';
import { decodeText } from './decode-text.ts';
import { SourceError } from './read-files.ts';

/**
 * Reads a mapping file in YAML or JSON.
 * @throws SourceError when it cannot be read, or says something that no mapping can say.
 */
export async function readMapping(file: string): Promise<Mapping> {
  const bytes = await readFile(file).catch(() => {
    throw new SourceError(`The mapping "${file}" cannot be read; check its name and that it belongs to you.`);
  });
  let content: unknown;
  try {
    // JSON is YAML, too.
    content = parse(decodeText(bytes).text, { maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    throw new SourceError(`The mapping "${file}" is neither YAML nor JSON: ${error.message.split('\n')[0] ?? ''}`);
  }
  const read = readMappingFile(content);
  if ('mapping' in read) return read.mapping;
  throw new SourceError(
    [`The mapping "${file}" cannot be used:`, ...read.problems.map((problem) => `- ${problem}`)].join('\n'),
  );
}
