import tseslint from 'typescript-eslint';

/** The layers of the tree. A specifier is refused by regex: `group` treats a leading # as a comment and never matches. */
const forbid = (files, regex, message, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
});

const namedOnly = { selector: 'ExportDefaultDeclaration', message: 'named exports only' };

const ambient = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'time is passed in'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'time is passed in'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'ids are passed in'],
  ['Identifier[name="process"]', 'configuration is passed in'],
  ['CallExpression[callee.name="fetch"]', 'the domain does not reach out'],
].map(([selector, message]) => ({ selector, message }));

const domain = [
  'events',
  'members',
  'segments',
  'loyalty',
  'journeys',
  'consent',
  'channels',
  'inbound',
  'preferences',
  'console',
  'time',
].map((d) => `src/${d}/**/*.ts`);

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', '.local', 'coverage', 'apps/**/public/**'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.config.js', 'apps/cli/main.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', namedOnly],
    },
  },
  {
    files: ['*.config.js', 'apps/cli/main.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: domain, rules: { 'no-restricted-syntax': ['error', namedOnly, ...ambient] } },
  forbid(
    domain,
    '^(@aws-sdk|@middy|@aws-lambda-powertools|aws-lambda|aws-cdk-lib)(/|$)|^#(store|providers|runtime)/|^\\.\\./',
    'decisions import no edge, no runtime and no framework',
    ['src/consent/**/*.ts'],
  ),
  forbid(
    ['src/consent/**/*.ts'],
    '^(@aws-sdk|@middy|@aws-lambda-powertools|aws-lambda|aws-cdk-lib)(/|$)|^#(?!consent/|time/)|^\\.\\./',
    'consent imports no other domain, no edge and no framework',
  ),
  forbid(
    ['bin/**/*.ts', 'lib/**/*.ts'],
    '^#(?!runtime/env-names)|/(functions|apps|src)/',
    'infrastructure never imports what runs in Lambda',
  ),
  forbid(
    ['functions/**/*.ts'],
    '^@aws-sdk/|^#(store|providers)/|^\\.\\.?/',
    'a handler reaches edges through deps() only',
  ),
  forbid(['src/store/**/*.ts'], '^#(providers|runtime)/', 'the store knows no provider and no runtime'),
  forbid(['src/providers/**/*.ts'], '^#(store|runtime)/', 'a provider knows no store and no runtime'),
  forbid(['apps/local/**/*.ts', 'apps/cli/**/*.ts'], '/lib/', 'apps never import infrastructure'),
  forbid(['apps/phone/**/*.ts'], '^#', 'the phone knows the wire, not our code'),
);
