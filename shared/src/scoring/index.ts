export * from './instrument-problems.ts';
export * from './structure.ts';
