import type { Rows } from './row.ts';
import { aws } from './rows/aws.ts';
import { awsSocial } from './rows/aws-social.ts';
import { ses } from './rows/ses.ts';

/** Who is held to the contract. */
export const ROWS: Rows = { aws, 'aws-social': awsSocial, ses };
