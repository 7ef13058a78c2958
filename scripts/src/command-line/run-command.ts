import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { OperatorError, sentenceForOperator } from './operator-error.ts';

export interface CommandOption {
  readonly type: 'boolean' | 'string';
  /** What the option does, in a few words. */
  readonly description: string;
}

export interface Command<Options extends Readonly<Record<string, CommandOption>>> {
  /** As it is typed after `npm`: `start`, `run bench`. */
  readonly name: string;
  readonly summary: string;
  readonly options: Options;
  /** Lines under the options: settings, examples. */
  readonly notes: readonly string[];
  readonly run: (values: OptionValues<Options>) => Promise<void>;
}

export type OptionValues<Options extends Readonly<Record<string, CommandOption>>> = {
  readonly [Name in keyof Options]: Options[Name]['type'] extends 'boolean' ? boolean : string | undefined;
};

/** Reads the options, answers `--help`, and turns a failure into one sentence and an exit code that is not 0. */
export async function runCommand<const Options extends Readonly<Record<string, CommandOption>>>(
  command: Command<Options>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const values = readOptions(command, args);
    if (values === 'help') console.log(helpText(command));
    else await command.run(values);
  } catch (error) {
    process.exitCode = 1;
    const sentence = sentenceForOperator(error);
    console.error(sentence === undefined ? error : `\n${sentence}`);
  }
}

function readOptions<Options extends Readonly<Record<string, CommandOption>>>(
  command: Command<Options>,
  args: readonly string[],
): OptionValues<Options> | 'help' {
  const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type }] of Object.entries(command.options)) config[name] = { type };
  try {
    const { values } = parseArgs({ args: [...args], options: config, allowPositionals: false });
    if (values['help'] === true) return 'help';
    const given = Object.entries(command.options).map(([name, { type }]) => [
      name,
      type === 'boolean' ? values[name] === true : values[name],
    ]);
    return Object.fromEntries(given) as OptionValues<Options>;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new OperatorError(`${reason ?? ''}; "npm ${command.name} -- --help" lists what can be asked.`);
  }
}

type Explained = Pick<Command<Readonly<Record<string, CommandOption>>>, 'name' | 'summary' | 'options' | 'notes'>;

function helpText(command: Explained): string {
  const all: Readonly<Record<string, CommandOption>> = {
    ...command.options,
    help: { type: 'boolean', description: 'show this text' },
  };
  const options = Object.entries(all).map(([name, { type, description }]) => {
    const written = type === 'string' ? `--${name} <value>` : `--${name}`;
    return `  ${`${written}  `.padEnd(24)}${description}`;
  });
  return [`npm ${command.name}`, `  ${command.summary}`, '', 'Options (after --):', ...options, '', ...command.notes]
    .join('\n')
    .trimEnd();
}
