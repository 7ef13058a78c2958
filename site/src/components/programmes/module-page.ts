import type { Content, Locale, ModuleBlockOf } from '@moodspace/shared';
import { moduleMinutes, moduleSteps, type ModuleStep } from '@moodspace/shared/programmes';
import type { Localized } from '../../content/localized.ts';
import { listEntries } from '../../content/queries.ts';

/** The anchor of the end of a module. No key of a step can equal it: keys have single hyphens only. */
export const MODULE_END = 'module--end';

/** Names the heading of a step. */
export const stepHeadingId = (key: string): string => `${key}--title`;

/** The modules of a programme, in its order. */
export async function modulesOf(programme: string, locale: Locale): Promise<readonly Localized<'programme-module'>[]> {
  return (await listEntries('programme-module', locale)).filter(({ data }) => data.programme === programme);
}

/** A module as lists show it, and as the player knows how far somebody is in it. */
export interface ListedModule {
  readonly minutes: number;
  readonly steps: readonly ModuleStep[];
}

/** A step that holds nothing but where one can go on is the end of the module, and no step of its own. */
export const listedModule = ({ blocks }: Pick<Content<'programme-module'>, 'blocks'>): ListedModule => ({
  minutes: moduleMinutes(blocks),
  steps: moduleSteps(blocks).filter((step) => step.blocks.some(({ __component }) => __component !== 'module.next')),
});

/** What an editor says about going on, wherever in the module it stands; the last one counts. */
export const nextBlockOf = ({
  blocks,
}: Pick<Content<'programme-module'>, 'blocks'>): ModuleBlockOf<'module.next'> | undefined =>
  blocks.findLast((block) => block.__component === 'module.next');
