import type { EditorLanguage, Sentence } from '@moodspace/shared';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { contentUid, FILE_UID } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { entriesUsing, type UsingEntry } from './entries-using.ts';

/** How many entries the message names. */
const MOST_NAMED = 5;

/** What is used of the service of the media library for single files, which Strapi exports without types. Its addresses for editors all go through its services. */
interface UploadService {
  remove: (file: LibraryFile) => Promise<unknown>;
  replace: (id: FileId, ...rest: readonly unknown[]) => Promise<unknown>;
  updateFileInfo: (id: FileId, ...rest: readonly unknown[]) => Promise<unknown>;
}

/** What is used of those for several files, and for folders with the files in them. */
interface DeletingService {
  deleteByIds: (ids?: readonly FileId[]) => Promise<unknown>;
}

/** A row number, as a number or as it stands in an address. */
type FileId = number | string;

interface LibraryFile {
  readonly id: number;
  readonly name: string;
}

/**
 * Keeps what was reviewed and what visitors see from changing behind the back of its entry. A file of the media library is one for every entry that shows it, and a change of it is live
 * at once. So a file that is used keeps its bytes, one that visitors see is not deleted, and its words change only by who may publish what shows it.
 *
 * The seed, imports and the command line have no request: they bring the entries along, and are not asked.
 */
export function keepUsedFiles(strapi: Core.Strapi): void {
  const library = strapi.plugin('upload');
  const upload = library.service<UploadService>('upload');
  const file = library.service<DeletingService>('file');
  const folder = library.service<DeletingService>('folder');
  const { remove, replace, updateFileInfo } = upload;
  const { deleteByIds: deleteFiles } = file;
  const { deleteByIds: deleteFolders } = folder;

  upload.remove = async (one) => {
    await judge(strapi, [one.id], refuseDeleting);
    return remove(one);
  };
  upload.replace = async (id, ...rest) => {
    await judge(strapi, [id], refuseReplacing);
    return replace(id, ...rest);
  };
  upload.updateFileInfo = async (id, ...rest) => {
    await judge(strapi, [id], refuseWords);
    return updateFileInfo(id, ...rest);
  };
  // Of several at once Strapi would have deleted some when it comes to the one that stays; and it does not ask whose they are.
  // It deletes the files first and then the folders that were chosen with them, so both are judged here.
  file.deleteByIds = async (ids = []) => {
    await judge(strapi, [...ids, ...(await filesBelow(strapi, foldersChosen(strapi)))], refuseDeleting);
    return deleteFiles(ids);
  };
  folder.deleteByIds = async (ids = []) => {
    await judge(strapi, await filesBelow(strapi, ids), refuseDeleting);
    return deleteFolders(ids);
  };
}

/** What is used of the request of an editor. */
interface EditorRequest {
  readonly request: { readonly body?: { readonly folderIds?: unknown } };
  readonly state: {
    readonly userAbility?: { can(action: string, subject: unknown): boolean };
  };
}

type Refuse = (using: readonly UsingEntry[], request: EditorRequest) => RefusedFile | undefined;

/** Why a file stays as it is: the entries to name, and what to do. */
interface RefusedFile {
  readonly entries: readonly UsingEntry[];
  readonly reason: (file: string, places: Sentence) => Sentence;
}

async function judge(strapi: Core.Strapi, ids: readonly FileId[], refuse: Refuse): Promise<void> {
  const request = strapi.requestContext.get() as EditorRequest | undefined;
  if (request === undefined) return;
  const files: readonly LibraryFile[] = await strapi.db
    .query(FILE_UID)
    .findMany({ where: { id: { $in: ids.map(Number) } }, populate: { createdBy: true } });
  for (const file of files) {
    if (!mayChange(strapi, file, request)) throw new errors.PolicyError(notYours(file.name)[editorLanguage(strapi)]);
    const refused = refuse(await entriesUsing(strapi, [file.id]), request);
    if (!refused) continue;
    const places: Sentence = { nl: named(refused.entries, 'nl'), en: named(refused.entries, 'en') };
    throw editorError(editorLanguage(strapi), refused.reason(file.name, places));
  }
}

