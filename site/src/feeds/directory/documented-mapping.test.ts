import { readFileSync } from 'node:fs';
import { UNKNOWN_ORGANIZATION_ID, mappingMarkdown } from '@moodspace/shared/hsds';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../../../docs/open-data.md', import.meta.url), 'utf8');

test('The table in docs/open-data.md is the one by which fields are exported and imported', () => {
  const table = /<!-- mapping -->\n\n([\s\S]*?)\n\n<!-- \/mapping -->/.exec(page)?.[1];
  expect(table).toBe(mappingMarkdown());
});

test('The page names the id that stands for an unknown organization', () => {
  expect(page).toContain(`\`${UNKNOWN_ORGANIZATION_ID}\``);
});
