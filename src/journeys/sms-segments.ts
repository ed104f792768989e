const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** Parts a text is sent in: GSM 7-bit where all of it is in the alphabet, else UCS-2 (3GPP TS 23.038, 23.040). */
export const smsSegments = (text: string): { readonly segments: number; readonly outside: string | null } => {
  const outside = Array.from(text).find((one) => !GSM.includes(one) && !EXTENDED.includes(one)) ?? null;
  if (outside !== null) return { segments: text.length <= 70 ? 1 : Math.ceil(text.length / 67), outside };
  const septets = Array.from(text).reduce((sum, one) => sum + (EXTENDED.includes(one) ? 2 : 1), 0);
  return { segments: septets <= 160 ? 1 : Math.ceil(septets / 153), outside };
};
