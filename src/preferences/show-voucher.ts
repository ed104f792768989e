import { findVoucher } from '#members/find-voucher.ts';
import { memberOf } from '#loyalty/member.ts';
import { voucherCode } from '#members/voucher-code.ts';
import { invalidLink } from '#preferences/invalid-link.ts';
import { languageOf } from '#preferences/languages.ts';
import { sayTime } from '#preferences/pages/say-time.ts';
import { voucherPage } from '#preferences/pages/voucher-page.ts';
import { qrPng } from '#preferences/qr-code.ts';
import type { Tickets } from '#preferences/ticket.ts';
import { page, type Shown, type Visit } from '#preferences/visit.ts';
import type { Ports } from '#ports/ports.ts';

export interface VoucherPagePorts extends Pick<Ports, 'members' | 'programmes' | 'addressOf' | 'now'> {
  readonly tickets: Pick<Tickets, 'open'>;
}

/** GET /v/{ticket}, and /v/{ticket}/code.png: a voucher as its member shows it. It changes nothing. */
export const showVoucher = async (ports: VoucherPagePorts, visit: Visit): Promise<Shown> => {
  const ticket = ports.tickets.open(visit.ticket, 'voucher');
  const code = ticket && voucherCode(ticket.id, ports.addressOf);
  const found = code === undefined ? 'unknown' : await findVoucher(ports, code);
  if (code === undefined || typeof found === 'string' || found.voucher.memberId !== ticket?.memberId)
    return invalidLink(ports.programmes, visit);
  if (visit.path.endsWith('/code.png')) return { kind: 'picture', png: qrPng(code) };
  const [row, programme] = await Promise.all([ports.members.get(ticket.memberId), ports.programmes.live()]);
  if (row === undefined) return invalidLink(ports.programmes, visit);
  const { brand } = programme.settings;
  const member = memberOf(row, programme, ports.now());
  const language = languageOf(member.locale, brand.language);
  const say = (instant: string, form: 'day' | 'time'): string =>
    sayTime(instant, member, language, { dateStyle: 'long', ...(form === 'time' && { timeStyle: 'short' }) });
  return page(voucherPage({ language, brand, ...found, code, say }));
};
