/**
 * Lines that carriers or WhatsApp write in more than one way, and the one they are kept in: what the country's plan says
 * today. Each row holds for mobile lines only; a fixed line keeps its digits.
 */
const SPELLINGS: readonly { readonly otherwise: RegExp; readonly plan: (match: RegExpExecArray) => string }[] = [
  // Mexico: the 1 of mobiles ended on 2019-08-03 (IFT, Plan Técnico Fundamental de Numeración); WhatsApp ids keep it.
  { otherwise: /^\+521(\d{10})$/, plan: ([, line]) => `+52${line}` },
  // Argentina: from abroad a mobile has a 9 before the area code (ITU-T E.164 national plan); some senders leave it out.
  { otherwise: /^\+54([1-3]\d{9})$/, plan: ([, line]) => `+549${line}` },
  // Brazil: mobiles begin with 9 and have nine digits since 2016-11-06 (Anatel, Resolução 553/2010); older WhatsApp ids have eight.
  { otherwise: /^\+55([1-9]{2})([6-9]\d{7})$/, plan: ([, area, line]) => `+55${area}9${line}` },
  // Côte d'Ivoire: ten digits since 2021-01-31 (ARTCI); the second digit of a mobile says which prefix it got.
  { otherwise: /^\+225([04-9][0-3]\d{6})$/, plan: ([, line]) => `+22501${line}` },
  { otherwise: /^\+225([04-9][4-6]\d{6})$/, plan: ([, line]) => `+22505${line}` },
  { otherwise: /^\+225([04-9][7-9]\d{6})$/, plan: ([, line]) => `+22507${line}` },
  // Benin: 01 before every line since 2024-11-30 (ARCEP Bénin).
  { otherwise: /^\+229([4-9]\d{7})$/, plan: ([, line]) => `+22901${line}` },
];

/** One number for one line, in E.164: who writes it as it was, or as WhatsApp does, means the same person. */
export const canonicalPhone = (phone: string): string => {
  for (const { otherwise, plan } of SPELLINGS) {
    const match = otherwise.exec(phone);
    if (match !== null) return plan(match);
  }
  return phone;
};
