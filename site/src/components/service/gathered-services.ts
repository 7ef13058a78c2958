import type { Service } from '@moodspace/shared';
import { coversRegion, type RegionWithPage } from '../../routing/region-choices.ts';

/** What the pages of regions and institutions look at. */
type Looked = Pick<
  Service,
  'audiences' | 'group' | 'institutions' | 'organization' | 'regions' | 'serviceKind' | 'themes'
>;

interface Entry {
  readonly data: Looked;
}

/** The parts of a region's page, in the order in which somebody who looks for a person needs them. */
export const REGION_PARTS = [
  'urgent',
  'student_services',
  'houses',
  'psychologists',
  'peers',
  'care',
  'distant',
] as const;
export type RegionPart = (typeof REGION_PARTS)[number];

const isPeer = ({ group, serviceKind }: Looked): boolean => group === 'peer_initiatives' || serviceKind === 'peer';

/** Somebody to talk to without going anywhere. */
const isLine = ({ serviceKind }: Looked): boolean => serviceKind === 'helpline' || serviceKind === 'chat';

/** The part of a region's page in which a service stands. `distant` is what is there for the whole of Flanders or Belgium. */
function regionPart(service: Looked, region: RegionWithPage): RegionPart | undefined {
  const { group, regions, serviceKind } = service;
  if (!coversRegion(regions, region)) return undefined;
  if (!regions.includes(region)) return 'distant';
  if (serviceKind === 'crisis') return 'urgent';
  if (group === 'student_services' || serviceKind === 'student_service') return 'student_services';
  if (group === 'overkop_houses' || serviceKind === 'walk_in') return 'houses';
  if (group === 'primary_care_psychologists') return 'psychologists';
  if (isPeer(service)) return 'peers';
  return 'care';
}

/** What a region offers, part by part; every service stands in one part. Of what is there for everybody everywhere, the lines come first. */
export function regionServices<E extends Entry>(
  services: readonly E[],
  region: RegionWithPage,
): Readonly<Record<RegionPart, readonly E[]>> {
  const of = (part: RegionPart): readonly E[] => services.filter(({ data }) => regionPart(data, region) === part);
  const parts = Object.fromEntries(REGION_PARTS.map((part) => [part, of(part)])) as Record<RegionPart, readonly E[]>;
  return { ...parts, distant: linesFirst(parts.distant) };
}

/** The parts in the order in which a student needs them nearby: somebody for whatever weighs on them first, what is for severe complaints and needs a letter last. */
const NEARBY_PARTS: readonly RegionPart[] = ['student_services', 'psychologists', 'urgent', 'houses', 'peers', 'care'];

/** What a school offers its students, and who else is there for them. */
export interface InstitutionServices<E> {
  /** Of the school itself, then of others for its students. */
  readonly own: readonly E[];
  /** By and for its students. */
  readonly peers: readonly E[];
  /** For everybody in its regions. */
  readonly nearby: readonly E[];
  /** For everybody, wherever they are: lines first. */
  readonly distant: readonly E[];
}

/** What there is for the students of an institution. Services for the students of other institutions are left out. */
export function institutionServices<E extends Entry>(
  services: readonly E[],
  { key, regions }: { readonly key: string; readonly regions: readonly RegionWithPage[] },
): InstitutionServices<E> {
  const isGiven = ({ data }: E): boolean => data.organization === key;
  const isOwn = (service: E): boolean => service.data.institutions.includes(key) || isGiven(service);
  const own = services.filter((service) => isOwn(service) && !isPeer(service.data));
  const forAll = services.filter(
    (service) => !isOwn(service) && service.data.institutions.length === 0 && isForStudents(service.data),
  );
  const partOf = ({ data }: E): RegionPart | undefined =>
    regions.map((region) => regionPart(data, region)).find((part) => part !== undefined && part !== 'distant');
  const isNearby = ({ data }: E): boolean => regions.some((region) => data.regions.includes(region));
  return {
    own: [...own.filter(isGiven), ...own.filter((service) => !isGiven(service))],
    peers: services.filter((service) => isOwn(service) && isPeer(service.data)),
    nearby: NEARBY_PARTS.flatMap((part) => forAll.filter((service) => isNearby(service) && partOf(service) === part)),
    distant: linesFirst(forAll.filter((service) => !isNearby(service) && service.data.regions.some(isLarger))),
  };
}

const isLarger = (region: Service['regions'][number]): boolean =>
  region === 'belgium' || region === 'flanders_brussels';

/** An entry without audiences is for anybody. */
const isForStudents = ({ audiences }: Looked): boolean => audiences.length === 0 || audiences.includes('student');

/** Lines for whatever weighs on somebody come before those for one subject; what is for a crisis stands on each page already, so it comes later. */
function linesFirst<E extends Entry>(services: readonly E[]): readonly E[] {
  const lines = services
    .filter(({ data }) => isLine(data))
    .toSorted((a, b) => b.data.themes.length - a.data.themes.length);
  return [...lines, ...services.filter(({ data }) => !isLine(data))];
}
