import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OperatorError } from './operator-error.ts';
import { runCommand } from './run-command.ts';

let printed: string[];
let complained: string[];

beforeEach(() => {
  printed = [];
  complained = [];
  vi.spyOn(console, 'log').mockImplementation((line: unknown) => void printed.push(String(line)));
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void complained.push(String(line)));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const command = (run: (values: { readonly quick: boolean; readonly only: string | undefined }) => Promise<void>) =>
  ({
    name: 'run tidy',
    summary: 'Tidies up.',
    options: {
      quick: { type: 'boolean', description: 'only what is in sight' },
      only: { type: 'string', description: 'one room' },
    },
    notes: ['TIDY_LEVEL  how clean'],
    run,
  }) as const;

const nothing = (): Promise<void> => Promise.resolve();

describe('a command', () => {
  it('explains itself with --help and does nothing', async () => {
    const run = vi.fn(nothing);
    await runCommand(command(run), ['--help']);
    expect(printed.join('\n')).toContain('--only <value>          one room');
    expect(printed.join('\n')).toContain('TIDY_LEVEL  how clean');
    expect(run).not.toHaveBeenCalled();
  });

  it('gets the options that were given', async () => {
    const run = vi.fn(nothing);
    await runCommand(command(run), ['--quick', '--only=kitchen']);
    expect(run).toHaveBeenCalledWith({ quick: true, only: 'kitchen' });
  });

  it('refuses an option that it does not know, and says where to look', async () => {
    await runCommand(command(nothing), ['--slow']);
    expect(complained[0]?.trim()).toBe(`Unknown option '--slow'; "npm run tidy -- --help" lists what can be asked.`);
    expect(process.exitCode).toBe(1);
  });

  it('says what is wrong in its sentence alone, without a stack trace', async () => {
    await runCommand(
      command(() => Promise.reject(new OperatorError('The cupboard is locked.'))),
      [],
    );
    expect(complained).toEqual(['\nThe cupboard is locked.']);
    expect(process.exitCode).toBe(1);
  });

  it.each([
    ['ENOSPC', 'The disk is full'],
    ['EROFS', 'This disk can only be read'],
    ['EACCES', '/data could not be written'],
  ])('turns %s of the file system into a sentence', async (code, sentence) => {
    const error = Object.assign(new Error(code), { code, path: '/data' });
    await runCommand(
      command(() => Promise.reject(error)),
      [],
    );
    expect(complained[0]).toContain(sentence);
    expect(process.exitCode).toBe(1);
  });
});
