import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Sentence } from './sentence.ts';

/** A phone number that can be dialled. */
type ReadPhone =
  /** Without an international form: 112, 1813, 116 000. */
  | { readonly kind: 'short'; readonly digits: string }
  | { readonly kind: 'full'; readonly e164: string; readonly shown: string }
  | { readonly kind: 'refused'; readonly problem: Sentence };

/** Every spelling of one number is shorter; the rest is not read. */
const MAX_LENGTH = 60;

/** Three or four digits, or one of the European numbers 116 000 to 116 999. */
const SHORT = /^(?:[1-9][0-9]{2,3}|116[0-9]{3})$/;

const HOME = 'BE';
const EXAMPLES = {
  nl: 'zoals "016 32 44 20", "1813" of "+31 20 123 45 67"',
  en: 'such as "016 32 44 20", "1813" or "+31 20 123 45 67"',
};

/** Tells whether a written phone number can be dialled from Belgium. */
export const isPhoneNumber = (written: string): boolean => phoneProblem(written) === undefined;

/**
 * What is wrong with a written phone number, in a sentence that names it, in both languages; undefined when it can be dialled.
 *
 * Every usual spelling is read: groups with spaces, dots, slashes, hyphens or brackets, `0032`, `+32 (0)16`, a `tel.` before it, and what comes along when
 * a number is copied. The field keeps what the editor wrote: a short number has no other form, and the groups of a helpline are how people remember it.
 */
export function phoneProblem(written: string, country: string = HOME): Sentence | undefined {
  const read = readPhone(written, country);
  return read.kind === 'refused' ? read.problem : undefined;
}

/**
 * The `tel:` address of a phone number (RFC 3966), in its international form, so that it also works on a phone with a foreign subscription. A short number
 * has no such form and stays as it is.
 * @throws RangeError when the text is not a phone number.
 */
export function phoneHref(written: string): string {
  const read = readOrThrow(written);
  return `tel:${read.kind === 'short' ? read.digits : read.e164}`;
}

/**
 * The international form of a phone number (ITU-T E.164), such as "+3216324420". Undefined for a short number, which has none, and for a text that is not
 * a phone number.
 * @param country in which a number without "+" is dialled, by its ISO 3166-1 code of two capitals. Default: Belgium.
 */
export function phoneE164(written: string, country: string = HOME): string | undefined {
  const read = readPhone(written, country);
  return read.kind === 'full' ? read.e164 : undefined;
}

/**
 * How a phone number is shown to people in Belgium: a Belgian one as it is dialled there ("016 32 44 20"), a foreign one in its international form. The
 * groups of a Belgian number stay those of the editor when spaces part them: lines are remembered as "070 245 245".
 * @throws RangeError when the text is not a phone number.
 */
export function shownPhone(written: string): string {
  const read = readOrThrow(written);
  if (read.kind === 'short') return read.digits.replace(/^116(?=[0-9]{3}$)/, '116 ');
  return read.shown;
}

function readOrThrow(written: string): Exclude<ReadPhone, { kind: 'refused' }> {
  const read = readPhone(written, HOME);
  if (read.kind === 'refused') throw new RangeError(read.problem.en);
  return read;
}

const refused = (problem: Sentence): ReadPhone => ({ kind: 'refused', problem });

