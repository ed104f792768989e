import { Command } from 'commander';
import * as z from 'zod';
import { NewKey } from '#access/manage-keys.ts';
import { SCOPE_MEANINGS } from '#access/scope.ts';
import { firstIssue } from '#words/issue.ts';
import { refused, type Answer } from '../api.ts';
import { apiOf, withApi, type ApiFlags } from '../api-options.ts';
import { Misuse } from '../errors.ts';
import { print, say } from '../print.ts';

type Flags = ApiFlags & { readonly json?: boolean };
const JSON_OPTION = ['--json', "print the API's answer"] as const;

const Shown = z.object({ name: z.string(), secret: z.string(), previousUntil: z.string().optional() });
const Listed = z.object({
  keys: z.array(
    z.object({
      name: z.string(),
      scopes: z.array(z.string()),
      createdAt: z.string().optional(),
      rotatedAt: z.string().optional(),
      previousUntil: z.string().optional(),
      revokedAt: z.string().optional(),
    }),
  ),
});

/** A secret alone on stdout, so that it can be put where it belongs; what is to be said of it goes to stderr. */
const show = (json: boolean | undefined, answer: Answer, status: number): void => {
  const shown = Shown.safeParse(answer.body);
  if (answer.status !== status || !shown.success) throw refused(answer);
  const { name, secret, previousUntil } = shown.data;
  say(`${name}: this secret is not shown again; it counts within half a minute.`);
  if (previousUntil !== undefined) say(`The one before counts until ${previousUntil}.`);
  print(json, answer.body, secret);
};

const pathOf = (name: string): string => {
  const known = NewKey.shape.name.safeParse(name);
  if (!known.success) throw new Misuse(`key: ${firstIssue(known.error).reason}`);
  return `/keys/${name}`;
};

const create = (): Command =>
  withApi(
    new Command('create').description('make a key, and print its secret this once').argument('<name>', 'its name'),
  )
    .requiredOption('--scopes <list>', 'what it may do, separated by commas; `regulars keys scopes` has them all')
    .option(...JSON_OPTION)
    .action(async (name: string, flags: Flags & { scopes: string }) => {
      const scopes = flags.scopes.split(',').map((scope) => scope.trim());
      show(flags.json, await apiOf(flags)('POST', '/keys', { name, scopes }), 201);
    });

const list = (): Command =>
  withApi(new Command('list').description('every key there is or was, and what it may do'))
    .option(...JSON_OPTION)
    .action(async (flags: Flags) => {
      const answer = await apiOf(flags)('GET', '/keys');
      const listed = Listed.safeParse(answer.body);
      if (answer.status !== 200 || !listed.success) throw refused(answer);
      const lines = listed.data.keys.map(({ name, scopes, createdAt, rotatedAt, previousUntil, revokedAt }) => {
        const at = createdAt === undefined ? 'with the deployment' : createdAt;
        const since = [
          ...(rotatedAt === undefined ? [] : [`rotated ${rotatedAt}`]),
          ...(previousUntil === undefined ? [] : [`its secret before counts until ${previousUntil}`]),
          ...(revokedAt === undefined ? [] : [`revoked ${revokedAt}`]),
        ];
        return [name, at, ...since, scopes.join(',')].join('  ');
      });
      print(flags.json, answer.body, lines.join('\n'));
    });

const rotate = (): Command =>
  withApi(
    new Command('rotate').description('give a key a new secret, and print it this once').argument('<name>', 'its name'),
  )
    .option('--overlap <span>', 'how long the secret before counts too, such as 0s, 24h or 7d', '24h')
    .option(...JSON_OPTION)
    .action(async (name: string, flags: Flags & { overlap: string }) => {
      show(flags.json, await apiOf(flags)('POST', `${pathOf(name)}/rotate`, { overlap: flags.overlap }), 200);
    });

const revoke = (): Command =>
  withApi(
    new Command('revoke').description('end a key, within half a minute and for good').argument('<name>', 'its name'),
  )
    .option('--json', 'print {"revoked":"…"}')
    .action(async (name: string, flags: Flags) => {
      const answer = await apiOf(flags)('DELETE', pathOf(name));
      if (answer.status !== 204) throw refused(answer);
      print(flags.json, { revoked: name }, `${name} is revoked.`);
    });

const scopes = (): Command =>
  new Command('scopes').description('what a key may be allowed').action(() => {
    const rows = Object.entries(SCOPE_MEANINGS).map(([scope, meaning]) => `${scope.padEnd(18)} ${meaning}`);
    print(false, undefined, rows.join('\n'));
  });

export const keys = (): Command =>
  [create(), list(), rotate(), revoke(), scopes()].reduce(
    (whole, part) => whole.addCommand(part),
    new Command('keys').description('who may call the API: make, list, rotate and revoke keys'),
  );
