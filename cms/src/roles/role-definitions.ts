import { DEFAULT_LOCALE, LOCALE_CODES, type ContentTypeName } from '@moodspace/shared';
import type { BothLanguages } from '@moodspace/shared/editor';
import { contentUid } from '../content-uid.ts';
import {
  allFields,
  COLLECTIONS,
  TEXT_TYPES,
  translatedFields,
  writtenFields,
  type Attributes,
  type AttributesOf,
} from './content-rights.ts';
import { REVIEW_ACTION } from './review-permission.ts';

/** A right of a role, as Strapi keeps it. */
export interface Permission {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
  readonly conditions?: readonly string[];
}

/** Who works in the admin. The code never changes: accounts and tests know a role by it. */
export interface RoleDefinition {
  readonly code: string;
  readonly name: BothLanguages;
  readonly description: BothLanguages;
  readonly permissions: (types: readonly ContentTypeName[], attributesOf: AttributesOf) => readonly Permission[];
}

type ContentAction = 'create' | 'delete' | 'publish' | 'read' | 'review' | 'update';
type Fields = (attributes: Attributes, attributesOf: AttributesOf) => readonly string[];

/** What Strapi knows a right to an entry by. Deleting, publishing and reviewing are of whole entries; the others name fields. */
const actionName = (action: ContentAction): string =>
  action === 'review' ? REVIEW_ACTION : `plugin::content-manager.explorer.${action}`;
const WHOLE_ENTRY: ReadonlySet<ContentAction> = new Set(['delete', 'publish', 'review']);

const OTHER_LANGUAGES = LOCALE_CODES.filter((code) => code !== DEFAULT_LOCALE);
const SEE_FILES: Permission = { action: 'plugin::upload.read' };
const TAKE_FILES_ALONG: readonly Permission[] = [
  { action: 'plugin::upload.assets.download' },
  { action: 'plugin::upload.assets.copy-link' },
];

/** The right to do something with the entries of some content types, field by field where Strapi asks for fields. */
function onContent(
  actions: readonly ContentAction[],
  types: readonly ContentTypeName[],
  attributesOf: AttributesOf,
  { fields = allFields, locales = LOCALE_CODES }: { fields?: Fields; locales?: readonly string[] } = {},
): readonly Permission[] {
  return types.flatMap((type) =>
    actions.map((action) => {
      const subject = contentUid(type);
      return {
        action: actionName(action),
        subject,
        properties: {
          ...(WHOLE_ENTRY.has(action) ? {} : { fields: fields(attributesOf(subject), attributesOf) }),
          locales,
        },
      };
    }),
  );
}

/** The roles that the platform makes, each with the least that its work needs. Strapi's own super admin is the administrator. */
export const ROLES: readonly RoleDefinition[] = [
  {
    code: 'moodspace-author',
    name: { nl: 'Auteur', en: 'Author' },
    description: {
      nl: 'Schrijft teksten en bewaart ze als ontwerp. Publiceert niet.',
      en: 'Writes texts and saves them as drafts. Does not publish.',
    },
    permissions: (types, attributesOf) => [
      ...onContent(['read'], types, attributesOf),
      ...onContent(['create', 'update'], TEXT_TYPES, attributesOf, { fields: writtenFields }),
      SEE_FILES,
      { action: 'plugin::upload.assets.create' },
      { action: 'plugin::upload.assets.update', conditions: ['admin::is-creator'] },
    ],
  },
  {
    code: 'moodspace-translator',
    name: { nl: 'Vertaler', en: 'Translator' },
    description: {
      nl: 'Vertaalt de teksten van bestaande items. Verandert geen feiten die voor alle talen gelden, en publiceert niet.',
      en: 'Translates the texts of entries that are there. Changes no facts that all languages share, and does not publish.',
    },
    permissions: (types, attributesOf) => [
      ...onContent(['read'], types, attributesOf),
      ...onContent(['create', 'update'], types, attributesOf, { fields: translatedFields, locales: OTHER_LANGUAGES }),
      SEE_FILES,
    ],
  },
  {
    code: 'moodspace-reviewer',
    name: { nl: 'Nalezer', en: 'Reviewer' },
    description: {
      nl: 'Leest alles en zegt van een item dat het is nagelezen. Verandert en publiceert niets.',
      en: 'Reads everything and says of an entry that it was reviewed. Changes and publishes nothing.',
    },
    permissions: (types, attributesOf) => [...onContent(['read', 'review'], types, attributesOf), SEE_FILES],
  },
  {
    code: 'moodspace-editor-in-chief',
    name: { nl: 'Hoofdredacteur', en: 'Editor in chief' },
    description: {
      nl: 'Doet alles met de inhoud: publiceren, offline halen, verwijderen, nakijken, importeren en vroegere versies terughalen.',
      en: 'Does everything with the content: publish, take offline, delete, check, import and bring back earlier versions.',
    },
    permissions: (types, attributesOf) => [
      ...onContent(['create', 'read', 'update', 'publish', 'review'], types, attributesOf),
      ...onContent(['delete'], COLLECTIONS, attributesOf),
      SEE_FILES,
      { action: 'plugin::upload.assets.create' },
      { action: 'plugin::upload.assets.update' },
      ...TAKE_FILES_ALONG,
    ],
  },
];

/** The administrator: Strapi makes this role and gives it every right at each start. */
export const ADMINISTRATOR = {
  code: 'strapi-super-admin',
  name: { nl: 'Beheerder', en: 'Administrator' },
  description: {
    nl: 'Beheert accounts en instellingen, en mag alles.',
    en: 'Manages accounts and settings, and may do everything.',
  },
} as const satisfies Omit<RoleDefinition, 'permissions'>;

/** A role is one text in Strapi, read by editors of either language. */
export const inBothLanguages = ({ nl, en }: BothLanguages): string => `${nl} / ${en}`;
