import type { StrapiApp } from '@strapi/strapi/admin';
import { adminTranslations, englishHelp } from '../editor/admin-translations.ts';
import { strapiDutch } from '../editor/texts/strapi-dutch.ts';
import { strapiEnglish } from '../editor/texts/strapi-english.ts';
import { toolWords } from '../editor/tool-words.ts';
import { addFreshnessTools } from './freshness/freshness-tools.tsx';
import { addHistoryTools } from './history/history-tools.tsx';
import { closeProductNews } from './home/no-product-news.ts';
import { addInstrumentTools } from './instruments/instrument-tools.tsx';
import { showChoicesInLists } from './lists/show-choices.tsx';
import { moodSpaceMark } from './mood-space-mark.ts';
import { openInBrowserLanguage } from './open-in-browser-language.ts';
import { addReviewTools } from './review/review-tools.tsx';
import { addWordingTools } from './wording/wording-tools.tsx';
import { addPreviewTools } from './preview/renew-preview.tsx';
import { addPublishingTools, registerPublishingWidgets } from './publishing/publishing-tools.tsx';
import { keepSession } from './session/keep-session.ts';
import { sayLoadedVersion } from './versions/say-loaded-version.ts';

/** A field of a form, as far as its help text goes. */
interface FormField {
  readonly hint?: string | undefined;
}

interface EditViewLayout {
  readonly layout: readonly (readonly (readonly FormField[])[])[];
  readonly components: Readonly<Record<string, { readonly layout: readonly (readonly FormField[])[] }>>;
}

/** Strapi translates the names of fields, but not the help under them. It keeps the Dutch text; who works in English gets the English one. */
function translateHelp<T extends { layout: EditViewLayout }>(view: T): T {
  if (!document.documentElement.lang.startsWith('en')) return view;
  const translated = (field: FormField): FormField => ({
    ...field,
    hint: englishHelp.get(field.hint ?? '') ?? field.hint,
  });
  const rows = (list: readonly (readonly FormField[])[]) => list.map((row) => row.map(translated));
  return {
    ...view,
    layout: {
      ...view.layout,
      layout: view.layout.layout.map(rows),
      components: Object.fromEntries(
        Object.entries(view.layout.components).map(([uid, form]) => [uid, { ...form, layout: rows(form.layout) }]),
      ),
    },
  };
}

const signIn = {
  nl: {
    'Auth.form.welcome.title': 'Welkom bij MoodSpace',
    'Auth.form.welcome.subtitle': 'Meld je aan om aan de inhoud te werken',
    'app.components.LeftMenu.navbrand.title': 'MoodSpace',
    'app.components.LeftMenu.navbrand.workplace': 'Redactie',
  },
  en: {
    'Auth.form.welcome.title': 'Welcome to MoodSpace',
    'Auth.form.welcome.subtitle': 'Sign in to work on the content',
    'app.components.LeftMenu.navbrand.title': 'MoodSpace',
    'app.components.LeftMenu.navbrand.workplace': 'Editing',
  },
};

/** Strapi's grey of small print reaches 3.2:1 on white, and WCAG 2.2 asks for 4.5:1. This one reaches 5.5:1, and 5.1:1 on the grey behind pages. */
const readableGrey = { light: { colors: { neutral500: '#666687' } } };

export default {
  config: {
    locales: ['nl'],
    theme: readableGrey,
    translations: {
      nl: { ...strapiDutch, ...adminTranslations('nl'), ...toolWords('nl'), ...signIn.nl },
      en: { ...strapiEnglish, ...adminTranslations('en'), ...toolWords('en'), ...signIn.en },
    },
    auth: { logo: moodSpaceMark },
    menu: { logo: moodSpaceMark },
    head: { favicon: moodSpaceMark },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    closeProductNews();
    openInBrowserLanguage();
    sayLoadedVersion(app);
    registerPublishingWidgets(app);
  },

  bootstrap(app: StrapiApp): void {
    keepSession();
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', translateHelp);
    showChoicesInLists(app);
    addInstrumentTools(app);
    addPublishingTools(app);
    addReviewTools(app);
    addWordingTools(app);
    addFreshnessTools(app);
    addHistoryTools(app);
    addPreviewTools(app);
  },
};
