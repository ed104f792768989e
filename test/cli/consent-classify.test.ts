import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from '@jest/globals';
import { aFolder, regulars, start } from './regulars.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = aFolder();
  file = join(dir, 'replies.txt');
});

const answers = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

it('prints one object for each line, in order, CRLF and empty lines included', async () => {
  writeFileSync(file, 'STOP PLEASE\r\n\r\nSluta skicka sms\nunstoppable\n');
  const ran = await regulars(['consent', 'classify', '--file', file, '--json'], dir);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  const odds: unknown = expect.any(Number);
  const because: unknown = expect.any(Array);
  expect(answers(ran.stdout)).toEqual([
    { text: 'STOP PLEASE', class: 'opt-out', rule: 'keyword', language: 'en', odds, because },
    { text: '', class: 'other', rule: 'none', language: 'und', odds, because },
    { text: 'Sluta skicka sms', class: 'opt-out', rule: 'phrase', language: 'sv', odds, because },
    { text: 'unstoppable', class: 'other', rule: 'other-sense', language: 'en', odds, because },
  ]);
});

it('reads stdin for a dash', async () => {
  const { child, ran } = start(['consent', 'classify', '--file', '-', '--json'], dir);
  child.stdin?.end('who is this?\n');
  expect(answers((await ran).stdout)).toMatchObject([{ text: 'who is this?', class: 'help' }]);
});

it('knows what a reply quotes when the message it answers stands after a tab, with \\n for line breaks', async () => {
  const message = 'Too many texts? Stop all of them here: norrsken.example/stop';
  writeFileSync(file, `${message}\n${message}\t${message}\n${message}\\nSTOP\t${message}\n`);
  const { stdout } = await regulars(['consent', 'classify', '--file', file, '--json'], dir);
  expect(answers(stdout)).toMatchObject([
    { text: message, class: 'opt-out' },
    { text: message, class: 'other', rule: 'quote' },
    { text: `${message}\\nSTOP`, class: 'opt-out', rule: 'keyword' },
  ]);
});

it('prints a table with counts for people', async () => {
  writeFileSync(file, 'stop\nno more messages\nok\n');
  const { code, stdout } = await regulars(['consent', 'classify', '--file', file], dir);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^opt-out {2,}keyword {2,}und {2}stop$/m);
  expect(stdout).toMatch(/^3 lines: 2 opt-out, 1 other$/m);
});

it('prints nothing as JSON for an empty file', async () => {
  writeFileSync(file, '');
  expect(await regulars(['consent', 'classify', '--file', file, '--json'], dir)).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

it('is wrongly used without a file, and with one that is not there: exit code 2, one line', async () => {
  const missing = await regulars(['consent', 'classify', '--file', 'none.txt'], dir);
  expect(missing).toEqual({ code: 2, stdout: '', stderr: 'regulars: none.txt: no such file\n' });
  expect(await regulars(['consent', 'classify'], dir)).toMatchObject({ code: 2, stdout: '' });
});
