import { DEFAULT_LOCALE, LOCALES, type Content, type Sentence } from '@moodspace/shared';
import { intakeDifferences, moduleDifferences, modulesOfBlocks, modulesOfIntake } from '@moodspace/shared/programmes';
import type { ContentProblem } from './content-error.ts';
import { rememberByObject } from './remember-by-object.ts';
import { fieldPath, problemPlace, shownVersion, type ContentTables, type Versions } from './validate-content.ts';

/** What only shows between programmes, their modules and their languages. */
export interface ProgrammeChecks {
  readonly refused: readonly ContentProblem[];
  /** What an editor should know, in sentences; the site is built all the same. */
  readonly warnings: readonly string[];
}

/**
 * Checks that the keys of programmes and modules are the same in every language, and what they name by key. A module that is named and not live is left out by
 * the site until it is: otherwise nobody could publish a programme before its modules, or take one of them offline.
 */
export function programmeChecks(tables: ContentTables): ProgrammeChecks {
  const refused: ContentProblem[] = [];
  const warnings: string[] = [];
  const programmeOf = (key: string): string | undefined => {
    const versions = tables['programme-module'].get(key);
    return versions && shownVersion<'programme-module'>(versions, DEFAULT_LOCALE).programme;
  };
  const warn = (type: 'programme' | 'programme-module', data: Named, place: string | undefined, key: string): void => {
    warnings.push(
      `The ${type === 'programme' ? 'programme' : 'module'} "${data.title}" (${data.key}), language ${data.locale}, field ${place ?? ''}, names the module "${key}", which is not live; it is left out until it is.`,
    );
  };

  for (const versions of tables.programme.values()) {
    refused.push(
      ...languageProblems('programme', 'intake', versions, (a, b, names) =>
        intakeDifferences(a.intake, b.intake, names),
      ),
    );
    for (const data of Object.values(versions)) {
      for (const { key, path } of modulesOfIntake(data.intake)) {
        const place = fieldPath(['intake', ...path]);
        const programme = programmeOf(key);
        if (programme === undefined) warn('programme', data, place, key);
        else if (programme !== data.key)
          refused.push({
            ...problemPlace('programme', data.locale, data),
            field: place,
            message: {
              nl: `de module "${key}" hoort bij het programma "${programme}"; een antwoord wijst alleen naar modules van het eigen programma.`,
              en: `the module "${key}" belongs to the programme "${programme}"; an answer points only to modules of its own programme.`,
            },
          });
      }
    }
  }
  for (const versions of tables['programme-module'].values()) {
    refused.push(
      ...languageProblems('programme-module', 'blocks', versions, (a, b, names) =>
        moduleDifferences(a.blocks, b.blocks, names),
      ),
    );
    for (const data of Object.values(versions)) {
      for (const { key, path } of modulesOfBlocks(data.blocks))
        if (programmeOf(key) === undefined) warn('programme-module', data, fieldPath(['blocks', ...path]), key);
    }
  }
  return { refused, warnings };
}

type Named = Pick<Content<'programme'>, 'title' | 'key' | 'locale'>;

/** What was found between a translation and a version in the default language. */
const compared = rememberByObject((_: object) => new WeakMap<object, readonly ContentProblem[]>());

/** Compares each translation with the version in the default language. */
function languageProblems<N extends 'programme' | 'programme-module'>(
  type: N,
  field: string,
  versions: Versions<N>,
  differences: (first: Content<N>, other: Content<N>, names: readonly [string, string]) => readonly Sentence[],
): readonly ContentProblem[] {
  const first = shownVersion<N>(versions, DEFAULT_LOCALE);
  return (Object.values(versions) as Content<N>[]).flatMap((other) => {
    if (other === first) return [];
    const known = compared(other);
    const before = known.get(first);
    if (before) return before;
    const names = [LOCALES[first.locale].ownName, LOCALES[other.locale].ownName] as const;
    const sentences = differences(first, other, names);
    const message = {
      nl: `de sleutels, en wat erbij hoort, moeten in elke taal gelijk zijn. ${sentences.map(({ nl }) => nl).join(' ')}`,
      en: `its keys, and what belongs to them, must be the same in every language. ${sentences.map(({ en }) => en).join(' ')}`,
    };
    const problems = sentences.length === 0 ? [] : [{ ...problemPlace(type, other.locale, other), field, message }];
    known.set(first, problems);
    return problems;
  });
}
