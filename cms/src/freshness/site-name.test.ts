import { expect, test } from 'vitest';
import { siteName } from './site-name.ts';

test('a web address is shown by the name of its site', () => {
  expect(siteName('https://www.1712.be/chat?x=1')).toBe('www.1712.be');
});

test.each(['www.1712.be', 'coming soon', '', 'javascript:alert(1)', 'http://'])(
  '%j in a draft is no web address and becomes no link',
  (website) => {
    expect(siteName(website)).toBeUndefined();
  },
);
