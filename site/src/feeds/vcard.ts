/** Who a contact card is about. Texts as people read them; addresses whole. */
export interface VCard {
  /** The same for ever, for whoever saves the card twice. */
  readonly uid: string;
  readonly name: string;
  readonly alternateName?: string | undefined;
  /** Who stands behind it. */
  readonly organization?: string | undefined;
  /** As one dials them: in E.164, or a short number. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Where one reaches them, then the page about them. */
  readonly urls: readonly string[];
  readonly places: readonly VCardPlace[];
  /** Each on a line of its own. */
  readonly notes: readonly string[];
  /** When the card last changed: ISO 8601. */
  readonly revised: string;
}

export interface VCardPlace {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** A line has at most 75 bytes before it goes on in the next one, which begins with a space (RFC 2426, section 2.6). */
const MOST_BYTES = 75;

/** What would be read as the end of a value, of a part of it, or of a line (RFC 2426, section 4). */
const escaped = (text: string): string =>
  text
    .replace(/[\\,;]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    // A card cannot hold other control characters at all.
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Addresses of the web are written as they are: the characters that are escaped elsewhere are part of them. */
const webAddress = (address: string): string => new URL(address).href;

function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  // Whole characters: a break within one would make two wrong ones.
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MOST_BYTES) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}

/**
 * Writes a contact card as vCard 3.0 (RFC 2426): the version that the phones and mail programs of today all read. The name stands in
 * FN; N, which 3.0 demands, is that of somebody without a first name, and X-ABShowAs makes it the card of an organization on Apple's devices.
 */
export function vCard(card: VCard): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//MoodSpace//Social map//EN',
    `UID:${escaped(card.uid)}`,
    `FN:${escaped(card.name)}`,
    `N:${escaped(card.name)};;;;`,
    `ORG:${escaped(card.organization ?? card.name)}`,
    'X-ABShowAs:COMPANY',
    ...(card.alternateName === undefined ? [] : [`NICKNAME:${escaped(card.alternateName)}`]),
    ...card.phones.map((phone) => `TEL;TYPE=WORK,VOICE:${escaped(phone)}`),
    ...card.emails.map((email) => `EMAIL;TYPE=INTERNET:${escaped(email)}`),
    ...card.urls.map((url) => `URL:${webAddress(url)}`),
    ...card.places.map(
      ({ street, postcode, city, country }) =>
        `ADR;TYPE=WORK:;;${[street, city, '', postcode, country].map(escaped).join(';')}`,
    ),
    ...(card.notes.length === 0 ? [] : [`NOTE:${escaped(card.notes.join('\n'))}`]),
    `REV:${card.revised}`,
    'END:VCARD',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
