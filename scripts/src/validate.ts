import { OperatorError } from './command-line/operator-error.ts';
import { runCommand } from './command-line/run-command.ts';
import { runVisibly } from './processes/run-visibly.ts';

/** In the order in which a mistake is found soonest. */
const CHECKS: readonly (readonly [name: string, program: string, ...args: string[]])[] = [
  ['Format', 'pnpm', 'run', 'format:check'],
  ['Types', 'pnpm', 'run', 'typecheck'],
  ['Lint', 'pnpm', 'run', 'lint'],
  ['Tests', 'node', 'scripts/src/test.ts'],
];

await runCommand({
  name: 'run validate',
  summary: 'Runs everything that must be in order before a change is handed in: format, types, lint and all tests.',
  options: {},
  notes: [],
  run: async () => {
    const failed: string[] = [];
    for (const [name, program, ...args] of CHECKS) {
      console.log(`\n${name}`);
      if ((await runVisibly(program, args)) !== 0) failed.push(name);
    }
    if (failed.length > 0) throw new OperatorError(`Not in order: ${failed.join(', ')}; the reasons stand above.`);
    console.log('\nEverything is in order.');
  },
});
