import { rm } from 'node:fs/promises';
import { CONTENT_TYPES, ProgrammeModuleSchema, type Locale, type ProgrammeModule } from '@moodspace/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contentUid } from '../src/content-uid.ts';
import { seed } from '../src/seed/seed.ts';
import {
  block,
  moduleFile,
  programmeFile,
  soundBlocks,
  step,
  translatedModuleFile,
  translatedProgrammeFile,
} from './programme-files.ts';
import { readContent } from './rest-reader.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { seedFolder } from './seed-folder.ts';

type Fields = Readonly<Record<string, unknown>>;
type Blocks = readonly Fields[];

let cms: RunningStrapi;
/** Each test has a programme of its own, with one module, by their keys. */
let programme = '';
let module = '';
let number = 0;
const folders: string[] = [];

beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(async () => {
  await cms.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});
beforeEach(async () => {
  number += 1;
  programme = `programme-${number}`;
  module = `module-${number}`;
  await seedFrom();
});

async function seedFrom(changes: Readonly<Record<string, string>> = {}) {
  const folder = await seedFolder({
    [`nl/programmes/${programme}.yaml`]: programmeFile(programme),
    [`en/programmes/${programme}.yaml`]: translatedProgrammeFile(programme),
    [`nl/programme-modules/${module}.yaml`]: moduleFile(module, programme),
    [`en/programme-modules/${module}.yaml`]: translatedModuleFile(module),
    ...changes,
  });
  folders.push(folder);
  return seed(cms.strapi, folder);
}

type KeyedType = 'programme' | 'programme-module';
const documents = (type: KeyedType) => cms.strapi.documents(contentUid(type));

async function documentId(type: KeyedType, key: string): Promise<string> {
  const found = await documents(type).findFirst({ filters: { key }, locale: 'nl', status: 'draft' } as never);
  return found?.documentId ?? '';
}

/** Works as somebody who uses the admin does. */
const asEditor = (work: () => Promise<unknown>): Promise<unknown> =>
  cms.strapi.requestContext.run({} as never, work as () => Promise<void>);

async function edit(type: KeyedType, key: string, locale: Locale, data: Fields): Promise<void> {
  await documents(type).update({ documentId: await documentId(type, key), locale, data } as never);
}

async function publish(type: KeyedType, key: string, ...locale: readonly Locale[]): Promise<unknown> {
  const id = await documentId(type, key);
  return asEditor(() =>
    documents(type).publish({ documentId: id, locale: locale.length === 1 ? locale[0] : locale } as never),
  );
}

const editModule = (locale: Locale, data: Fields) => edit('programme-module', module, locale, data);
const publishModule = (...locale: readonly Locale[]) => publish('programme-module', module, ...locale);

/** What the site reads. */
async function live(locale: Locale): Promise<ProgrammeModule | undefined> {
  const entries = await readContent(cms, 'programme-module', locale);
  return entries.map((entry) => ProgrammeModuleSchema.parse(entry)).find(({ key }) => key === module);
}

/** The blocks of the module, with the one that has a key changed. */
const withBlock = (key: string, facts: Fields): Blocks =>
  soundBlocks().map((entry) => (entry['key'] === key ? { ...entry, ...facts } : entry));

const fieldErrors = (...errors: readonly { path: readonly string[]; message?: unknown }[]) => ({
  details: { errors: errors.map((error) => expect.objectContaining(error) as unknown) },
});

const intake = (...modules: readonly string[]): readonly Fields[] =>
  ['een', 'twee', 'drie'].map((key) => ({
    key,
    question: `Vraag ${key}?`,
    options: [
      { key: 'a', label: 'Ik slaap slecht', modules: modules.join(' ') },
      { key: 'b', label: 'Het gaat', modules: '' },
    ],
  }));

