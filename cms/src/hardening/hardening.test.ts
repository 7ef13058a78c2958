import { describe, expect, test } from 'vitest';
import { AttemptLimit } from './attempt-limit.ts';
import { isClosed } from './closed-routes.ts';
import { isAskedWrongly, questionProblem } from './question-problem.ts';
import { accountOf, networkOf, plainPath } from './who-knocks.ts';

const MINUTE = 60_000;

describe('attempts to sign in', () => {
  const limit = () => new AttemptLimit({ most: 3, windowInSeconds: 60, mostKeys: 5 });

  test('are refused after so many, and taken again when the time is over', () => {
    const attempts = limit();
    expect([1, 2, 3].map((second) => attempts.take('a', second * 1000))).toEqual([0, 0, 0]);
    expect(attempts.take('a', 11_000)).toBe(50);
    expect(attempts.take('b', 11_000)).toBe(0);
    expect(attempts.take('a', 1000 + MINUTE)).toBe(0);
  });

  test('that were no failures do not count', () => {
    const attempts = limit();
    for (let time = 0; time < 10; time += 1) {
      expect(attempts.take('a', time)).toBe(0);
      attempts.giveBack('a');
    }
    expect(attempts.size).toBe(0);
  });

  test('of many take no more memory than of a few', () => {
    const attempts = limit();
    for (let caller = 0; caller < 1000; caller += 1) attempts.take(`caller ${caller}`, 0);
    expect(attempts.size).toBe(5);
  });
});

describe('who knocks', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('is counted by network: %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each(['Ann@Example.org', ' ann@example.org', 'ann@example.org\t', 'ａｎｎ@example.org', 'ANN@EXAMPLE.ORG'])(
    'is one account however it is written: %j',
    (email) => {
      expect(accountOf({ email })).toBe('ann@example.org');
    },
  );

  test.each([undefined, null, 'x', {}, { email: 3 }, { email: {} }, { email: '' }])(
    'may name no account: %j',
    (body) => {
      expect(accountOf(body)).toBeUndefined();
    },
  );

  test.each(['/admin/login', '/ADMIN/Login', '//admin//login/', '/%61dmin/lo%67in', '/admin/./login'])(
    'cannot write the address differently: %s',
    (path) => {
      expect(plainPath(path)).toBe('/admin/login');
    },
  );

  test('with an address that cannot be decoded is no failure', () => {
    expect(plainPath('/%E0%A4%A/x')).toBe('/%e0%a4%a/x');
  });
});

describe('what nobody needs is closed', () => {
  test.each([
    ['GET', '/api/articles', false],
    ['HEAD', '/api/site-settings', false],
    ['GET', '/api/articles/abc', false],
    ['POST', '/api/articles', true],
    ['GET', '/api/upload/files', true],
    ['GET', '/api/content-type-builder/content-types', true],
    ['GET', '/api', true],
    ['POST', '/api/email', true],
    ['GET', '/api/users', true],
    ['GET', '/API/Upload/files', true],
    ['POST', '/upload/actions/upload-from-urls', true],
    ['POST', '/upload', false],
    ['POST', '/admin/admin-tokens', true],
    ['GET', '/admin/transfer/runner/push', true],
    ['POST', '/email', true],
    ['POST', '/admin/forgot-password', true],
    ['POST', '/admin/reset-password', false],
    ['PUT', '/i18n/settings', true],
    ['GET', '/i18n/settings', false],
    ['POST', '/content-type-builder/update-schema', true],
    ['GET', '/content-type-builder/schema', false],
    ['PUT', '/content-manager/collection-types/api::article.article/abc', false],
  ])('%s %s: %s', (method, path, closed) => {
    expect(isClosed(method, path, { isDevelopment: false })).toBe(closed);
  });

  test('except that a developer changes schemas', () => {
    expect(isClosed('POST', '/content-type-builder/update-schema', { isDevelopment: true })).toBe(false);
  });
});

describe('a question to the Content API', () => {
  test.each([
    [{ filters: ['1'] }],
    [{ filters: [{ id: 1 }] }],
    [{ filters: { $and: [{ themes: [{ id: 1 }] }] } }],
    [{ _q: { id: '1' } }],
    [{ _q: ['a'] }],
    [{ filters: { title: 'a\0' } }],
    [{ 'a\0': '1' }],
  ])('that Strapi would fail on is refused: %j', (query) => {
    expect(questionProblem(query)).toMatch(/^(?:A p|P)arameter/);
  });

  test('in order goes on', () => {
    expect(
      questionProblem({ _q: 'bed', filters: { title: { $eq: 'Bed' }, $or: [{ id: { $in: ['1', '2'] } }] } }),
    ).toBeUndefined();
  });

  test.each([
    [{ code: 'SQLITE_ERROR' }, true],
    [{ code: '42703' }, true],
    [{ code: '22P02' }, true],
    [{ code: 'SQLITE_FULL' }, false],
    [{ code: '57P01' }, false],
    [{ code: 'ECONNREFUSED' }, false],
    [new TypeError('x'), false],
    [undefined, false],
  ])('is to blame, or the server: %j', (error, asked) => {
    expect(isAskedWrongly(error)).toBe(asked);
  });
});
