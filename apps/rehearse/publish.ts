import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerTemplates } from '../local/templates.ts';
import { readBeside } from '../programme-folder/read-beside.ts';
import { errorLines } from '../programme-folder/read-programme.ts';
import { below } from './root.ts';

/**
 * How long a hop may take here. RCS is longer than the emulator ever needs; WhatsApp is waited out in a story. A hop with less than ten
 * seconds left is not tried, so each has as many more as a busy machine may take to hand it over.
 */
export const HOP_SECONDS = { rcs: 30, whatsapp: 25 } as const;

const SPANS = /^hopTimeout: \{.*\}$/m;

/** A copy of the sample programme with hops that time out while one waits, and another number of the street where one is given. */
export const quickProgramme = (work: string, number?: number): string => {
  const folder = join(work, `programme${String(number ?? '')}`);
  cpSync(below('programme'), folder, { recursive: true });
  const file = join(folder, 'programme.yaml');
  const text = readFileSync(file, 'utf8');
  if (!SPANS.test(text)) throw new Error('programme.yaml: hopTimeout is not on one line');
  const { rcs, whatsapp } = HOP_SECONDS;
  const quick = text.replace(SPANS, `hopTimeout: { rcs: ${rcs}s, whatsapp: ${whatsapp}s, sms: 72h }`);
  writeFileSync(file, number === undefined ? quick : quick.replace('Storgatan 1', `Storgatan ${String(number)}`));
  return folder;
};

/** Registers the programme's WhatsApp templates with the phone, and answers with the version that a deployment should bring. */
export const makeKnown = async (folder: string, phoneUrl: string): Promise<string> => {
  const read = await readBeside(folder);
  if (!read.ok) throw new Error(`the sample programme is not valid:\n${errorLines(read.errors)}`);
  await registerTemplates(read.programme, phoneUrl);
  return read.programme.version;
};
