import { html } from 'hono/html';
import { pair } from '#consent/consent.ts';
import type { Agreed } from '#preferences/agreed-wording.ts';
import { isOn, onNow, type Choices } from '#preferences/choices.ts';
import { form, option } from '#preferences/pages/form.ts';
import type { Html } from '#preferences/pages/layout.ts';
import { channelName, topicName } from '#preferences/pages/say-pairs.ts';
import { wordingQuote } from '#preferences/pages/wording-quote.ts';
import { texts } from '#preferences/texts/texts.ts';
import { wordingTag } from '#preferences/wording-tag.ts';

const boxes = ({ member, reachable, language, agreed, at }: Choices, topic: string): readonly Html[] =>
  reachable.flatMap((one) =>
    one.channels.map((channel) => {
      const value = pair(channel, topic);
      const checked = isOn(one, member.memberId, value, at);
      return option({
        type: 'checkbox',
        name: 'on',
        value,
        label: channelName(channel, language),
        hint: one.masked,
        checked,
        disabled: !checked && !agreed.some(({ channels }) => channels.includes(channel)),
      });
    }),
  );

/** The wordings of the channels that are shown. */
const agreedHere = ({ agreed, reachable }: Choices): readonly Agreed[] =>
  agreed
    .map(({ wording, channels }) => ({
      wording,
      channels: reachable.flatMap((one) => one.channels).filter((channel) => channels.includes(channel)),
    }))
    .filter(({ channels }) => channels.length > 0);

/** What ticking a box agrees to; with more than one wording each says for which channels it is. */
const agreement = (choices: Choices): Html => {
  const { language } = choices;
  const { what } = texts[language];
  const here = agreedHere(choices);
  const names = ({ channels }: Agreed): string => channels.map((channel) => channelName(channel, language)).join(', ');
  return html`<p class="muted">${here.length === 0 ? what.closed : what.agree}</p>
    ${here.map(
      (one) =>
        html`${here.length === 1 ? '' : html`<p class="muted small">${names(one)}</p>`}
        ${wordingQuote(one.wording, language)}`,
    )}`;
};

/** What the form showed, so that only what the person did on it is done. */
const shown = (choices: Choices): Html =>
  html`<input type="hidden" name="was" value="${onNow(choices).join(' ')}" /> ${agreedHere(choices).map(
    ({ wording }) => html`<input type="hidden" name="wording" value="${wordingTag(wording)}" />`,
  )}
    ${choices.reachable.map(
      ({ tag, row }) => html`<input type="hidden" name="seen" value="${tag}-${row?.seq ?? 0}" />`,
    )}`;

/** Topics by channels, none ticked for the person, with what ticking agrees to. */
export const whatSection = (choices: Choices, token: string): Html => {
  const { language, reachable, programme } = choices;
  const { settings } = programme;
  const { what } = texts[language];
  if (reachable.length === 0)
    return html`<section>
      <h2>${what.title}</h2>
      <p>${what.unreachable}</p>
    </section>`;
  const isStopped = onNow(choices).length === 0 && reachable.some(({ row }) => row?.stoppedAt !== undefined);
  return html`<section>
    <h2>${what.title}</h2>
    ${isStopped ? html`<p>${what.stopped}</p>` : ''}
    ${form(
      token,
      'save',
      html`${shown(choices)}
        ${Object.keys(settings.topics).map(
          (topic) =>
            html`<fieldset>
              <legend>${topicName(topic, settings, language)}</legend>
              ${boxes(choices, topic)}
            </fieldset>`,
        )}
        ${agreement(choices)} <button>${what.save}</button>`,
    )}
  </section>`;
};
