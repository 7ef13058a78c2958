import type { ProgrammeModule } from '@moodspace/shared';
import type { ReportedModule } from './made-by-you.ts';

/** A module as its report needs it. */
export const reportedModule = ({
  key,
  title,
  blocks,
}: Pick<ProgrammeModule, 'key' | 'title' | 'blocks'>): ReportedModule => ({
  key,
  title,
  exercises: blocks.flatMap((block) =>
    block.__component.startsWith('exercise.') || block.__component === 'module.checkpoint'
      ? 'key' in block
        ? [block.key]
        : []
      : [],
  ),
  points: blocks.flatMap((block) => (block.__component === 'module.summary' ? block.points : [])),
});
