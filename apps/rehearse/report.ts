import type { Rehearsal } from './rehearse.ts';

/** The result on stdout: one line of JSON, or a table. */
export const report = ({ deployed, stories }: Rehearsal, json: boolean): void => {
  if (json) {
    console.log(JSON.stringify({ deployed, stories }));
    return;
  }
  const width = Math.max(5, ...stories.map(({ name }) => name.length));
  console.log(deployed ? '' : 'not deployed');
  for (const { name, passed, seconds } of stories)
    console.log(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s`);
  const failed = stories.filter(({ passed }) => !passed).length;
  if (deployed) console.log(`\n${stories.length - failed} passed, ${failed} failed`);
};
