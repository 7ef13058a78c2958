import { asRule, asSource, no, sameMembers, type Meaning } from './meaning.ts';
import { meanOfAnswered, plain } from './recognised-rule.ts';

export function plus(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number + b.number };
  if (a.is === 'total' && b.is === 'total') {
    const blanks = a.total.blanks === 'zero' || b.total.blanks === 'zero' ? 'zero' : 'none';
    return {
      is: 'total',
      total: { items: [...a.total.items, ...b.total.items], scores: [...a.total.scores, ...b.total.scores], blanks },
    };
  }
  if (b.is === 'number') return linear(a, 1, b.number);
  if (a.is === 'number') return linear(b, 1, a.number);
  if ((a.is === 'rule' || a.is === 'total') && (b.is === 'rule' || b.is === 'total'))
    return { is: 'rule', rule: plain('sum', [], [asSource(a), asSource(b)]) };
  return no();
}

export function minus(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number - b.number };
  if (b.is === 'number') return linear(a, 1, -b.number);
  if (a.is === 'number') return linear(b, -1, a.number);
  return { is: 'rule', rule: { operation: 'difference', of: [asSource(a), asSource(b)], isRounded: false } };
}

export function times(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'number' && b.is === 'number') return { is: 'number', number: a.number * b.number };
  // A mean of what is answered, times the number of items, is a prorated sum.
  if (
    a.is === 'rule' &&
    b.is === 'number' &&
    a.rule.operation === 'mean' &&
    a.rule.maxMissing > 0 &&
    !a.rule.isRounded &&
    b.number === a.rule.items.length &&
    a.rule.of.length === 0
  )
    return { is: 'rule', rule: { ...a.rule, operation: 'sum' } };
  if (b.is === 'number') return linear(a, b.number, 0);
  if (a.is === 'number') return times(b, a);
  return no();
}

export function dividedBy(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'number' && b.is === 'number')
    return b.number === 0 ? no() : { is: 'number', number: a.number / b.number };
  if (a.is === 'total' && b.is === 'count' && a.total.scores.length === 0 && sameMembers(a.total.items, b.items))
    return { is: 'rule', rule: meanOfAnswered(a.total.items) };
  // sum * n / answered
  if (
    a.is === 'rule' &&
    b.is === 'count' &&
    a.rule.operation === 'linear' &&
    a.rule.offset === 0 &&
    !a.rule.isRounded
  ) {
    const [source] = a.rule.of;
    const inner = 'rule' in source ? source.rule : no();
    return inner.operation === 'sum' &&
      !inner.isRounded &&
      inner.of.length === 0 &&
      sameMembers(inner.items, b.items) &&
      a.rule.factor === inner.items.length
      ? { is: 'rule', rule: { ...meanOfAnswered(inner.items), operation: 'sum' } }
      : no();
  }
  if (b.is !== 'number' || b.number === 0) return no();
  if (a.is === 'total' && a.total.items.length + a.total.scores.length === b.number && b.number > 1) {
    const { items, scores, blanks } = a.total;
    return {
      is: 'rule',
      rule: {
        ...plain(
          'mean',
          items,
          scores.map((linkId) => ({ linkId })),
        ),
        countsBlanksAsZero: blanks === 'zero' && items.length > 0,
      },
    };
  }
  if (
    a.is === 'rule' &&
    a.rule.operation === 'sum' &&
    !a.rule.isRounded &&
    a.rule.items.length === 0 &&
    a.rule.of.length === b.number
  )
    return { is: 'rule', rule: { ...a.rule, operation: 'mean' } };
  // A prorated sum, divided by the number of items.
  if (
    a.is === 'rule' &&
    a.rule.operation === 'sum' &&
    a.rule.of.length === 0 &&
    a.rule.maxMissing > 0 &&
    !a.rule.isRounded &&
    a.rule.items.length === b.number
  )
    return { is: 'rule', rule: { ...a.rule, operation: 'mean' } };
  return linear(a, 1 / b.number, 0);
}

function linear(meaning: Meaning, factor: number, offset: number): Meaning {
  if (meaning.is === 'rule' && meaning.rule.operation === 'linear' && !meaning.rule.isRounded)
    return {
      is: 'rule',
      rule: { ...meaning.rule, factor: meaning.rule.factor * factor, offset: meaning.rule.offset * factor + offset },
    };
  return { is: 'rule', rule: { operation: 'linear', of: [asSource(meaning)], factor, offset, isRounded: false } };
}

/** `round()` */
export function rounded(meaning: Meaning): Meaning {
  return { is: 'rule', rule: { ...asRule(meaning), isRounded: true } };
}

/** `(x + 0.5).floor()` rounds a half upwards. */
export function halfUp(meaning: Meaning): Meaning {
  if (meaning.is !== 'rule' || meaning.rule.operation !== 'linear' || meaning.rule.isRounded) return no();
  const { factor, offset, of } = meaning.rule;
  if (offset !== 0.5) return no();
  const [source] = of;
  if (factor !== 1) return { is: 'rule', rule: { ...meaning.rule, offset: 0, isRounded: true } };
  const rule = 'rule' in source ? source.rule : plain('sum', [], [source]);
  return { is: 'rule', rule: { ...rule, isRounded: true } };
}
