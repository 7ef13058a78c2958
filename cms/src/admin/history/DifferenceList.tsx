import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { Difference, PathStep, TextPart } from '../../history/differences.ts';
import { useWords } from '../use-words.ts';
import { useDayWords } from '../freshness/use-day-words.ts';
import { useFieldNames, type FieldNames } from './use-field-names.ts';

/** What differs between two versions: field by field, and what differs inside one part of a list together. */
export function DifferenceList({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4} tag="ul">
      {groups(differences).map(({ part, members }) => (
        <Box key={trailKey(members[0]?.path ?? [])} tag="li">
          {part === undefined ? (
            members.map((difference) => <Field key={trailKey(difference.path)} difference={difference} from={0} />)
          ) : (
            <Part part={part} members={members} />
          )}
        </Box>
      ))}
    </Flex>
  );
}

interface Group {
  readonly part: PathStep | undefined;
  readonly members: Difference[];
}

/** Differences that follow each other and lie in the same part of a list come together. */
function groups(differences: readonly Difference[]): readonly Group[] {
  const found: Group[] = [];
  for (const difference of differences) {
    const [first] = difference.path;
    const part = first?.part && difference.path.length > 1 ? first : undefined;
    const last = found.at(-1);
    if (part && last?.part && stepKey(part) === stepKey(last.part)) last.members.push(difference);
    else found.push({ part, members: [difference] });
  }
  return found;
}

const stepKey = ({ field, part }: PathStep): string =>
  part ? `${field} ${part.isOnly ?? ''} ${part.component} ${part.position}` : field;
const trailKey = (path: readonly PathStep[]): string => path.map(stepKey).join('/');

function Part({ part, members }: { readonly part: PathStep; readonly members: readonly Difference[] }) {
  const t = useWords();
  const names = useFieldNames();
  const isOnly = part.part?.isOnly;
  return (
    <Box borderColor="neutral200" hasRadius padding={4}>
      <Flex gap={2} wrap="wrap" paddingBottom={3}>
        <Typography fontWeight="bold">{names.step(part)}</Typography>
        {isOnly !== undefined && <Badge>{t(isOnly === 'newer' ? 'history.added' : 'history.removed')}</Badge>}
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {members.map((difference) => (
          <Field key={trailKey(difference.path)} difference={difference} from={1} />
        ))}
      </Flex>
    </Box>
  );
}

function Field({ difference, from }: { readonly difference: Difference; readonly from: number }) {
  const t = useWords();
  const names = useFieldNames();
  const dayWords = useDayWords();
  const { path, kind, parts } = difference;
  const trail = path.slice(from).map((step) => names.step(step));
  return (
    <Box>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="p">
        {trail.join(' › ')}
      </Typography>
      <Box paddingTop={1}>
        {kind === 'moved' ? (
          <Typography>{t('history.moved', { from: parts[0]?.text ?? '', to: parts[1]?.text ?? '' })}</Typography>
        ) : kind === 'text' ? (
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {parts.map((part, index) => (
              <Words key={index} part={part} text={part.what === 'same' ? shortened(part, index, parts) : part.text} />
            ))}
          </Typography>
        ) : (
          <Flex direction="column" alignItems="flex-start" gap={1}>
            {parts.map((part) => (
              <Typography key={`${part.what} ${part.text}`} style={{ overflowWrap: 'anywhere' }}>
                <Words part={part} text={shown(difference, part.text, { names, t, dayWords })} />
              </Typography>
            ))}
          </Flex>
        )}
      </Box>
    </Box>
  );
}

/** Not by colour alone: what went is struck through, what came is underlined. */
function Words({ part, text }: { readonly part: TextPart; readonly text: string }) {
  if (part.what === 'same') return <>{text}</>;
  return part.what === 'removed' ? (
    <Box tag="del" background="danger100" color="danger700" style={{ textDecoration: 'line-through' }}>
      {text}
    </Box>
  ) : (
    <Box tag="ins" background="success100" color="success700" style={{ textDecoration: 'underline' }}>
      {text}
    </Box>
  );
}

/** How many characters of what stayed the same are shown on each side of a change. */
const CONTEXT = 80;

/** Long words that stayed the same are of no use, except those around a change. */
function shortened({ text }: TextPart, index: number, parts: readonly TextPart[]): string {
  if (text.length <= 2 * CONTEXT + 20) return text;
  const start = index === 0 ? '' : text.slice(0, CONTEXT).replace(/\S*$/, '');
  const end = index === parts.length - 1 ? '' : text.slice(-CONTEXT).replace(/^\S*/, '');
  return `${start}…${end}`;
}

/** What the values of a version are said with. */
interface InWords {
  readonly names: FieldNames;
  readonly t: ReturnType<typeof useWords>;
  readonly dayWords: (day: string) => string;
}

function shown({ kind, vocabulary = '' }: Difference, text: string, { names, t, dayWords }: InWords): string {
  switch (kind) {
    case 'boolean':
      return t(text === 'true' ? 'history.yes' : 'history.no');
    case 'choice':
      return names.choice(text);
    case 'codes':
      return names.code(vocabulary, text);
    case 'day':
      return dayWords(text);
    case 'file':
      return text.split('/').at(-1) ?? text;
    default:
      return text;
  }
}
