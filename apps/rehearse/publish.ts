import { readBeside } from '../programme-folder/read-beside.ts';
import { errorLines } from '../programme-folder/read-programme.ts';
import { registerTemplates } from '../local/templates.ts';
import { below } from './root.ts';
import type { World } from './world.ts';

/**
 * How long a hop may take here. RCS is longer than the emulator ever needs; WhatsApp is waited out in a story. A hop with less than ten
 * seconds left is not tried, so each has as many more as a busy machine may take to hand it over.
 */
export const HOP_SECONDS = { rcs: 30, whatsapp: 25 } as const;

const SPANS = /^hopTimeout: \{.*\}$/m;

/** Publishes the sample programme with hops that time out while one waits, and nothing else changed. */
export const publishProgramme = async ({ api }: World, phoneUrl: string): Promise<string> => {
  const read = await readBeside(below('programme'));
  if (!read.ok) throw new Error(`the sample programme is not valid:\n${errorLines(read.errors)}`);
  await registerTemplates(read.programme, phoneUrl);
  const text = read.files['programme.yaml'] ?? '';
  if (!SPANS.test(text)) throw new Error('programme.yaml: hopTimeout is not on one line');
  const { rcs, whatsapp } = HOP_SECONDS;
  const quick = text.replace(SPANS, `hopTimeout: { rcs: ${rcs}s, whatsapp: ${whatsapp}s, sms: 72h }`);
  return api.publish({ ...read.files, 'programme.yaml': quick });
};
