import type { ModuleBlock } from '../content/programme-module/module-block.ts';
import type { IntakeQuestion } from '../content/programme.ts';

/** A module that a programme or another module names by its key, at which field. */
export interface NamedModule {
  readonly key: string;
  readonly path: readonly (string | number)[];
}

/** The modules to which the answers of an intake point, in the order in which they stand there. The path begins in the intake. */
export function modulesOfIntake(intake: readonly IntakeQuestion[]): readonly NamedModule[] {
  return intake.flatMap(({ options }, question) =>
    options.flatMap(({ modules }, option) =>
      modules.map((key) => ({ key, path: [question, 'options', option, 'modules'] })),
    ),
  );
}

/** The modules to which a module leads by name at its end. The path begins in its blocks. */
export function modulesOfBlocks(blocks: readonly ModuleBlock[]): readonly NamedModule[] {
  return blocks.flatMap((block, index) =>
    block.__component === 'module.next' ? block.modules.map((key) => ({ key, path: [index, 'modules'] })) : [],
  );
}
