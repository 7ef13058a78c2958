import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];

/** The dependency rule: which folders a part may not import from, and why. */
const forbidImports = (files, patterns, except = []) => ({
  files,
  ignores: except,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const NO_CMS = {
  regex: '(^|/)cms(/|$)|^@moodspace/cms',
  message: 'Only the CMS knows how the CMS is made; take the shape of content from @moodspace/shared.',
};
const NO_SITE = {
  regex: '(^|/)site/|^@moodspace/site',
  message: 'The site is built on the content, never the other way round.',
};
const NO_SCRIPTS = {
  regex: '(^|/)scripts/|^@moodspace/scripts',
  message: 'Scripts use the parts; no part uses the scripts.',
};
const NO_STORE_INSIDE = {
  regex: '/content/store/',
  message:
    'Pages and components read content through src/content/queries.ts only, so that a page is the same in every build.',
};
const NO_STRAPI = { regex: '^@strapi/', message: 'Only the CMS uses Strapi.' };

const NO_FETCH = {
  name: 'fetch',
  message:
    'A page reads content through src/content/queries.ts and fetches nothing; only src/content/store speaks HTTP to the CMS.',
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/data/',
    '**/.astro/',
    '**/.cache/',
    '**/.strapi/',
    '**/.tmp/',
    '**/node_modules/',
    'cms/types/generated/',
    // Made by Strapi from the content types.
    'cms/.strapi/',
  ]),
  js.configs.recommended,
  // Strapi reads migrations with require().
  { files: ['cms/database/migrations/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-console': 'off' },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['vitest.setup.ts', 'shared/vitest.config.ts', 'cms/vitest.config.mts'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      // Numbers and booleans read well in a sentence; objects, which do not, stay refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `strictest` of TypeScript asks for brackets where the key comes from an index signature; the two rules would contradict each other.
      '@typescript-eslint/dot-notation': 'off',
      // A type parameter that stands once still names what a function gives back, as in `fetchJson<Answer>()`.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `type` and `interface` mean different things here: an interface is a shape with named parts, a type is anything else.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // An arrow function that hands on what another returns nothing of is shorter and not less clear.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A name that begins with _ says that the value is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // `readonly` members with unknown names read better as what they are; a Record hides that the names are free.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A default with `||` also catches the empty text, which is often what is meant with settings and content.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  },
  {
    // Strapi gives out its services, queries and documents as `any`; what comes of them is checked by zod and by the contract test.
    files: ['cms/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // Strapi's own build must not see the tests, so they have a project of their own.
    files: ['cms/src/**/*.test.ts'],
    languageOptions: { parserOptions: { projectService: false, project: 'cms/tests/tsconfig.json' } },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/tests/**/*.ts'],
    rules: {
      // A test says what it knows to be there; when it is not, the test fails, as it should.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What a mocked or parsed answer holds is the very thing that the test then looks at.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['site/**/*.tsx'], extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended] },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    languageOptions: { globals: { Astro: 'readonly' } },
    rules: {
      'astro/no-set-text-directive': 'error',
      // A recording has its whole text beside it (the content model asks for it), which serves more people than captions.
      'astro/jsx-a11y/media-has-caption': 'off',
      // TypeScript, which knows the globals of the browser and of Astro, finds what is not defined (`pnpm typecheck`).
      'no-undef': 'off',
      'no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', NodeJS: 'readonly' } },
  },
  forbidImports(
    ['shared/src/**/*.ts'],
    [
      NO_CMS,
      NO_SITE,
      NO_SCRIPTS,
      {
        regex: '^(?!\\.{1,2}/|(?:zod|uuid|htmlparser2)$|libphonenumber-js(?:/|$)|vitest$|fast-check$)',
        message: 'shared imports only a few libraries that run anywhere, so that every part can load it.',
      },
    ],
    ['shared/src/**/*.test.ts'],
  ),
  forbidImports(['cms/**/*.{ts,tsx}'], [NO_SITE, NO_SCRIPTS]),
  forbidImports(['site/**/*.{ts,tsx,astro}'], [NO_CMS, NO_SCRIPTS, NO_STRAPI]),
  forbidImports(
    ['site/src/**/*.{ts,tsx,astro}'],
    [NO_CMS, NO_SCRIPTS, NO_STRAPI, NO_STORE_INSIDE],
    ['site/src/{content,rendering}/**', 'site/src/live.config.ts', 'site/src/**/*.test.ts'],
  ),
  forbidImports(['scripts/**/*.ts'], [NO_STRAPI]),
  {
    files: ['site/src/**/*.{ts,tsx,astro}'],
    ignores: ['site/src/content/store/**', 'site/src/**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', NO_FETCH] },
  },
);
