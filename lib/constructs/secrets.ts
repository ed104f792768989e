import { Fn, SecretValue } from 'aws-cdk-lib';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ProductKey } from './product-key.ts';

/**
 * 44 letters and digits are base64 of 33 bytes, and need no padding. Punctuation is also listed, because a quote would
 * break the JSON around it and the emulator knows the list only. Frozen: with other options CloudFormation would
 * generate the secrets again.
 */
const random = {
  passwordLength: 44,
  excludePunctuation: true,
  excludeCharacters: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  includeSpace: false,
};

/** The seven secrets, made at the first deployment and never written into a template. */
export class Secrets extends Construct {
  private readonly key: ProductKey;
  /** What the secrets of keys are derived from, with what the table keeps of each. A new one ends all keys but the first. */
  readonly keys: Secret;
  /** Signs requests as the first key: `{ "current": "whsec_…", "previous": null }`, two active while it is being rotated. */
  readonly api: Secret;
  /** Signs what goes to webhooks, in the same form: with both while it is being rotated. */
  readonly webhooks: Secret;
  /** What providers sign with, entered by the team: `{ "meta-app": { "current": "…", "previous": null, "verify": "…" } }`. */
  readonly signatures: Secret;
  /** Keys the hash of an address. A new one would orphan every consent row, so it must never change. */
  readonly address: Secret;
  /** Encrypts phone numbers and email addresses in rows: one secret, or several as in `ticket`; each value names its own. */
  readonly fields: Secret;
  /** Seals the links to public pages: one secret, or several separated by spaces, of which the first seals and all open. */
  readonly ticket: Secret;

  constructor(scope: Construct, id: string, stage: Stage, encryptionKey: ProductKey) {
    super(scope, id);
    this.key = encryptionKey;
    const common = { encryptionKey, removalPolicy: stage.removal };
    this.api = this.signing('Api', 'API requests', 'the first API secret', common);
    acknowledge(
      this.api,
      'SMG4',
      'Callers hold the other half: the team rotates it with them, current and previous at once.',
    );
    this.webhooks = this.signing('Webhooks', 'webhooks', 'the first secret of webhooks', common);
    acknowledge(
      this.webhooks,
      'SMG4',
      'Receivers hold the other half: the team rotates it with them, current and previous at once.',
    );
    this.signatures = new Secret(this, 'Signatures', {
      ...common,
      description: 'Regulars: what providers sign with; JSON by name with current, previous and verify',
      secretStringValue: SecretValue.unsafePlainText('{}'),
    });
    acknowledge(
      this.signatures,
      'SMG4',
      'Providers hold the other half: the team rotates it with them, current and previous at once.',
    );
    this.address = new Secret(this, 'Address', {
      ...common,
      description: 'Regulars: keys the hash of addresses; never change it',
      generateSecretString: random,
    });
    this.fields = new Secret(this, 'Fields', {
      ...common,
      description:
        'Regulars: encrypts addresses in rows; a new one comes after the old one, and five minutes later before it',
      generateSecretString: random,
    });
    acknowledge(
      this.fields,
      'SMG4',
      'Rows are read with the key they were written with: an old one stays beside the new one.',
    );
    this.ticket = new Secret(this, 'Ticket', {
      ...common,
      description:
        'Regulars: seals the links to public pages; several are separated by spaces: the first seals, all open',
      generateSecretString: random,
    });
    this.keys = new Secret(this, 'Keys', {
      ...common,
      description: 'Regulars: the secrets of API keys are derived from this; a new one ends all of them',
      generateSecretString: random,
    });
    acknowledge(this.keys, 'SMG4', 'A new one would end every key at once; keys are rotated one by one.');
    acknowledge(this.address, 'SMG4', 'It names the consent rows: rotated, every opt-out would be lost.');
    acknowledge(
      this.ticket,
      'SMG4',
      'Links in mail must work for 60 days: a new secret stands beside the old one for as long.',
    );
  }

  /** Secrets Manager cannot generate a prefix, so CloudFormation puts it before a value that was generated. */
  private signing(id: string, signs: string, made: string, common: Pick<SecretProps, 'encryptionKey'>): Secret {
    const seed = new Secret(this, `${id}Seed`, {
      ...common,
      description: `Regulars: ${made} is made of this`,
      generateSecretString: random,
    });
    acknowledge(seed, 'SMG4', 'It is read once, when the secret is made; rotating it changes nothing.');
    const current = Fn.join('', ['whsec_', seed.secretValue.unsafeUnwrap()]);
    return new Secret(this, id, {
      ...common,
      description: `Regulars: signs ${signs}; JSON with current and previous`,
      secretStringValue: SecretValue.unsafePlainText(Fn.join('', ['{"current":"', current, '","previous":null}'])),
    });
  }

  grantRead(
    grantee: IGrantable,
    ...secrets: ('api' | 'keys' | 'webhooks' | 'signatures' | 'address' | 'fields' | 'ticket')[]
  ): void {
    const resources = secrets.map((name) => this[name].secretArn);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources }),
    );
    this.key.grantVia('secretsmanager', grantee, ['Decrypt']);
  }
}