describe('a module of the seed', () => {
  test('arrives on the site with its blocks in order, in each language', async () => {
    for (const locale of ['nl', 'en'] as const) {
      const seeded = await live(locale);
      expect(seeded?.programme).toBe(programme);
      expect(seeded?.blocks.map(({ __component }) => __component)).toEqual(
        soundBlocks().map((entry) => entry['__component']),
      );
    }
  });

  test('is left alone by a second run', async () => {
    const { types } = await seedFrom();
    expect(types['programme-module']).toEqual({ created: 0, updated: 0, published: 0, unpublished: 0, unchanged: 2 });
    expect(types.programme).toEqual({ created: 0, updated: 0, published: 0, unpublished: 0, unchanged: 2 });
  });

  test('is refused when its keys differ between languages, or when it names a module that is not there', async () => {
    const other = soundBlocks().map((entry) => (entry['key'] === 'spanning' ? { ...entry, key: 'tension' } : entry));
    const next = [...soundBlocks(), block('module.next', { modules: 'nowhere' })];
    await expect(
      seedFrom({ [`en/programme-modules/${module}.yaml`]: translatedModuleFile(module, { blocks: other }) }),
    ).rejects.toThrow(
      `- en/programme-modules/${module}.yaml, entry "${module}", field "blocks": keys, and what belongs to them, must be the same in every language. Only in Nederlands: "rating spanning". Only in English: "rating tension".`,
    );
    await expect(
      seedFrom({
        [`nl/programme-modules/${module}.yaml`]: moduleFile(module, programme, { blocks: next }),
        [`en/programme-modules/${module}.yaml`]: translatedModuleFile(module, { blocks: next }),
      }),
    ).rejects.toThrow('field "blocks.10.modules": there is no module with the key "nowhere"');
  });

  test('is refused in an intake of a programme that is not its own', async () => {
    const strange = intake('strange');
    await expect(
      seedFrom({
        [`nl/programmes/${programme}.yaml`]: programmeFile(programme, { intake: strange }),
        [`en/programmes/${programme}.yaml`]: translatedProgrammeFile(programme, { intake: strange }),
        'nl/programmes/other.yaml': programmeFile('other'),
        'nl/programme-modules/strange.yaml': moduleFile('strange', 'other'),
      }),
    ).rejects.toThrow(
      'field "intake.0.options.0.modules": the module "strange" belongs to the programme "other"; an answer points only to modules of its own programme.',
    );
  });
});

describe('an editor cannot publish a module', () => {
  test.each([
    [
      'without the crisis contacts',
      soundBlocks()
        .slice(0, -1)
        .concat(block('block.text', { body: 'Tot slot.' })),
      'A module needs the block with the crisis contacts',
    ],
    [
      'with a quiz without feedback',
      withBlock('weetje', {
        answers: [
          { key: 'rust', label: 'Rust', isRight: true },
          { key: 'niets', label: 'Niets' },
        ],
      }),
      'It is empty; fill it in.',
    ],
    [
      'over 15 minutes',
      [
        step('eerst', { minutes: 3 }),
        block('block.text', { body: 'x' }),
        step('dan', { minutes: 3 }),
        block('block.text', { body: 'x' }),
        ...soundBlocks(),
      ],
      'A module takes at most 15 minutes; the steps of this one take 16.',
    ],
    [
      'with two blocks of one key',
      withBlock('spanning', { key: 'keuze' }),
      'Two blocks have the key "keuze"; give each its own.',
    ],
    [
      'with a step for an answer that nobody can give',
      withBlock('quiz', { showIf: { block: 'keuze', comparison: 'is', value: 'misschien' } }),
      '"misschien" is no answer to "keuze"; choose one of "ja" and "nee".',
    ],
  ] as readonly [string, Blocks, string][])('%s', async (_what, blocks, sentence) => {
    await editModule('nl', { blocks });
    await expect(publishModule('nl')).rejects.toThrow(sentence);
    expect((await live('nl'))?.blocks).toHaveLength(soundBlocks().length);
  });

  test('of a programme for moderate or severe complaints without the crisis contacts', async () => {
    await edit('programme', programme, 'nl', { riskLevels: { medium: true, high: true } });
    await publish('programme', programme, 'nl');
    await editModule('nl', { blocks: [...soundBlocks().slice(0, -1), block('block.text', { body: 'Tot slot.' })] });
    await expect(publishModule('nl')).rejects.toThrow('A module needs the block with the crisis contacts');
  });

  test('before its programme, and reads which one that is and in which language', async () => {
    const programmes = documents('programme');
    const { documentId: id } = await programmes.create({
      locale: 'nl',
      data: {
        key: `draft-${number}`,
        title: 'Nieuw programma',
        slug: `draft-${number}`,
        audiences: {},
        riskLevels: {},
      },
    } as never);
    await editModule('nl', { programme: { set: [{ documentId: id }] } });
    const attempt = publishModule('nl');
    await expect(attempt).rejects.toThrow(
      'Programme: The programme “Nieuw programma” is not published in Dutch yet; publish it first.',
    );
    await expect(attempt).rejects.toMatchObject(fieldErrors({ path: ['programme'] }));
  });

  test('that leads to a module that nobody made', async () => {
    const next = (modules: string) => [...soundBlocks(), block('module.next', { modules })];
    await editModule('nl', { blocks: next('nowhere') });
    const attempt = publishModule('nl');
    await expect(attempt).rejects.toThrow(
      'There is no module with the key "nowhere"; correct the key or make that module.',
    );
    await expect(attempt).rejects.toMatchObject(fieldErrors({ path: ['blocks', '10', 'modules'] }));
    await editModule('nl', { blocks: next(module) });
    await publishModule('nl');
    expect((await live('nl'))?.blocks.at(-1)).toMatchObject({ modules: [module] });
  });
});

