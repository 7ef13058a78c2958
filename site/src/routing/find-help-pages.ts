import { LOCALE_CODES, SERVICE_GROUPS, type Locale, type Service, type ServiceGroup } from '@moodspace/shared';
import type { Localized } from '../content/localized.ts';
import { coversRegion, REGION_SLUGS, REGIONS_WITH_PAGE, type RegionWithPage } from './region-choices.ts';
import { pageHref } from './routes.ts';

type Words = Readonly<Record<Locale, string>>;

const GROUP_SLUGS: Readonly<Record<ServiceGroup, Words>> = {
  student_services: { nl: 'studentenvoorzieningen', en: 'student-services' },
  overkop_houses: { nl: 'overkop-huizen', en: 'overkop-houses' },
  primary_care_psychologists: { nl: 'eerstelijnspsychologen', en: 'primary-care-psychologists' },
  peer_initiatives: { nl: 'steun-van-studenten', en: 'peer-initiatives' },
};

/** The last part of the page of a university or university college: the key of the organization, in every language. */
export const institutionSlugs = (key: string): Words =>
  Object.fromEntries(LOCALE_CODES.map((locale) => [locale, key])) as Words;

/** The page with what a university or university college offers. */
export const institutionHref = (key: string, locale: Locale): string => pageHref(locale, 'institution', key);

/** A choice on the social map that has a page of its own. */
export type FindHelpChoice =
  | { readonly kind: 'group'; readonly group: ServiceGroup; readonly slugs: Words }
  | { readonly kind: 'theme'; readonly theme: string; readonly region?: RegionWithPage; readonly slugs: Words };

/** Tells whether a service fits a choice. */
export const fitsFindHelpChoice = (
  service: Pick<Service, 'group' | 'themes' | 'regions'>,
  choice: FindHelpChoice,
): boolean =>
  choice.kind === 'group'
    ? service.group === choice.group
    : service.themes.includes(choice.theme) &&
      (choice.region === undefined || coversRegion(service.regions, choice.region));

const IN: Words = { nl: 'in', en: 'in' };

const slugsIn = (slugs: Words, region: RegionWithPage): Words =>
  Object.fromEntries(
    LOCALE_CODES.map((locale) => [locale, `${slugs[locale]}-${IN[locale]}-${REGION_SLUGS[region][locale]}`]),
  ) as Words;

/**
 * Every choice with a page: the groups, the themes, and each theme in each region for which somebody is there. A theme whose
 * address is already that of a group has none of its own.
 */
export function findHelpChoices(
  themes: readonly Pick<Localized<'theme'>, 'key' | 'slugs'>[],
  services: readonly { readonly data: Pick<Service, 'group' | 'themes' | 'regions'> }[],
): readonly FindHelpChoice[] {
  // Every page with a choice asks for all of them, so the services are gone through once.
  const helped = new Set(
    services.flatMap(({ data }) =>
      REGIONS_WITH_PAGE.filter((region) => coversRegion(data.regions, region)).flatMap((region) =>
        data.themes.map((theme) => `${theme} ${region}`),
      ),
    ),
  );
  const choices: readonly FindHelpChoice[] = [
    ...SERVICE_GROUPS.map((group) => ({ kind: 'group', group, slugs: GROUP_SLUGS[group] }) as const),
    ...themes.map(({ key, slugs }) => ({ kind: 'theme', theme: key, slugs }) as const),
    ...themes.flatMap(({ key, slugs }) =>
      REGIONS_WITH_PAGE.filter((region) => helped.has(`${key} ${region}`)).map(
        (region) => ({ kind: 'theme', theme: key, region, slugs: slugsIn(slugs, region) }) as const,
      ),
    ),
  ];
  const taken = new Set<string>();
  return choices.filter(({ slugs }) => {
    const addresses = LOCALE_CODES.map((locale) => `${locale} ${slugs[locale]}`);
    const isFree = addresses.every((address) => !taken.has(address));
    for (const address of addresses) taken.add(address);
    return isFree;
  });
}

/**
 * Tells whether the page of a choice says hardly more than another one: at most one service of it is there for this region
 * alone. Search engines are not asked to show it.
 */
export function isThinChoice(
  choice: FindHelpChoice,
  services: readonly { readonly data: Pick<Service, 'group' | 'themes' | 'regions'> }[],
): boolean {
  const region = 'region' in choice ? choice.region : undefined;
  const own = services.filter(
    ({ data }) => fitsFindHelpChoice(data, choice) && (region === undefined || data.regions.includes(region)),
  );
  return own.length <= 1;
}

/** The page of a choice. */
export const findHelpChoiceHref = ({ slugs }: Pick<FindHelpChoice, 'slugs'>, locale: Locale): string =>
  pageHref(locale, 'find-help-for', slugs[locale]);

/** The page with one group of services. */
export const groupHref = (group: ServiceGroup, locale: Locale): string =>
  findHelpChoiceHref({ slugs: GROUP_SLUGS[group] }, locale);
