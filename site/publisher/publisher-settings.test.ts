import { expect, test } from 'vitest';
import { readPublisherSettings } from './publisher-settings.ts';

const secret = 'a-secret-that-is-only-for-this-test';

test('the publisher has settings of its own, and asks more often when nobody tells it anything', () => {
  expect(readPublisherSettings({ PUBLISHER_PORT: '' })).toMatchObject({
    PUBLISHER_HOST: '127.0.0.1',
    PUBLISHER_PORT: 4323,
    PUBLISH_INTERVAL_SECONDS: 3,
    CLEAN_BUILD_MINUTES: 60,
    SUDDEN_REMOVALS: 'refuse',
  });
  expect(readPublisherSettings({ PUBLISH_SECRET: secret }).PUBLISH_INTERVAL_SECONDS).toBe(30);
  expect(readPublisherSettings({ PUBLISH_SECRET: secret, PUBLISH_INTERVAL_SECONDS: '1' })).toMatchObject({
    PUBLISH_INTERVAL_SECONDS: 1,
  });
});

test.each([
  ['PUBLISHER_HOST', '0.0.0.0', 'It must be an address of this machine, such as 127.0.0.1.'],
  ['PUBLISHER_PORT', '70000', 'It must be a number from 1 to 65535.'],
  ['PUBLISH_INTERVAL_SECONDS', '0', 'It must be at least 1.'],
  ['CLEAN_BUILD_MINUTES', 'often', 'It must be a number of minutes such as 60.'],
  ['SUDDEN_REMOVALS', 'yes', 'It must be "refuse" or "accept".'],
])('%s=%s is refused by name', (name, value, reason) => {
  expect(() => readPublisherSettings({ [name]: value })).toThrow(
    `The environment variable ${name} cannot be "${value}". ${reason}`,
  );
});

test('a secret that is too short is refused without being shown', () => {
  expect(() => readPublisherSettings({ PUBLISH_SECRET: 'short-one' })).toThrow(
    'The environment variable PUBLISH_SECRET cannot be used. A secret has at least 32 characters; "npm start" makes one.',
  );
});
