import { pathToFileURL } from 'node:url';
import path from 'node:path';

import { LOCALES, type Locale } from '@moodspace/shared';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { translatorFor } from '../../src/i18n/translator.ts';
import { createSearchEngine, type PagefindModule, type SearchEngine } from '../../src/islands/search/search-engine.ts';
import { builtSite } from '../support/built-site.ts';

/**
 * What students type, and the pages of which at least one must be among the first five. Whole words, inflected words, words
 * of the street, compounds, sentences.
 */
const SEARCHES: Readonly<Record<Locale, readonly (readonly [query: string, ...pages: string[]])[]>> = {
  nl: [
    ['studeren', 'blok-en-examens', 'uitstelgedrag', 'studentenvoorziening', 'motivatietest'],
    [
      'studie',
      'blok-en-examens',
      'uitstelgedrag',
      'studentenvoorziening',
      'motivatietest',
      'eerste-gesprek-psycholoog',
    ],
    ['slapen', 'slapen', 'beter-slapen'],
    ['slaapproblemen', 'slapen', 'beter-slapen'],
    ['slapeloosheid', 'slapen', 'beter-slapen'],
    ['ik kan niet slapen', 'slapen', 'beter-slapen'],
    ['ik sliep slecht', 'slapen', 'beter-slapen'],
    ['moe', 'slapen', 'beter-slapen'],
    ['eenzaam', 'eenzaamheid'],
    ['eenzaamheid', 'eenzaamheid', 'eenzaam'],
    ['alleen', 'eenzaamheid', 'eenzaam', 'ergens-bij-horen'],
    ['angst', 'angst-en-piekeren', 'angst-en-stress'],
    ['angstig', 'angst-en-piekeren', 'angst-en-stress'],
    ['bang', 'angst-en-piekeren', 'paniek'],
    ['faalangst', 'blok-en-examens', 'perfectionisme'],
    ['piekeren', 'angst-en-piekeren', 'slapen'],
    ['paniekaanvallen', 'paniekaanval', 'paniek'],
    ['huisgenoot', 'samenleven-op-kot'],
    ['kotgenoten', 'samenleven-op-kot', 'vrienden-liefde-en-thuis'],
    ['kot', 'samenleven-op-kot', 'geld-en-wonen'],
    ['uitstellen', 'uitstelgedrag'],
    ['motivatie', 'uitstelgedrag', 'motivatietest'],
    ['heimwee', 'heimwee'],
    ['depressief', 'somber-voelen'],
    ['geen zin meer', 'somber-voelen'],
    ['examenstress', 'blok-en-examens'],
    ['blokken', 'blok-en-examens'],
    ['mijn oma is overleden', 'rouw-en-verlies', 'rouw-als-student'],
    ['zelfmoord', 'denken-aan-zelfdoding', 'zelfmoordlijn-1813'],
    ['ik wil dood', 'denken-aan-zelfdoding', 'zelfmoordlijn-1813'],
    ['mezelf snijden', 'jezelf-pijn-doen', 'star'],
    ['drank', 'alcohol-en-jij', 'alcohol-en-drugs'],
    ['dronken', 'alcohol-en-jij', 'alcohol-en-drugs'],
    ['wiet', 'alcohol-en-drugs'],
    ['eetstoornis', 'eten', 'als-eten-moeilijk-wordt'],
    ['liefdesverdriet', 'vrienden-liefde-en-thuis'],
    ['vriendin helpen', 'een-vriend-helpen', 'zorgen-om-iemand', 'samen-zorgzaam'],
    [
      'psychologe',
      'eerste-gesprek-psycholoog',
      'eerstelijnspsycholoog',
      'eerstelijnspsychologen',
      'eerstelijnspsychologen-antwerpen-volwassenen',
      'eerstelijnspsychologen-brussel',
      'eerstelijnspsychologen-oost-vlaanderen',
      'hulp-zoeken',
    ],
    ['geldproblemen', 'geld-en-wonen'],
    ['verkracht', 'seksueel-geweld', 'zorgcentra-na-seksueel-geweld'],
    ['gestrest', 'stress', 'wat-stress-met-je-doet', 'angst-en-stress'],
    ['zieke moeder', 'zorgen-om-iemand', 'rouw-als-student', 'rouw-en-verlies'],
    ['zelftest', 'zelftests', 'abc-test', 'motivatietest', 'zelftests-van-de-druglijn'],
    ['iemand om mee te praten', 'hulp-nu', 'hier-kun-je-terecht', 'tele-onthaal-106', 'hulp-zoeken', 'overkop-huizen'],
  ],
  en: [
    ['sleeping badly', 'sleep', 'better-sleep'],
    ["I can't sleep", 'sleep', 'better-sleep'],
    ['slept', 'sleep', 'better-sleep'],
    ['insomnia', 'sleep', 'better-sleep'],
    ['lonely', 'loneliness', 'feeling-lonely'],
    ['alone', 'loneliness', 'feeling-lonely'],
    ['anxious', 'anxiety-and-worrying', 'anxiety-and-stress'],
    ['fear of failure', 'study-period-and-exams', 'perfectionism', 'exam-period'],
    ['panic attacks', 'panic', 'panic-attack'],
    ['exams', 'study-period-and-exams', 'exam-period'],
    ['procrastinating', 'putting-things-off', 'procrastination', 'from-putting-off-to-starting'],
    ['homesick', 'homesickness', 'homesick'],
    ['depressed', 'feeling-low'],
    ['suicide', 'thinking-about-suicide', 'thinking-of-suicide', 'suicide-line-1813'],
    ['want to die', 'thinking-about-suicide', 'thinking-of-suicide', 'suicide-line-1813'],
    ['self harm', 'hurting-yourself', 'star'],
    ['drunk', 'alcohol-and-you', 'alcohol-and-drugs'],
    ['weed', 'alcohol-and-drugs'],
    ['eating disorder', 'eating', 'when-eating-becomes-hard'],
    ['breakup', 'friends-love-and-family'],
    ['roommate', 'friends-love-and-family', 'money-and-housing'],
    ['worried about a friend', 'helping-a-friend', 'worried-about-someone', 'caring-together'],
    ['therapist', 'first-talk-with-a-psychologist', 'looking-for-help', 'primary-care-psychologist'],
    ['rent', 'money-and-housing'],
    ['raped', 'sexual-violence', 'sexual-assault-care-centres'],
    ['my grandmother died', 'grief-and-loss', 'grief-as-a-student'],
    ['burnout', 'stress', 'what-stress-does'],
    ['motivation', 'putting-things-off', 'procrastination', 'motivation-test'],
    ['tired', 'sleep', 'better-sleep'],
    ['someone to talk to', 'help-now', 'find-help', 'looking-for-help', 'tele-onthaal-106', 'overkop-houses'],
  ],
};