describe('what visitors wrote is found again in every language', () => {
  const renamed = withBlock('spanning', { key: 'stress' });
  const added = [...soundBlocks(), block('exercise.thought-record', { key: 'gedachte', title: 'Een gedachte' })];

  test('so a module cannot get an exercise in one language that another language lacks', async () => {
    await editModule('nl', { blocks: added });
    const attempt = publishModule('nl');
    await expect(attempt).rejects.toThrow(
      'Visitors would no longer find what they wrote in English, which is live. Steps and blocks: Only in Nederlands: "thought-record gedachte". Save this version, give both the same keys in the same order, and publish both together with “Publish multiple locales”',
    );
    await expect(attempt).rejects.toMatchObject(fieldErrors({ path: ['blocks'] }));
    expect((await live('nl'))?.blocks).toHaveLength(soundBlocks().length);
  });

  test('so once both languages have it, they are published together', async () => {
    await editModule('nl', { blocks: added });
    await editModule('en', { blocks: added });
    await expect(publishModule('nl')).rejects.toThrow(
      'The draft in English does fit: save this version and publish both',
    );
    await publishModule('nl', 'en');
    for (const locale of ['nl', 'en'] as const) expect((await live(locale))?.blocks).toHaveLength(added.length);
  });

  test('and not when both differ', async () => {
    await editModule('nl', { blocks: added });
    await editModule('en', { blocks: withBlock('kies', { minutes: 3 }) });
    await expect(publishModule('nl', 'en')).rejects.toThrow(
      'This entry cannot be published yet: Dutch and English differ in what must be the same. Steps and blocks: Only in Nederlands: "step kies 2 min" and "thought-record gedachte". Only in English: "step kies 3 min". Give both the same keys, in the same order.',
    );
  });

  test('and a language that is not live does not stand in the way', async () => {
    await asEditor(async () =>
      documents('programme-module').unpublish({
        documentId: await documentId('programme-module', module),
        locale: 'en',
      }),
    );
    await editModule('nl', { blocks: added });
    await publishModule('nl');
    expect((await live('nl'))?.blocks).toHaveLength(added.length);
    await expect(publishModule('en')).rejects.toThrow('Visitors would no longer find what they wrote in Dutch');
  });

  test('so the key of what is live never changes', async () => {
    await editModule('nl', { blocks: renamed });
    await expect(publishModule('nl')).rejects.toThrow('keys of what is live were changed');
    await editModule('en', { blocks: renamed });
    const attempt = publishModule('nl', 'en');
    await expect(attempt).rejects.toThrow(
      'This entry cannot be published: keys of what is live were changed. Steps and blocks, block 6 (Rating from 0 to 10 “Hoe gespannen?”) › Short name: “Hoe gespannen?” was published with the key "spanning", and what visitors wrote is kept under it; a new key would lose it. Put "spanning" back.',
    );
    await expect(attempt).rejects.toMatchObject(fieldErrors({ path: ['blocks', '5', 'key'] }));
  });

  test('so another exercise comes after the old one was taken away', async () => {
    const without = soundBlocks().toSpliced(5, 1, block('block.text', { body: 'Even niets.' }));
    for (const blocks of [without, renamed]) {
      for (const locale of ['nl', 'en'] as const) await editModule(locale, { blocks });
      await publishModule('nl', 'en');
    }
    expect((await live('en'))?.blocks[5]).toMatchObject({ key: 'stress' });
  });
});

