/** The rules of self-help programmes. Without zod and without Node: it runs in the visitor's browser. */
export { isStepShown, moduleMinutes, moduleSteps, type ModuleStep } from './module-steps.ts';
export { modulesOfBlocks, modulesOfIntake, type NamedModule } from './named-modules.ts';
export { orderModules, type SuggestedModule } from './order-modules.ts';
export { renamedKeys } from './renamed-keys.ts';
export { intakeDifferences, moduleDifferences } from './structure-differences.ts';
