import { CONTENT_TYPES, type ContentTypeName, type EditorLanguage, type Locale } from '@moodspace/shared';
import { PAGE_NAMES, routeFacts, typeOfPage, type SlugIn } from '@moodspace/shared/addresses';
import { fieldName } from '@moodspace/shared/editor';
import type { Core, Modules } from '@strapi/strapi';
import { contentTypeOfUid } from '../content-uid.ts';
import { editorError } from '../editor/editor-error.ts';
import { editorLanguage, languageName } from '../editor/editor-language.ts';
import { addressChange, chosenTogether, type AddressAction, type AddressChange } from '../links/address-change.ts';
import { brokenLinks } from '../links/broken-links.ts';
import { entriesWithText } from '../links/linking-entries.ts';
import { liveEntries, type PublishRequest, type RestEntry } from './live-entries.ts';

/** How many links the message names. */
const MOST_NAMED = 5;

const ADDRESS_ACTIONS: readonly string[] = ['publish', 'unpublish', 'delete'] satisfies readonly AddressAction[];
const isAddressAction = (action: string): action is AddressAction => ADDRESS_ACTIONS.includes(action);

/**
 * Stops an editor who takes away the address of a page to which other published texts link: by taking it offline, deleting it, or publishing it at another
 * address. The publisher would refuse it, and visitors would keep the old page.
 */
export function keepLinkedPages(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  // What an editor chose in a list is judged as one, once: pages that link to each other may go together.
  const judgedLists = new WeakMap<object, Promise<readonly LostLink[]>>();
  return async (context, next) => {
    const type = contentTypeOfUid(context.uid);
    const { action } = context;
    if (type === undefined || !isAddressAction(action)) return next();
    // Without a request it is the seed or an import, which bring along what links to each other.
    const asked = strapi.requestContext.get();
    if (asked === undefined) return next();
    const request = context.params as unknown as PublishRequest;
    const judge = async () => linksToLost(strapi, await addressChange(strapi, type, action, request));
    const isList = chosenTogether(strapi, request.documentId).length > 1;
    const judged = judgedLists.get(asked) ?? judge();
    if (isList) judgedLists.set(asked, judged);
    const links = await judged;
    const [first] = links;
    if (!first) return next();
    throw action === 'publish' ? movedRefusal(strapi, links, first.entry.locale) : goneRefusal(strapi, links);
  };
}

/** A link that would lead nowhere. */
interface LostLink {
  readonly type: ContentTypeName;
  readonly entry: RestEntry;
  readonly field: readonly string[];
}

/** The links of published entries to addresses that nothing would have any longer: one more than are named, at most. */
async function linksToLost(strapi: Core.Strapi, change: AddressChange): Promise<readonly LostLink[]> {
  const links: LostLink[] = [];
  for (const lost of change.lost) {
    for (const { type, documentId } of await entriesWithText(strapi, pathsOf(change.type, lost), lost.locale)) {
      // What is published along is judged by its own links, and what goes along has none.
      const goesAlong = type === change.type && change.after.has(documentId) && change.locales.includes(lost.locale);
      if (goesAlong) continue;
      const live = await liveEntries(strapi, type, documentId);
      for (const entry of live.filter(({ locale }) => locale === lost.locale)) {
        const broken = await brokenLinks(strapi, type, entry, () => Promise.resolve(change));
        const toLost = broken.filter(({ entries }) =>
          entries.some((named) => named.type === change.type && named.slug === lost.slug),
        );
        links.push(...toLost.map(({ field }) => ({ type, entry, field: field.map(String) })));
      }
      if (links.length > MOST_NAMED) return links;
    }
  }
  return links;
}

/** The paths at which a text names an entry: its own page, and its other forms. */
const pathsOf = (type: ContentTypeName, { locale, slug }: SlugIn): readonly string[] =>
  PAGE_NAMES.filter((page) => typeOfPage(page) === type).map((page) =>
    `/${routeFacts(page).words[locale]}/${slug}`.replace('//', '/'),
  );

const goneRefusal = (strapi: Core.Strapi, links: readonly LostLink[]): Error =>
  editorError(editorLanguage(strapi), {
    nl: `Andere pagina's verwijzen hier nog naar: ${places(links, 'nl')}. Haal die links eerst weg, of laat ze naar een andere pagina leiden, en publiceer dat.`,
    en: `Other pages still link to this one: ${places(links, 'en')}. Take those links out first, or let them lead to another page, and publish that.`,
  });

function movedRefusal(strapi: Core.Strapi, links: readonly LostLink[], locale: Locale): Error {
  const language = languageName(locale);
  return editorError(
    editorLanguage(strapi),
    {
      nl: `Als je dit publiceert, krijgt de pagina in ${language.nl} een ander adres, en andere pagina's verwijzen nog naar het oude: ${places(links, 'nl')}. Haal die links eerst weg en publiceer dat; daarna kun je ze met het nieuwe adres terugzetten.`,
      en: `Publishing this gives the page another address in ${language.en}, and other pages still link to the old one: ${places(links, 'en')}. Take those links out first and publish that; then you can put them back with the new address.`,
    },
    ['slug'],
  );
}

/** Where the links stand: title, language and field of each. */
function places(links: readonly LostLink[], language: EditorLanguage): string {
  const named = links.slice(0, MOST_NAMED).map(({ type, entry, field }) => {
    const title = String(entry[CONTENT_TYPES[type].titleField]);
    return language === 'nl'
      ? `“${title}” (in ${languageName(entry.locale).nl}, ${fieldName(type, field, 'nl', entry)})`
      : `“${title}” (in ${languageName(entry.locale).en}, ${fieldName(type, field, 'en', entry)})`;
  });
  const places = [...new Set(named)].join(', ');
  if (links.length <= MOST_NAMED) return places;
  return language === 'nl' ? `${places} en nog andere` : `${places} and others`;
}