function readPhone(written: string, country: string): ReadPhone {
  if (written.length > MAX_LENGTH)
    return refused({
      nl: `"${written.slice(0, MAX_LENGTH)}…" is te lang voor een telefoonnummer.`,
      en: `"${written.slice(0, MAX_LENGTH)}…" is too long for a phone number.`,
    });
  const text = plain(written);
  if (text === '')
    return refused({
      nl: `Hier staat geen telefoonnummer; schrijf er een ${EXAMPLES.nl}.`,
      en: `There is no phone number here; write one ${EXAMPLES.en}.`,
    });
  const foreign = /\p{L}+|[^0-9+() ./-]/u.exec(text)?.[0];
  const read =
    foreign === undefined
      ? readDigits(text, country, written.trim())
      : refused({
          nl: `In "${written.trim()}" staat "${foreign}"; schrijf een telefoonnummer in cijfers, ${EXAMPLES.nl}.`,
          en: `"${written.trim()}" has "${foreign}" in it; write a phone number in digits, ${EXAMPLES.en}.`,
        });
  if (read.kind !== 'refused') return read;
  const first = firstOfSeveral(text, country);
  if (first !== undefined)
    return refused({
      nl: `In "${written.trim()}" staan twee nummers; schrijf "${first}" en geef het andere een eigen kanaal.`,
      en: `"${written.trim()}" holds two numbers; write "${first}" and give the other its own channel.`,
    });
  if (/(?:ext|toestel|tst|x|#)\.?:? ?[0-9]+$/iu.test(text))
    return refused({
      nl: `"${written.trim()}" eindigt op een toestelnummer; schrijf alleen het nummer, en het toestel in een nota.`,
      en: `"${written.trim()}" ends in an extension; write the number alone, and the extension in a note.`,
    });
  return read;
}

/** The text with plain spaces, hyphens and digits, and without invisible signs and the word "tel". */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}|−/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^tel(?:efoon|ephone)?(?: ?[.:]+)? ?(?=[0-9+(])/iu, '');

/** The first of two numbers in one text. */
function firstOfSeveral(text: string, country: string): string | undefined {
  const isNumber = (part: string): boolean => readDigits(part.trim(), country, part).kind !== 'refused';
  for (const { 0: sign, index } of text.matchAll(/[/,;|&]| - | (?:of|or|en|and|et|ou) |(?<=[0-9 ])(?=\+)/giu)) {
    const first = text.slice(0, index);
    if (isNumber(first) && isNumber(text.slice(index + sign.length))) return first.trim();
  }
  return undefined;
}

function readDigits(text: string, country: string, written: string): ReadPhone {
  const digits = text.replaceAll(/[^0-9]/g, '');
  const isInternational = /^\(?\+/.test(text);
  if (!/^\(?\+?[^+]*$/.test(text))
    return refused({
      nl: `In "${written}" staat een plusteken middenin; het staat alleen voor het land, ${EXAMPLES.nl}.`,
      en: `"${written}" has a plus sign inside; it stands only before the country, ${EXAMPLES.en}.`,
    });
  if (!isInternational && SHORT.test(digits)) return { kind: 'short', digits };
  if (!isInternational && country === HOME && !digits.startsWith('0'))
    return refused(
      digits.length < 8
        ? {
            nl: `"${written}" is te kort voor een telefoonnummer, en het is ook geen kort nummer van drie of vier cijfers.`,
            en: `"${written}" is too short for a phone number, and is no short number of three or four digits.`,
          }
        : {
            nl: `"${written}" mist de eerste 0, of een plusteken voor het land; schrijf een nummer ${EXAMPLES.nl}.`,
            en: `"${written}" lacks its first 0, or a plus sign before the country; write a number ${EXAMPLES.en}.`,
          },
    );
  const number = parsePhoneNumberFromString(`${isInternational ? '+' : ''}${digits}`, {
    extract: false,
    ...(isSupportedCountry(country) && { defaultCountry: country }),
  });
  if (number?.isValid() !== true) {
    const reason = reasonOfRefusal(digits, isInternational, country);
    return refused({ nl: `"${written}" ${reason.nl}`, en: `"${written}" ${reason.en}` });
  }
  return {
    kind: 'full',
    e164: number.number,
    shown: number.country === HOME ? belgian(text, number.formatNational()) : number.formatInternational(),
  };
}

/** What is wrong with digits that are no number in use. */
function reasonOfRefusal(digits: string, isInternational: boolean, country: string): Sentence {
  const national =
    isInternational || /^00./.test(digits)
      ? /^(?:00)?32(?<rest>0?[0-9]*)$/.exec(digits)?.groups?.['rest']
      : country === HOME
        ? digits
        : undefined;
  if (national !== undefined && SHORT.test(national))
    return {
      nl: 'is een kort nummer, en dat bel je zonder landnummer; laat dat weg.',
      en: 'is a short number, which is dialled without its country; leave that out.',
    };
  const length = national?.replace(/^0/, '').length;
  if (length !== undefined && length < 8)
    return { nl: 'is te kort voor een telefoonnummer.', en: 'is too short for a phone number.' };
  if (length !== undefined && length > 9)
    return { nl: 'is te lang voor een telefoonnummer.', en: 'is too long for a phone number.' };
  return {
    nl: `is geen telefoonnummer dat in gebruik is; vergelijk het met de bron, en schrijf het ${EXAMPLES.nl}.`,
    en: `is not a phone number in use; compare it with its source, and write it ${EXAMPLES.en}.`,
  };
}

/** The groups that the editor made, where spaces part them and the first one is that of the zone or kind; else the usual ones. */
function belgian(written: string, usual: string): string {
  const zone = usual.split(' ', 1)[0] ?? '';
  const hasOwnGroups = /^[0-9]+(?: [0-9]{2,4})+$/.test(written) && written.startsWith(`${zone} `);
  return hasOwnGroups ? written : usual;
}
