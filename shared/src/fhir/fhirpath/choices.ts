import { asRule, no, sameMembers, type Meaning } from './meaning.ts';
import { sameSource, type LookupLine } from './recognised-rule.ts';

/** Lines of a table, each with the condition before it: `iif(score < 5, 1, iif(score < 10, 2, 3))`. */
export function chosen({ source, when }: Extract<Meaning, { is: 'compared' }>, value: Meaning, rest: Meaning): Meaning {
  if ((value.is === 'text' || value.is === 'words') && ['text', 'words', 'empty'].includes(rest.is))
    return { is: 'words' };
  if (value.is !== 'number') return no();
  const line: LookupLine = { when, value: value.number };
  if (rest.is === 'empty') return { is: 'choose', source, lines: [line], otherwise: undefined };
  if (rest.is === 'number') return { is: 'choose', source, lines: [line], otherwise: rest.number };
  return rest.is === 'choose' && sameSource(rest.source, source) ? { ...rest, lines: [line, ...rest.lines] } : no();
}

/** The values of the answers to one question, each with the condition before it: `iif(code = 'a', 1, iif(code = 'b', 2, 3))`. */
export function picked({ linkId, codes }: Extract<Meaning, { is: 'chosen' }>, value: Meaning, rest: Meaning): Meaning {
  if (value.is !== 'number') return no();
  const further =
    rest.is === 'empty' || (rest.is === 'number' && rest.number === 0)
      ? new Map<string, number>()
      : rest.is === 'pick' && rest.linkId === linkId
        ? rest.table
        : no();
  return { is: 'pick', linkId, table: new Map([...further, ...codes.map((code) => [code, value.number] as const)]) };
}

/** A value that only counts when so many items are answered. */
export function guarded(value: Meaning, { items, atLeast }: Extract<Meaning, { is: 'answered' }>): Meaning {
  // More answers than there are questions: it would never hold.
  if (atLeast > items.length) return no('nothing_there');
  const rule = asRule(value);
  if (rule.operation !== 'sum' && rule.operation !== 'mean') {
    // The guard of a score that is made of others can only ask for what those ask for themselves.
    const [source] = rule.of;
    if ('rule' in source && 'items' in source.rule && sameMembers(source.rule.items, items)) {
      const inner = guarded({ is: 'rule', rule: source.rule }, { is: 'answered', items, atLeast });
      return inner.is === 'rule' && (rule.operation === 'linear' || rule.operation === 'lookup')
        ? { is: 'rule', rule: { ...rule, of: [{ rule: inner.rule }] } }
        : no();
    }
    return no();
  }
  if (!sameMembers(rule.items, items)) return no();
  const allowed = items.length - atLeast;
  if (rule.maxMissing > 0)
    return { is: 'rule', rule: { ...rule, maxMissing: Math.max(0, Math.min(rule.maxMissing, allowed)) } };
  return { is: 'rule', rule: { ...rule, countsBlanksAsZero: rule.countsBlanksAsZero && allowed > 0 } };
}
