import { expect, test } from 'vitest';
import { block, soundModule } from './module.sample.ts';
import { modulesOfBlocks, modulesOfIntake } from './named-modules.ts';

test('every module that an answer of an intake points to is found, with its place', () => {
  const option = (key: string, ...modules: string[]) => ({ key, label: key, modules });
  const intake = [
    { key: 'night', question: 'How do you sleep?', options: [option('badly', 'sleep', 'screens'), option('well')] },
    { key: 'day', question: 'What weighs most?', options: [option('none'), option('food', 'eating')] },
  ];
  expect(modulesOfIntake(intake)).toEqual([
    { key: 'sleep', path: [0, 'options', 0, 'modules'] },
    { key: 'screens', path: [0, 'options', 0, 'modules'] },
    { key: 'eating', path: [1, 'options', 1, 'modules'] },
  ]);
});

test('every module to which a module leads by name is found, with its place', () => {
  const blocks = [...soundModule(), block('module.next', { modules: 'sleep moving' })];
  const path = [blocks.length - 1, 'modules'];
  expect(modulesOfBlocks(blocks)).toEqual([
    { key: 'sleep', path },
    { key: 'moving', path },
  ]);
  expect(modulesOfBlocks(soundModule())).toEqual([]);
});
