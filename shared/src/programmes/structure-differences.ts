import { quoted } from '../content/content-problem.ts';
import type { Sentence } from '../content/sentence.ts';
import type { ModuleBlock } from '../content/programme-module/module-block.ts';
import type { IntakeQuestion } from '../content/programme.ts';

/**
 * In what the same module differs between two languages where it must not: keys of blocks and of what one can choose, their order, minutes and conditions.
 * What somebody wrote in one language is found under these keys in the other. One sentence each; empty when both fit.
 * @param names what an editor calls both languages.
 */
export function moduleDifferences(
  blocks: readonly ModuleBlock[],
  other: readonly ModuleBlock[],
  names: readonly [string, string],
): readonly Sentence[] {
  return differences(blocks.flatMap(keptFacts), other.flatMap(keptFacts), names);
}

/** In what the same intake differs between two languages where it must not: its keys, and the modules that answers point to. */
export function intakeDifferences(
  intake: readonly IntakeQuestion[],
  other: readonly IntakeQuestion[],
  names: readonly [string, string],
): readonly Sentence[] {
  return differences(intake.flatMap(intakeFacts), other.flatMap(intakeFacts), names);
}

/** What of a block must be the same in every language: one line for each key, with all that belongs to it. */
function keptFacts(block: ModuleBlock): readonly string[] {
  if (!('key' in block)) return [];
  const facts: string[] = [block.__component.replace(/^.*\./, ''), block.key];
  switch (block.__component) {
    case 'module.step':
      facts.push(`${block.minutes} min`);
      if (block.showIf) facts.push(`if ${block.showIf.block} ${block.showIf.comparison} ${block.showIf.value}`);
      break;
    case 'exercise.rating':
      if (block.comparesWith) facts.push(`after ${block.comparesWith}`);
      break;
    case 'exercise.quiz':
      facts.push(...block.answers.map(({ key, isRight }) => (isRight ? `${key} (right)` : key)));
      break;
    case 'module.checkpoint':
      facts.push(...keys(block.options));
      break;
    case 'exercise.card-sort':
      facts.push(...keys(block.cards), `top ${block.top}`);
      break;
    case 'exercise.activity-list':
      facts.push(...keys(block.activities));
      break;
    case 'exercise.questions':
    case 'exercise.diary':
      facts.push(...keys(block.prompts));
      break;
    case 'exercise.check-in':
      facts.push(`${block.tags.length} words`);
      break;
    case 'exercise.action-plan':
      facts.push(`${block.rows} rows`);
      break;
    case 'module.reminder':
      facts.push(block.rhythm, `${block.times} times`);
      break;
    default:
  }
  return [facts.join(' ')];
}

const intakeFacts = ({ key, options }: IntakeQuestion): readonly string[] =>
  options.map((option) => ['intake', key, option.key, ...option.modules].join(' '));

const keys = (parts: readonly { readonly key: string }[]): readonly string[] => parts.map(({ key }) => key);

function differences(
  facts: readonly string[],
  other: readonly string[],
  [name, otherName]: readonly [string, string],
): readonly Sentence[] {
  const [here, there] = [new Set(facts), new Set(other)];
  const onlyHere = facts.filter((fact) => !there.has(fact));
  const onlyThere = other.filter((fact) => !here.has(fact));
  const sentences = [
    ...(onlyHere.length > 0
      ? [{ nl: `Alleen in ${name}: ${quoted(onlyHere).nl}.`, en: `Only in ${name}: ${quoted(onlyHere).en}.` }]
      : []),
    ...(onlyThere.length > 0
      ? [
          {
            nl: `Alleen in ${otherName}: ${quoted(onlyThere).nl}.`,
            en: `Only in ${otherName}: ${quoted(onlyThere).en}.`,
          },
        ]
      : []),
  ];
  if (sentences.length > 0) return sentences;
  const moved = facts.find((fact, index) => other[index] !== fact);
  return moved === undefined
    ? []
    : [
        {
          nl: `"${moved}" staat in ${otherName} op een andere plaats dan in ${name}.`,
          en: `"${moved}" stands elsewhere in ${otherName} than in ${name}.`,
        },
      ];
}