const notYours = (file: string): Sentence => ({
  nl: `“${file}” heeft iemand anders toegevoegd, en je rol mag alleen eigen bestanden veranderen of verwijderen. Vraag het aan een hoofdredacteur.`,
  en: `Somebody else added “${file}”, and your role may change or delete only your own files. Ask an editor in chief.`,
});

/** Whether the role lets this person change this file: an author only own ones. */
function mayChange(
  strapi: Core.Strapi,
  file: LibraryFile,
  { state: { userAbility: ability } }: EditorRequest,
): boolean {
  if (ability === undefined) return true;
  const rights = strapi.service('admin::permission') as unknown as FileRights;
  const action = 'plugin::upload.assets.update';
  return ability.can(action, rights.createPermissionsManager({ ability, action, model: FILE_UID }).toSubject(file));
}

/** What is used of Strapi's service of rights, which it exports without types. */
interface FileRights {
  createPermissionsManager(of: { readonly ability: object; readonly action: string; readonly model: string }): {
    /** The file as rights name it: whether one reaches it depends on its kind and on who added it. */
    toSubject(file: LibraryFile): unknown;
  };
}

const refuseDeleting: Refuse = (using) => {
  const entries = using.filter(({ isPublished }) => isPublished);
  if (entries.length === 0) return undefined;
  return {
    entries,
    reason: (file, places) => ({
      nl: `“${file}” staat op de site, in ${places.nl}. Kies daar eerst een ander bestand of haal het weg, en publiceer dat; daarna kun je het verwijderen.`,
      en: `“${file}” is on the site, in ${places.en}. Choose another file there or take it out first, and publish that; then you can delete it.`,
    }),
  };
};

const refuseReplacing: Refuse = (using) =>
  using.length === 0
    ? undefined
    : {
        entries: using,
        reason: (file, places) => ({
          nl: `“${file}” wordt gebruikt in ${places.nl}. Voeg het andere bestand als nieuw bestand toe en kies het daar, dan leest een collega het na zoals de rest.`,
          en: `“${file}” is used in ${places.en}. Add the other file as a new one and choose it there, so that a colleague reviews it like the rest.`,
        }),
      };

const refuseWords: Refuse = (using, { state: { userAbility: ability } }) => {
  const entries = using.filter(
    ({ type, isPublished }) =>
      isPublished && ability?.can('plugin::content-manager.explorer.publish', contentUid(type)) === false,
  );
  if (entries.length === 0) return undefined;
  return {
    entries,
    reason: (file, places) => ({
      nl: `“${file}” staat op de site, in ${places.nl}. Wat je hier verandert, zien bezoekers meteen. Vraag het aan een hoofdredacteur.`,
      en: `“${file}” is on the site, in ${places.en}. What you change here is seen by visitors at once. Ask an editor in chief to do it.`,
    }),
  };
};

/** Titles and languages, each once. */
function named(entries: readonly UsingEntry[], language: EditorLanguage): string {
  const all = [...new Set(entries.map(({ title, locale }) => `“${title}” (in ${languageName(locale)[language]})`))];
  const places = all.slice(0, MOST_NAMED).join(', ');
  if (all.length <= MOST_NAMED) return places;
  return language === 'nl' ? `${places} en nog andere` : `${places} and others`;
}

/** The folders that an editor chose together with files. */
function foldersChosen(strapi: Core.Strapi): readonly FileId[] {
  const { request } = (strapi.requestContext.get() as unknown as EditorRequest | undefined) ?? {};
  const chosen = request?.body?.folderIds;
  return Array.isArray(chosen) ? (chosen as readonly FileId[]) : [];
}

/** The files in some folders of the media library and in the folders below them. */
async function filesBelow(strapi: Core.Strapi, folderIds: readonly FileId[]): Promise<readonly number[]> {
  const folders: readonly { readonly path: string }[] = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ where: { id: { $in: folderIds.map(Number) } }, select: ['path'] });
  if (folders.length === 0) return [];
  const files: readonly { readonly id: number }[] = await strapi.db.query(FILE_UID).findMany({
    where: {
      $or: folders.flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]),
    },
    select: ['id'],
  });
  return files.map(({ id }) => id);
}