describe('the questions beforehand', () => {
  const editIntake = async (modules: readonly string[], ...locales: readonly Locale[]) => {
    for (const locale of locales) await edit('programme', programme, locale, { intake: intake(...modules) });
  };
  const publishProgramme = (...locale: readonly Locale[]) => publish('programme', programme, ...locale);

  test('point to modules of the programme, also to one that is not published yet', async () => {
    const modules = documents('programme-module');
    await modules.create({
      locale: 'nl',
      data: {
        ...{ key: `later-${number}`, title: 'Later', slug: `later-${number}` },
        programme: { set: [{ documentId: await documentId('programme', programme) }] },
      },
    } as never);
    await editIntake([module, `later-${number}`], 'nl', 'en');
    await publishProgramme('nl', 'en');
    const answered = await readContent(cms, 'programme', 'en');
    const seen = answered
      .map((entry) => CONTENT_TYPES.programme.schema.parse(entry))
      .find(({ key }) => key === programme);
    expect(seen?.intake[0]?.options[0]?.modules).toEqual([module, `later-${number}`]);
  });

  test('cannot point to a module that nobody made', async () => {
    await editIntake(['nowhere'], 'nl', 'en');
    const attempt = publishProgramme('nl', 'en');
    await expect(attempt).rejects.toThrow('There is no module with the key "nowhere"');
    await expect(attempt).rejects.toMatchObject({
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({ path: ['intake', '0', 'options', '0', 'modules'] }),
        ]) as unknown,
      },
    });
  });

  test('cannot point to a module of another programme', async () => {
    await editIntake(['module-1'], 'nl', 'en');
    await expect(publishProgramme('nl', 'en')).rejects.toThrow(
      'The module "module-1" belongs to the programme “Programma programme-1”; an answer points only to modules of this programme.',
    );
  });

  test('cannot lose a module to another programme', async () => {
    await editIntake([module], 'nl', 'en');
    await publishProgramme('nl', 'en');
    await editModule('nl', { programme: { set: [{ documentId: await documentId('programme', 'programme-1') }] } });
    await expect(publishModule('nl')).rejects.toThrow(
      `Programme: The questions of “Programma ${programme}” still point to this module. Take "${module}" out of its answers and publish that programme first.`,
    );
  });

  test('have the same keys in every language', async () => {
    await editIntake([module], 'nl');
    await expect(publishProgramme('nl')).rejects.toThrow(
      `Visitors would no longer find what they wrote in English, which is live. Questions beforehand: Only in Nederlands: "intake een a ${module}"`,
    );
  });
});

test('a programme cannot be taken offline, or deleted, under its modules', async () => {
  const id = await documentId('programme', programme);
  const programmes = documents('programme');
  await expect(asEditor(() => programmes.unpublish({ documentId: id, locale: 'en' }))).rejects.toThrow(
    `These modules are live and belong to this programme: “Module ${module}” (English). Take them offline first.`,
  );
  await expect(asEditor(() => programmes.delete({ documentId: id, locale: '*' }))).rejects.toThrow(
    `“Module ${module}” (English), “Module ${module}” (Dutch)`,
  );
  const moduleId = await documentId('programme-module', module);
  await asEditor(() => documents('programme-module').unpublish({ documentId: moduleId, locale: '*' }));
  await asEditor(() => programmes.unpublish({ documentId: id, locale: '*' }));
});
