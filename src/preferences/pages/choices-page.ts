import { html } from 'hono/html';
import type { Choices } from '#preferences/choices.ts';
import type { History } from '#preferences/history.ts';
import { LANGUAGES } from '#preferences/languages.ts';
import { form, option } from '#preferences/pages/form.ts';
import { historySection } from '#preferences/pages/history-section.ts';
import { layout, type Html } from '#preferences/pages/layout.ts';
import { sayTime } from '#preferences/pages/say-time.ts';
import { whatSection } from '#preferences/pages/what-section.ts';
import { BREAK_DAYS, FREQUENCIES } from '#preferences/set-preferences.ts';
import type { Texts } from '#preferences/texts/en.ts';
import { texts } from '#preferences/texts/texts.ts';

export type Notice = keyof Texts['notices'];
export const isNotice = (text: string): text is Notice => Object.hasOwn(texts.en.notices, text);

export interface ChoicesView {
  readonly choices: Choices;
  readonly history: History;
  readonly token: string;
  readonly openUntil: string;
  readonly notice: Notice | undefined;
}

const oftenSection = ({ choices: { language, member }, token }: ChoicesView): Html => {
  const { often } = texts[language];
  const options = FREQUENCIES.map((value) =>
    option({
      type: 'radio',
      name: 'frequency',
      value,
      label: often[value],
      checked: value === member.preferences.frequency,
    }),
  );
  return html`<section>
    ${form(
      token,
      'frequency',
      html`<fieldset>
          <legend><h2>${often.title}</h2></legend>
          ${options}
        </fieldset>
        <button>${often.save}</button>`,
    )}
  </section>`;
};

const pauseSection = ({ choices: { language, member, at }, token }: ChoicesView): Html => {
  const { pause } = texts[language];
  const { pausedUntil } = member.preferences;
  const isPaused = pausedUntil !== null && pausedUntil > at;
  return html`<section>
    <h2>${pause.title}</h2>
    <p>${isPaused ? pause.until(sayTime(pausedUntil, member, language, { dateStyle: 'long' })) : pause.lead}</p>
    ${
      isPaused
        ? form(token, 'resume', html`<button class="quiet">${pause.resume}</button>`)
        : form(
            token,
            'pause',
            html`${BREAK_DAYS.map(
              (days) => html`<button class="quiet" name="days" value="${days}">${pause.days(days)}</button>`,
            )}`,
          )
    }
  </section>`;
};

const stopSection = ({ choices: { language }, token }: ChoicesView): Html => {
  const { stop } = texts[language];
  return html`<section>
    <h2>${stop.title}</h2>
    <p>${stop.lead}</p>
    ${form(token, 'stop', html`<button class="grave">${stop.button}</button>`)}
  </section>`;
};

const languageSection = ({ choices: { language: current }, token }: ChoicesView): Html => {
  const { language } = texts[current];
  const options = Object.entries(LANGUAGES).map(([value, label]) =>
    option({ type: 'radio', name: 'language', value, label, lang: value, checked: value === current }),
  );
  return html`<section>
    ${form(
      token,
      'language',
      html`<fieldset>
          <legend><h2>${language.title}</h2></legend>
          ${options}
        </fieldset>
        <button>${language.save}</button>`,
    )}
  </section>`;
};

const dataSection = ({ choices: { language } }: ChoicesView): Html => {
  const { data } = texts[language];
  return html`<section>
    <h2>${data.title}</h2>
    <p>${data.lead}</p>
    <ul class="acts">
      <li><a class="act" href="/preferences/data">${data.download}</a></li>
      <li><a class="act" href="/preferences/delete">${data.remove}</a></li>
    </ul>
  </section>`;
};

/** Everything a member may choose, see and take away, on one page. */
export const choicesPage = (view: ChoicesView): string => {
  const { choices, history, token, openUntil, notice } = view;
  const { language, programme, member } = choices;
  const { brand } = programme.settings;
  const words = texts[language];
  return layout({
    language,
    brand,
    title: words.choices.title,
    ...(notice === undefined ? {} : { notice: { text: words.notices[notice], isWarning: notice === 'changed' } }),
    body: html`<p>${words.choices.lead(brand.name)}</p>
      <p class="muted small">
        ${words.choices.openUntil(sayTime(openUntil, member, language, { timeStyle: 'short' }))}
      </p>
      ${whatSection(choices, token)} ${oftenSection(view)} ${pauseSection(view)} ${stopSection(view)}
      ${languageSection(view)} ${historySection(choices, history)} ${dataSection(view)}`,
  });
};
