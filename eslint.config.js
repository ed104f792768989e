import tseslint from 'typescript-eslint';
import rooms from './src/rooms.json' with { type: 'json' };

/** A specifier is refused by regex: `group` treats a leading # as a comment and never matches. */
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

const frameworks = '^(@aws-sdk|@middy|@aws-lambda-powertools|aws-lambda|aws-cdk-lib)(/|$)';
const upwards = '^\\.\\./';

/** A room of `src` imports from itself and from the rooms above it in `src/rooms.json`. What else it may is said by its layer. */
const roomRules = rooms.map(({ room, layer }, at) => {
  const above = rooms.slice(0, at + 1).map((other) => other.room);
  const edges = ['providers', 'store', 'runtime'].filter((edge) => edge !== room);
  const reachable = layer === 'runtime' ? above : above.filter((other) => !edges.includes(other));
  const others = `^#(?!(${reachable.join('|')})/)`;
  const refused = layer === 'decision' ? [frameworks, others, upwards] : [others, upwards];
  return forbid([`src/${room}/**/*.ts`], refused.join('|'), `${room} stands where src/rooms.json puts it`);
});

/** Layers that may read the clock, the environment and the network. */
const worldly = rooms.filter(({ layer }) => layer !== 'decision').map(({ room }) => `src/${room}/**/*.ts`);

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', 'dist', '.local', 'coverage', 'apps/**/public/**'] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.config.js', 'bin/regulars.js', 'apps/create-regulars/create-regulars.js'],
        },
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
    files: ['*.config.js', 'bin/regulars.js', 'apps/create-regulars/create-regulars.js'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
  // What a tool or our own app reads by its path is the one thing its file exports.
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Strict for rooms that nobody has listed yet: they may import nothing of ours and nothing of the world's.
  forbid(['src/**/*.ts'], `${frameworks}|^#|${upwards}`, 'a new room is entered in src/rooms.json first'),
  ...roomRules,
  {
    files: ['src/**/*.ts'],
    ignores: worldly,
    rules: { 'no-restricted-syntax': ['error', namedOnly, ...ambient] },
  },
  forbid(
    ['bin/**/*.ts', 'lib/**/*.ts'],
    '^#(?!(runtime/env-names|events/from-bus|access/roles|messages/pace|words/issue|measurement/fact|store/row-changes)\\.ts$)|/(functions|apps|src)/',
    'infrastructure never imports what runs in Lambda, but its names, whom it lets in, how pace is written, the shape of what a bus brings and of what is measured, and how a mistake is said',
  ),
  // What a provider asks of the infrastructure stands in one file each: its variables, topics and the routing come from src.
  forbid(
    ['lib/providers/*.ts'],
    '^#(?!(runtime/env-names|messages/routing|providers/.*)\\.ts$)|/(functions|apps|src)/',
    'infrastructure never imports what runs in Lambda',
  ),
  forbid(
    ['functions/**/*.ts'],
    '^@aws-sdk/|^#(store|providers)/|^\\.\\.?/',
    'a handler reaches edges through deps() only',
  ),
  // The deployment reads the stages; no other app knows infrastructure.
  forbid(['apps/**/*.ts'], '/lib/', 'apps never import infrastructure', [
    'apps/deploy/**/*.ts',
    'apps/package/**/*.ts',
    'apps/rehearse/app.ts',
  ]),
  forbid(['apps/phone/**/*.ts'], '^#|/lib/', 'the phone knows the wire, not our code'),
);