const realDocument = globalThis.document as Document | undefined;
afterAll(() => {
  if (realDocument) globalThis.document = realDocument;
  else Reflect.deleteProperty(globalThis, 'document');
});

describe.each(Object.keys(SEARCHES) as Locale[])('a student who searches in %s', (locale) => {
  let engine: SearchEngine;

  beforeAll(() => {
    // Pagefind reads the language of the page when an instance is made.
    const lang = LOCALES[locale].tag;
    Object.assign(globalThis, {
      document: { currentScript: null, querySelector: () => ({ getAttribute: () => lang }) },
    });
    engine = createSearchEngine({
      basePath: `${inject('siteUrl')}/pagefind/`,
      language: lang.toLowerCase(),
      stopWords: translatorFor(locale).t('search.stopWords'),
      load: () => import(pathToFileURL(path.join(builtSite(), 'pagefind/pagefind.js')).href) as Promise<PagefindModule>,
    });
  });

  test.each(SEARCHES[locale])('finds what fits "%s" among the first five', async (query, ...pages) => {
    const { hits } = await engine.ask({ query, filters: {} }, 5);
    const found = hits.map(({ url }) => url.split('/').at(-2) ?? '');
    expect(found, `${query}: ${hits.map(({ url }) => url).join(' ')}`).toSatisfy((slugs: string[]) =>
      slugs.some((slug) => pages.includes(slug)),
    );
  });
});
