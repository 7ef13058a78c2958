import type { Locale } from '../locales.ts';
import { isOwnExtension } from './extension-urls.ts';
import { ImportLedger } from './import-report.ts';
import { INSTRUMENT_FACTS } from './instrument-parts.ts';
import { textOf } from './json.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import { slugOf } from './part-keys.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import { fitted, readTexts, type Texts } from './translated-text.ts';

/** The version of the instrument. */
export function readVersion(reading: QuestionnaireReading): string | null {
  const { resource, path } = reading.source;
  const version = textOf(resource['version']);
  if (version === undefined) return '1';
  if (/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/.test(version) && version.length <= 20) {
    reading.ledger.take(`${path}.version`);
    return version;
  }
  const near = slugOf(version, 20) || '1';
  reading.ledger.note(
    `${path}.version`,
    'taken',
    `The platform writes this version as "${near}"; the one of the file is kept as well.`,
  );
  return near;
}

/** What is said once of the whole: of the extension of this platform, else what FHIR says, and what is sensible for the rest. */
export function readWholeFields(reading: QuestionnaireReading, itemCount: number, hasRisk: boolean): RestFields {
  const { resource, path } = reading.source;
  const [own] = extensionsOf(resource, path, (url) => isOwnExtension(url, 'instrument'));
  if (own) {
    reading.ledger.take(own.path);
    return readPartExtension(INSTRUMENT_FACTS, own.extension);
  }
  const copyright = textOf(resource['copyright']);
  const publisher = textOf(resource['publisher']);
  if (copyright !== undefined)
    reading.ledger.note(
      `${path}.copyright`,
      'taken',
      'Became the notice of the licence, with the texts on "ask first": somebody must read it and decide. Kept as well.',
    );
  if (publisher !== undefined)
    reading.ledger.note(`${path}.publisher`, 'taken', 'Became the author of the review; kept as well.');
  const name =
    textOf(resource['name']) ??
    textOf(resource['title']) ??
    textOf(resource['url'])?.split('/').at(-1) ??
    textOf(resource['id']) ??
    '';
  if (textOf(resource['name']) !== undefined)
    reading.ledger.note(`${path}.name`, 'taken', 'Became the key; kept as well.');
  return {
    key: slugOf(name.replace(/([a-z0-9])([A-Z])/g, '$1-$2'), 80) || 'questionnaire',
    instrumentKind: null,
    // The careful choice: it is then shown only with a written intended use.
    couldBeReadAsScreening: true,
    recallDays: null,
    minutes: Math.min(60, Math.max(1, Math.round((itemCount * SECONDS_PER_ITEM) / 60))),
    retestDays: 14,
    wording: 'adapted',
    licence: {
      name: copyright === undefined ? null : fitted(copyright, 160),
      spdx: null,
      holder: publisher === undefined ? null : fitted(publisher, 160),
      texts: 'ask_first',
      notice: copyright === undefined ? null : fitted(copyright, 600),
      url: null,
      checkedOn: null,
    },
    sensitivity: hasRisk ? 'careful' : 'ordinary',
    intervention: null,
    order: 100,
  };
}

/** What is said of the whole in one language. */
export function readLocalTexts(
  reading: QuestionnaireReading,
  locale: Locale,
  title: string | undefined,
  key: string,
  instructions: readonly Texts[],
): RestFields {
  const { resource, path } = reading.source;
  const descriptions = readTexts(resource, 'description', path, reading.primary, new ImportLedger());
  const purposes = readTexts(resource, 'purpose', path, reading.primary, new ImportLedger());
  const description = descriptions[locale];
  if (description !== undefined)
    reading.ledger.note(
      `${path}.description`,
      'taken',
      'Became the text about the test, and its summary; kept as well.',
    );
  if (purposes[locale] !== undefined)
    reading.ledger.note(`${path}.purpose`, 'taken', 'Became the intended use; kept as well.');
  const instruction = instructions.flatMap((texts) => texts[locale] ?? []).join(' ');
  const url = textOf(resource['url']);
  const isWebPage = url !== undefined && /^https?:\/\/[^/\s]+\.[a-z]+(?:\/\S*)?$/i.test(url) && url.length <= 255;
  const publisher = textOf(resource['publisher']);
  return {
    slug: slugOf(title ?? key, 80) || key,
    summary: description === undefined ? null : fitted(description, 240),
    changes: null,
    body: description ?? null,
    instruction: instruction === '' ? null : fitted(instruction, 400),
    intendedUse: purposes[locale] === undefined ? null : fitted(purposes[locale], 600),
    limits: null,
    wordingNote: null,
    searchWords: null,
    review: {
      author: publisher === undefined ? null : fitted(publisher, 120),
      reviewer: null,
      reviewedOn: null,
      nextReview: null,
      evidence: null,
      evidenceNote: null,
      sources: [
        {
          title: fitted(title ?? key, 200),
          publisher: publisher === undefined ? null : fitted(publisher, 120),
          year: null,
          url: isWebPage ? url : null,
        },
      ],
    },
  };
}

/** How long people take for an item of a self-test, on average. */
const SECONDS_PER_ITEM = 6;
