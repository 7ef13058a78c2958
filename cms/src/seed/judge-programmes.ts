import {
  LOCALE_CODES,
  LOCALES,
  ProgrammeModuleSchema,
  ProgrammeSchema,
  type Locale,
  type Sentence,
} from '@moodspace/shared';
import { intakeDifferences, moduleDifferences, modulesOfBlocks, modulesOfIntake } from '@moodspace/shared/programmes';
import type { SeedProblem } from './seed-problem.ts';

/** A programme or module of the seed in one language, as it will be live. */
export interface SeededEntry {
  readonly type: string;
  readonly locale: Locale;
  readonly key: string;
  readonly file: string;
  /** In the shape in which Strapi answers over REST. */
  readonly entry: unknown;
}

/**
 * What only shows between the entries of programmes: keys that differ between languages, and modules that are named and are not there, or belong to another
 * programme. What a schema refuses is not looked at; that is told already.
 */
export function programmeProblems(entries: readonly SeededEntry[]): readonly SeedProblem[] {
  const modules = entries.flatMap((seeded) => {
    const data = seeded.type === 'programme-module' ? ProgrammeModuleSchema.safeParse(seeded.entry).data : undefined;
    return data ? [{ ...seeded, data }] : [];
  });
  const programmes = entries.flatMap((seeded) => {
    const data = seeded.type === 'programme' ? ProgrammeSchema.safeParse(seeded.entry).data : undefined;
    return data ? [{ ...seeded, data }] : [];
  });
  // A module that its schema refuses is there all the same.
  const known = new Set(entries.flatMap(({ type, key }) => (type === 'programme-module' ? [key] : [])));
  const programmeOf = new Map(modules.map(({ key, data }) => [key, data.programme]));

  const unknownModule = (key: string): string | undefined =>
    known.has(key) ? undefined : `there is no module with the key "${key}"; correct the key or add that module.`;
  const strangeModule = (key: string, programme: string): string | undefined => {
    const other = programmeOf.get(key);
    return other === undefined || other === programme
      ? undefined
      : `the module "${key}" belongs to the programme "${other}"; an answer points only to modules of its own programme.`;
  };
  return [
    ...programmes.flatMap((programme) =>
      modulesOfIntake(programme.data.intake).flatMap(({ key, path }) =>
        problem(programme, ['intake', ...path], unknownModule(key) ?? strangeModule(key, programme.key)),
      ),
    ),
    ...modules.flatMap((module) =>
      modulesOfBlocks(module.data.blocks).flatMap(({ key, path }) =>
        problem(module, ['blocks', ...path], unknownModule(key)),
      ),
    ),
    ...betweenLanguages(programmes, 'intake', (a, b, names) => intakeDifferences(a.intake, b.intake, names)),
    ...betweenLanguages(modules, 'blocks', (a, b, names) => moduleDifferences(a.blocks, b.blocks, names)),
  ];
}

function problem(
  { file, key }: SeededEntry,
  path: readonly (string | number)[],
  message: string | undefined,
): readonly SeedProblem[] {
  return message === undefined ? [] : [{ file, entry: key, field: path.join('.'), message }];
}

/** Compares each translation with the version in the default language. */
function betweenLanguages<T>(
  versions: readonly (SeededEntry & { readonly data: T })[],
  field: string,
  differences: (first: T, other: T, names: readonly [string, string]) => readonly Sentence[],
): readonly SeedProblem[] {
  const inOrder = LOCALE_CODES.flatMap((code) => versions.filter(({ locale }) => locale === code));
  return [...Map.groupBy(inOrder, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => {
      const names = [LOCALES[(first ?? other).locale].ownName, LOCALES[other.locale].ownName] as const;
      const sentences = differences((first ?? other).data, other.data, names);
      const message = `keys, and what belongs to them, must be the same in every language. ${sentences.map(({ en }) => en).join(' ')}`;
      return sentences.length === 0 ? [] : [{ file: other.file, entry: other.key, field, message }];
    }),
  );
}
