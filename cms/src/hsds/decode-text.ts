/** The text of a file, and the encoding that it was taken to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';
}

/** Enough of a file to see its encoding. */
const SAMPLE = 4096;

/**
 * Reads bytes as text. A mark at the beginning decides; without one, text of which every second byte is zero is UTF-16, what is valid UTF-8 is that, and everything else is
 * Windows-1252, which older spreadsheets write in Western Europe and which any bytes can be read as.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = marked(bytes) ?? doubled(bytes.subarray(0, SAMPLE));
  if (encoding) return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'Windows-1252', text: new TextDecoder('windows-1252').decode(bytes) };
  }
}

function marked([first, second, third]: Uint8Array): DecodedText['encoding'] | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : undefined;
}

function doubled(sample: Uint8Array): DecodedText['encoding'] | undefined {
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even < many / 10) return 'UTF-16LE';
  return even > many && odd < many / 10 ? 'UTF-16BE' : undefined;
}
