import { boundedPattern, LONGEST_MATCHED } from './bounded-pattern.ts';
import { no, type Meaning } from './meaning.ts';
import { sameSource } from './recognised-rule.ts';
import type { Expression } from './syntax.ts';

/** Whether a linkId is one of these. */
export const linkIdIn = (linkIds: readonly string[]): Meaning => ({
  is: 'linkIdThat',
  fits: (linkId) => linkIds.includes(linkId),
});

/** What a function of FHIRPath asks of a linkId. */
export function linkIdTest(name: string, args: readonly Expression[]): Meaning {
  const [wanted] = args;
  if (args.length !== 1 || wanted?.kind !== 'text') return no();
  const { text } = wanted;
  switch (name) {
    case 'startsWith':
      return { is: 'linkIdThat', fits: (linkId) => linkId.startsWith(text) };
    case 'endsWith':
      return { is: 'linkIdThat', fits: (linkId) => linkId.endsWith(text) };
    case 'contains':
      return { is: 'linkIdThat', fits: (linkId) => linkId.includes(text) };
    case 'matches':
    case 'matchesFull': {
      const pattern = boundedPattern(name === 'matches' ? text : `^(?:${text})$`) ?? no();
      return {
        is: 'linkIdThat',
        fits: (linkId) => (linkId.length <= LONGEST_MATCHED ? pattern.test(linkId) : no()),
      };
    }
    default:
      return no();
  }
}

/** `or` */
export function either(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'linkIdThat' && b.is === 'linkIdThat')
    return { is: 'linkIdThat', fits: (linkId) => a.fits(linkId) || b.fits(linkId) };
  if (a.is === 'chosen' && b.is === 'chosen' && a.linkId === b.linkId) return { ...a, codes: [...a.codes, ...b.codes] };
  if (a.is === 'answered' && b.is === 'answered' && a.atLeast === 1 && b.atLeast === 1)
    return { is: 'answered', items: [...new Set([...a.items, ...b.items])], atLeast: 1 };
  return no();
}

/** `and` */
export function both(a: Meaning, b: Meaning): Meaning {
  if (a.is === 'linkIdThat' && b.is === 'linkIdThat')
    return { is: 'linkIdThat', fits: (linkId) => a.fits(linkId) && b.fits(linkId) };
  if (a.is === 'compared' && b.is === 'compared' && sameSource(a.source, b.source))
    return { ...a, when: [...a.when, ...b.when] };
  if (a.is !== 'answered' || b.is !== 'answered' || a.atLeast !== a.items.length || b.atLeast !== b.items.length)
    return no();
  const items = [...new Set([...a.items, ...b.items])];
  return { is: 'answered', items, atLeast: items.length };
}
