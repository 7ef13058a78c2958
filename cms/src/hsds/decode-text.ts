/** The text of a file, and the encoding that it was taken to be in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252' | 'UTF-8 and Windows-1252';
}

/** Enough of a file to see its encoding. */
const SAMPLE = 4096;

/**
 * Reads bytes as text. A mark of UTF-16 at the beginning decides; without one, text of which every second byte is zero is UTF-16, and what is valid UTF-8 is that, line by
 * line: files are put together of parts. Every other line is Windows-1252, which older spreadsheets write in Western Europe and which any bytes can be read as.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = marked(bytes) ?? doubled(bytes.subarray(0, SAMPLE));
  if (encoding) return { encoding, text: new TextDecoder(encoding).decode(bytes) };
  try {
    return { encoding: 'UTF-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return decodeLines(bytes);
  }
}

const LINE_END = 10;

function decodeLines(bytes: Uint8Array): DecodedText {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const western = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let isMixed = false;
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_END, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    start += line.length;
    try {
      const text = strict.decode(line);
      lines.push(text);
      isMixed ||= /[^\p{ASCII}]/u.test(text);
    } catch {
      lines.push(western.decode(line).replace(/^ï»¿/, ''));
    }
  }
  return { encoding: isMixed ? 'UTF-8 and Windows-1252' : 'Windows-1252', text: lines.join('') };
}

function marked([first, second]: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : undefined;
}

function doubled(sample: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even < many / 10) return 'UTF-16LE';
  return even > many && odd < many / 10 ? 'UTF-16BE' : undefined;
}
