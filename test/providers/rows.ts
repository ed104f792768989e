import type { Rows } from './row.ts';
import { aws } from './rows/aws.ts';
import { awsSocial } from './rows/aws-social.ts';
import { meta } from './rows/meta.ts';
import { ses } from './rows/ses.ts';
import { twilio } from './rows/twilio.ts';
import { vonage } from './rows/vonage.ts';

/** Who is held to the contract. */
export const ROWS: Rows = { aws, 'aws-social': awsSocial, ses, meta, vonage, twilio };
