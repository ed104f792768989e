import type { HeaderFile, TemplateButton, TemplateContent } from '#messages/whatsapp.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { fileObject, type Addresses } from './whatsapp-files.ts';

/** A fixed address or number takes no parameter; an address of ours is given as what follows the approved part. */
const button =
  ({ linkBase }: Addresses) =>
  (given: TemplateButton, position: number) => {
    const component = (sub_type: string, parameter: object) => [
      { type: 'button', sub_type, index: String(position), parameters: [parameter] },
    ];
    if ('code' in given) return component('copy_code', { type: 'coupon_code', coupon_code: given.code });
    if ('phone' in given) return [];
    if (!('url' in given)) return component('quick_reply', { type: 'payload', payload: given.postback });
    if (!given.url.startsWith(linkBase)) return [];
    return component('url', { type: 'text', text: given.url.slice(linkBase.length) });
  };

/** What was approved with a file has one: without, Meta refuses the template. */
const above = (header: HeaderFile, addresses: Addresses): object => {
  const file = fileObject(header, addresses);
  if (file === undefined) throw new ProviderFault('whatsapp', `no address of the ${header.kind} above`, 'message');
  return { type: 'header', parameters: [{ type: header.kind, [header.kind]: file }] };
};

interface Part extends Pick<TemplateContent, 'parameters' | 'buttons'> {
  readonly header?: TemplateContent['header'];
}

/** Of words that were approved as they are nothing is sent. */
const components = ({ header, parameters, buttons }: Part, addresses: Addresses): readonly object[] => [
  ...(header === undefined || header.kind === 'text' ? [] : [above(header, addresses)]),
  ...(parameters.length > 0 ? [{ type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) }] : []),
  ...buttons.flatMap(button(addresses)),
];

const carousel = (cards: NonNullable<TemplateContent['cards']>, addresses: Addresses): object => ({
  type: 'carousel',
  cards: cards.map((card, card_index) => ({ card_index, components: components(card, addresses) })),
});

/** Meta's components of a template. */
export const templateComponents = (content: TemplateContent, addresses: Addresses): readonly object[] => [
  ...components(content, addresses),
  ...(content.cards === undefined ? [] : [carousel(content.cards, addresses)]),
];
