import { ail, ailments, local } from './api.js';
import { h } from './dom.js';
import { notice } from './notices.js';
import { waitAt } from './side.js';
import { onState, store } from './store.js';
import { channelNames, count, timeOf } from './words.js';

const root = document.querySelector('#providers');
const SOON_MS = 500;
const LATER_MS = 2_000;

const vendorNames = { aws: 'AWS', meta: 'Meta', vonage: 'Vonage', twilio: 'Twilio' };
const states = [
  ['', 'is well'],
  ['down', 'is down'],
  ['slow', 'is slow'],
  ['throttled', 'has too much to do'],
  ['lossy', 'loses every second one'],
];
const means = {
  down: 'Every call fails with an error of its own.',
  slow: 'Calls are answered after three seconds.',
  throttled: 'Every call is one too many.',
  lossy: 'All are taken; of every second one nothing is heard.',
};

const nameOf = ({ vendor, channel }) => `${vendorNames[vendor]} ${channelNames[channel]}`;

/** What the system does about a way: it goes, or is left alone, since when and until when. */
const breaker = ({ skipped }, zone) => {
  const [outage] = skipped;
  if (!outage) return h('span', { class: 'goes' }, 'Messages go this way.');
  const { code, since, until, tries } = outage;
  const tried = tries === 0 ? '' : `, tried ${count(tries, 'time')} in vain`;
  const next =
    until > store.now ? `The first message after ${timeOf(until, zone)} tries it.` : 'The next message tries it.';
  return h('span', { class: 'skipped' }, `Skipped since ${timeOf(since, zone)}: ${code}${tried}. ${next}`);
};

/** How each provider is on each channel, to be seen and to be chosen. */
export const startProviders = () => {
  let ways = [];
  let sick = [];
  const rows = new Map();
  const title = h('h2', {});
  const list = h('ul', { class: 'ways' });

  const rowOf = (way) => {
    const name = nameOf(way);
    const select = h(
      'select',
      {
        'aria-label': `How ${name} is`,
        onchange: () =>
          ail({ vendor: way.vendor, channel: way.channel, is: select.value || null })
            .then(take)
            .catch((error) => notice('providers', `${name} was not changed: ${error.message}.`, 'bad')),
      },
      states.map(([value, text]) => h('option', { value }, text)),
    );
    const says = h('p', {});
    const head = h(
      'strong',
      {},
      vendorNames[way.vendor],
      ' ',
      h('span', { class: `on ${way.channel}` }, channelNames[way.channel]),
    );
    return { select, says, element: h('li', {}, h('div', {}, head, select), says) };
  };
  const draw = () => {
    const zone = store.members[0]?.zone;
    const skipped = ways.filter((way) => way.skipped.length > 0).length;
    waitAt('providers', skipped, `${count(skipped, 'way is', 'ways are')} skipped`);
    title.textContent = skipped === 0 ? 'Every provider is used' : `${count(skipped, 'way is', 'ways are')} skipped`;
    for (const way of ways) {
      const key = nameOf(way);
      if (!rows.has(key)) {
        rows.set(key, rowOf(way));
        list.append(rows.get(key).element);
      }
      const { select, says } = rows.get(key);
      const is = sick.find((one) => one.vendor === way.vendor && one.channel === way.channel)?.is ?? '';
      select.value = is;
      select.classList.toggle('armed', is !== '');
      says.replaceChildren(...[means[is] && h('span', {}, means[is]), breaker(way, zone)].filter(Boolean));
    }
  };
  const take = (next) => {
    sick = next;
    draw();
  };
  const refresh = async () => {
    ways = (await local.ways().catch(() => undefined)) ?? ways;
    take(await ailments().catch(() => sick));
  };

  let timer;
  onState(() => {
    if (!store.local) return;
    timer ??= setTimeout(
      () => {
        timer = undefined;
        void refresh();
      },
      root.hidden ? LATER_MS : SOON_MS,
    );
  });
  root.addEventListener('shown', () => void refresh());
  root.replaceChildren(
    h('header', {}, title),
    h(
      'p',
      { class: 'muted' },
      'What you choose here meets everybody, until it is well again. How one message fails stands below the phone that it goes to.',
    ),
    list,
  );
  return take;
};
