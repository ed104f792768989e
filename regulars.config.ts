import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { defineConfig } from './lib/config.ts';

/** The stages of this repository. A team has a file like it in its own: docs/deploying.md has every key. */
export default defineConfig({
  stages: {
    dev: {},
    staging: { logLevel: 'INFO', logDays: RetentionDays.ONE_MONTH },
    prod: { production: true, busName: 'regulars' },
    /** The emulator: the phone answers as the provider, so any identity will do. */
    rehearsal: {
      listen: [{ bus: 'default', source: ['till'] }],
      callers: [{ role: 'arn:aws:iam::000000000000:role/till', scopes: ['events:write'] }],
      providers: {
        aws: { sms: 'pool-rehearsal', mms: true, rcs: 'rcs-rehearsal', configurationSet: 'regulars' },
        'aws-social': { whatsapp: 'phone-number-id-01234567890123456789012345678901' },
        ses: { from: 'Norrsken Coffee <hello@norrsken.example>', domain: 'norrsken.example', configurationSet: 'mail' },
      },
    },
  },
});
