import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import * as z from 'zod';
import { gatewayUrl } from '../call.ts';
import { harmsOf } from '../harms.ts';
import { below } from '../root.ts';
import type { Story } from '../story.ts';
import type { World } from '../world.ts';

const Findings = z.array(z.object({ check: z.string(), verdict: z.string(), said: z.string() }));

/** The command itself, in a process of its own; the phone stands where the providers would. */
const doctor = ({ around, deployed, phoneUrl }: World) =>
  new Promise<{ code: number; findings: z.infer<typeof Findings> }>((done, fail) => {
    const api = gatewayUrl(around.endpoint, deployed.ApiUrl);
    const args = [below('bin/regulars.js'), 'doctor', '--stage', 'rehearsal', '--api', api, '--json'];
    const env = {
      ...around.env,
      AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: phoneUrl,
      AWS_ENDPOINT_URL_SOCIALMESSAGING: phoneUrl,
      AWS_ENDPOINT_URL_SESV2: phoneUrl,
    };
    execFile(process.execPath, args, { env, timeout: 100_000 }, (error, stdout, stderr) => {
      try {
        done({ code: Number(error?.code ?? 0), findings: Findings.parse(JSON.parse(stdout)) });
      } catch {
        fail(new Error(`doctor said nothing: ${stderr}`));
      }
    });
  });

/** The doctor finds a fresh deployment sound, and names what somebody broke by hand. */
export const doctorStory: Story = {
  name: 'doctor',
  run: async (world) => {
    const sound = await doctor(world);
    assert.deepEqual(
      sound.findings.filter(({ verdict }) => verdict === 'wrong'),
      [],
    );
    assert.equal(sound.code, 0);
    const told = new Set(sound.findings.filter(({ verdict }) => verdict === 'ok').map(({ check }) => check));
    for (const check of [
      'functions',
      'live',
      'event sources',
      'rules',
      'runs',
      'dead letters',
      'raised',
      'there',
      'domain',
    ])
      assert.ok(told.has(check), `${check} is not told to be well`);

    const all = await harmsOf(world);
    try {
      for (const { harm } of all) await harm();
      const hurt = await doctor(world);
      assert.equal(hurt.code, 1);
      const wrong = hurt.findings.filter(({ verdict }) => verdict === 'wrong');
      for (const { said } of all)
        assert.ok(
          wrong.some((one) => said.test(one.said)),
          `nobody said ${String(said)}`,
        );
      assert.equal(wrong.length, all.length, JSON.stringify(wrong));
    } finally {
      for (const { undo } of all) await undo();
    }
  },
};
