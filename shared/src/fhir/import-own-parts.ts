import { isOwnExtension } from './extension-urls.ts';
import { localeOfWords, type LocalWords } from './import-definitions.ts';
import { INSTRUMENT_TEXTS, partSchema } from './instrument-parts.ts';
import { extensionsOf, readPartExtension, type RestFields } from './part-extension.ts';
import type { QuestionnaireReading } from './questionnaire-reading.ts';
import type { TreeElement } from './questionnaire-tree.ts';

/** The parts of a questionnaire that stand in extensions of this platform. */
export function ownParts(
  reading: QuestionnaireReading,
  name: 'scale' | 'example',
  part: 'scales' | 'examples',
): readonly { readonly fields: RestFields }[] {
  const { resource, path } = reading.source;
  return extensionsOf(resource, path, (url) => isOwnExtension(url, name)).map(({ extension, path: place }) => {
    reading.ledger.take(place);
    return { fields: readPartExtension(partSchema(part), extension) };
  });
}

/** The words of an element, or of the whole questionnaire, that stand in extensions of this platform. */
export function ownWords(
  reading: QuestionnaireReading,
  element: TreeElement | undefined,
  name: 'instrumentWords' | 'scaleWords' | 'scoreWords',
): readonly LocalWords[] {
  const { resource, path } = reading.source;
  return extensionsOf(element?.element ?? resource, element?.path ?? path, (url) => isOwnExtension(url, name)).flatMap(
    ({ extension, path: place }) => {
      const locale = localeOfWords(extension);
      if (locale === undefined) return [];
      reading.ledger.take(place);
      const schema = name === 'instrumentWords' ? INSTRUMENT_TEXTS : partSchema(name);
      return [{ locale, words: readPartExtension(schema, extension) }];
    },
  );
}
