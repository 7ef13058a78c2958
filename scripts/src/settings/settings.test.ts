import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ensureCmsSecrets, readEnvFile } from './cms-secrets.ts';
import { renewSecrets } from './renew-secrets.ts';
import { readStartSettings } from './start-settings.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'settings-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the secrets of the CMS', () => {
  it('are made at the first start, for the owner only, and stay the same', async () => {
    const file = path.join(folder, '.env');
    const first = await ensureCmsSecrets(file);
    expect(Object.keys(first).sort()).toEqual(
      [
        'ADMIN_JWT_SECRET',
        'API_TOKEN_SALT',
        'APP_KEYS',
        'CMS_READ_TOKEN',
        'PREVIEW_SECRET',
        'PUBLISH_SECRET',
        'ENCRYPTION_KEY',
        'TRANSFER_TOKEN_SALT',
      ].sort(),
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await ensureCmsSecrets(file)).toEqual(first);
  });

  it('are different on every machine', async () => {
    const one = await ensureCmsSecrets(path.join(folder, 'one.env'));
    const two = await ensureCmsSecrets(path.join(folder, 'two.env'));
    for (const name of Object.keys(one)) expect(two[name]).not.toBe(one[name]);
  });

  it('leave what the operator wrote as it is', async () => {
    const file = path.join(folder, '.env');
    await writeFile(file, '# ours\nDATABASE_CLIENT=postgres\nAPI_TOKEN_SALT=chosen-by-the-operator');
    const settings = await ensureCmsSecrets(file);
    expect(settings['API_TOKEN_SALT']).toBe('chosen-by-the-operator');
    const text = await readFile(file, 'utf8');
    expect(text.startsWith('# ours\nDATABASE_CLIENT=postgres\nAPI_TOKEN_SALT=chosen-by-the-operator\n')).toBe(true);
  });
});

describe('secrets that are renewed', () => {
  const WRITTEN =
    '# ours\nHOST=127.0.0.1\nexport PREVIEW_SECRET="the former one, in quotes"\nDATABASE_URL=postgres://a:b@c/d';
  let file: string;

  beforeEach(async () => {
    file = path.join(folder, '.env');
    await writeFile(file, WRITTEN);
  });

  it('are all new, and everything else in the file is as it was, for its owner only', async () => {
    const former = await ensureCmsSecrets(file);
    await renewSecrets(file, undefined, {});
    const now = await readEnvFile(file);
    for (const [name, value] of Object.entries(former)) {
      const isSecret = !['HOST', 'DATABASE_URL'].includes(name);
      expect([name, now[name] === value]).toEqual([name, !isSecret]);
    }
    expect(await readFile(file, 'utf8')).toMatch(/^# ours\nHOST=127\.0\.0\.1\nPREVIEW_SECRET=[\w-]{43}\nDATABASE_URL=/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await ensureCmsSecrets(file)).toEqual(now);
  });

  it('leave what is still in use good for a while: the former token of the site, and the former key of cookies', async () => {
    const former = await ensureCmsSecrets(file);
    await renewSecrets(file, undefined, {});
    const now = await readEnvFile(file);
    expect(now['CMS_READ_TOKEN_BEFORE']).toBe(former['CMS_READ_TOKEN']);
    expect(now['APP_KEYS']?.split(',')).toEqual([expect.any(String), former['APP_KEYS']?.split(',')[0]]);
    await renewSecrets(file, undefined, {});
    expect((await readEnvFile(file))['CMS_READ_TOKEN_BEFORE']).toBe(now['CMS_READ_TOKEN']);
  });

  it('are only those that were asked for', async () => {
    const former = await ensureCmsSecrets(file);
    expect(await renewSecrets(file, ['PUBLISH_SECRET'], {})).toEqual(['PUBLISH_SECRET']);
    expect(await readEnvFile(file)).toEqual({ ...former, PUBLISH_SECRET: expect.any(String) as unknown });
  });

  it('are refused where nobody would see them, and nothing is written', async () => {
    await expect(renewSecrets(file, undefined, { PUBLISH_SECRET: 'x' })).rejects.toThrow(
      'PUBLISH_SECRET is set as an environment variable, which counts before',
    );
    await expect(renewSecrets(file, ['HOST'], {})).rejects.toThrow(
      '"HOST" is no secret that can be drawn; choose from APP_KEYS',
    );
    await expect(renewSecrets(path.join(folder, 'none'), undefined, {})).rejects.toThrow('"npm start" makes them');
    expect(await readFile(file, 'utf8')).toBe(WRITTEN);
  });
});

describe('the settings of the start', () => {
  it('have ports of their own, and take an empty variable for none', () => {
    expect(readStartSettings({ SITE_PORT: '' })).toMatchObject({
      sitePort: 4321,
      cmsPort: 1337,
      publicSiteUrl: 'http://localhost:4321',
    });
  });

  it('follow the variables', () => {
    const settings = readStartSettings({ SITE_PORT: '8080', PUBLIC_SITE_URL: 'https://www.example.org/' });
    expect(settings).toMatchObject({ sitePort: 8080, publicSiteUrl: 'https://www.example.org' });
    expect(readStartSettings({ SITE_PORT: '8080' }).publicSiteUrl).toBe('http://localhost:8080');
  });

  it('put previews at the port beside the site, unless told otherwise', () => {
    expect(readStartSettings({ SITE_PORT: '8080' })).toMatchObject({
      previewPort: 8081,
      publicPreviewUrl: 'http://127.0.0.1:8081',
    });
    expect(readStartSettings({ SITE_PORT: '65535' }).previewPort).toBe(65_534);
    expect(
      readStartSettings({ PREVIEW_PORT: '9000', PUBLIC_PREVIEW_URL: 'https://preview.example.org/' }),
    ).toMatchObject({ previewPort: 9000, publicPreviewUrl: 'https://preview.example.org' });
  });

  it('put the publisher beside the preview, unless told otherwise', () => {
    expect(readStartSettings({}).publisherPort).toBe(4323);
    expect(readStartSettings({ SITE_PORT: '65534' }).publisherPort).toBe(65_532);
    expect(readStartSettings({ PUBLISHER_PORT: '9001' }).publisherPort).toBe(9001);
  });

  it.each([
    ['SITE_PORT', 'eighty', 'must be a number such as 4321'],
    ['SITE_PORT', '70000', 'must be a number from 1 to 65535'],
    ['PREVIEW_PORT', 'none', 'must be a number such as 4321'],
    ['PUBLIC_PREVIEW_URL', 'preview', 'must be a web address such as https://preview.example.org'],
    ['CMS_PORT', '0', 'must be a number from 1 to 65535'],
    ['PUBLIC_SITE_URL', 'example.org', 'must be a web address such as https://www.example.org'],
    ['PUBLISHER_PORT', '99999', 'must be a number from 1 to 65535'],
  ])('refuse %s=%s by name', (name, value, reason) => {
    expect(() => readStartSettings({ [name]: value })).toThrow(
      `The environment variable ${name} is "${value}", but it ${reason}.`,
    );
  });
});
