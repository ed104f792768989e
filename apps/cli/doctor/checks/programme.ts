import { inArea, type Finding } from '../finding.ts';
import type { Readings } from '../readings.ts';

const programme = inArea('programme');
const address = inArea('address');

export const checkProgramme = ({ programme: read }: Readings): readonly Finding[] => {
  if (!read.ok) return [programme.cannotTell('live', read.why)];
  const { value } = read;
  return [
    value === undefined
      ? programme.wrong('live', 'nothing was published yet', 'npx regulars publish programme --api …')
      : programme.ok('live', `version ${value.version}`),
  ];
};

/** Codes of a resolver that knows no such name (Node, `dns`). */
const NO_NAME = /ENOTFOUND|EAI_AGAIN/;
const CERTIFICATE = /CERT|TLS|SSL|ALTNAME|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** Short links, pages and one-click unsubscribing lead here: what cannot be opened cannot be stopped by. */
export const checkAddress = ({ address: read, stacks }: Readings): readonly Finding[] => {
  const { ok, wrong, cannotTell } = address;
  if (!read.ok) {
    const record = [...stacks.values()]
      .flatMap((one) => (one.ok ? (one.value.stack.Outputs ?? []) : []))
      .find(({ OutputKey = '' }) => OutputKey.includes('Record'))?.OutputValue;
    const where = record === undefined ? 'publicUrl or domain in regulars.config.ts' : `set the record ${record}`;
    if (NO_NAME.test(read.why)) return [wrong('domain', 'its name leads nowhere', where)];
    if (CERTIFICATE.test(read.why))
      return [wrong('domain', 'its certificate is not accepted', 'domain.certificateArn in regulars.config.ts')];
    return [cannotTell('domain', read.why)];
  }
  const { url, status } = read.value;
  return [
    status === 200 && read.value.version !== undefined
      ? ok('domain', url)
      : wrong('domain', `${url} answers ${status} and is not this API`, 'publicUrl or domain in regulars.config.ts'),
  ];
};
