import { beforeEach, describe, expect, it, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { Evidence } from '#consent/consent.ts';
import type { Ticket } from '#preferences/ticket.ts';
import { useDeps } from '#runtime/deps.ts';
import { aRun } from '../local/support/run.ts';
import { fieldsOf } from '../../apps/faults/outside/page.ts';
import { aVisitor, type Seen, type Visitor } from '../support/visitor.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const EMAIL = 'alma@example.com';
let world: World;
let alma: Visitor;
let ids = 0;

beforeEach(async () => {
  world = await createWorld();
  useDeps(world.deps);
  alma = aVisitor(world.deps.now);
  await world.accept({
    type: 'member.enrolled',
    history: true,
    data: { phone: PHONE, email: 'Alma@Example.com', locale: 'en-GB', country: 'SE' },
  });
});

const soon = (): string => new Date(world.deps.now().getTime() + 86_400_000).toISOString();
const later = (minutes: number): void => {
  world.at(new Date(world.deps.now().getTime() + minutes * 60_000).toISOString());
};
const sealed = (purpose: Ticket['purpose'], rest: Partial<Ticket> = {}): string =>
  world.deps.tickets.seal({ purpose, memberId: 'alma', id: `t${(ids += 1)}`, expiresAt: soon(), ...rest });
const consent = (address = PHONE, memberId = 'alma') => world.saidAt(address, memberId);
const evidence = (address = PHONE) => world.deps.consents.evidence(world.deps.addressOf(address));
const preferences = async () => (await world.deps.members.get('alma'))?.registers;
const grant = async (address: string, pairs: Evidence['pairs']): Promise<void> => {
  const row = await consent(address);
  await world.deps.consents.change(
    world.deps.addressOf(address),
    {
      id: `g${(ids += 1)}`,
      at: world.deps.now().toISOString(),
      memberId: 'alma',
      change: 'granted',
      pairs,
      how: 'api',
      channel: 'sms',
    },
    row?.seq ?? 0,
  );
};
/** Uses a link and reads the page it opens. */
const opened = async (visitor = alma): Promise<Seen> => {
  await visitor.post(`/preferences/${sealed('preferences')}`);
  return visitor.get('/preferences');
};
/** Sends a form of a page as the browser would, after the person did something to it. */
const send = async (
  page: Seen,
  act: string,
  change: (form: URLSearchParams) => void = () => undefined,
  visitor = alma,
): Promise<Seen> => {
  const form = fieldsOf(page.html, act);
  change(form);
  const answer = await visitor.post('/preferences', form);
  return answer.status === 303 ? visitor.get(answer.headers['location'] ?? '') : answer;
};
const tick =
  (...pairs: readonly string[]) =>
  (form: URLSearchParams): void => {
    for (const pair of pairs) form.append('on', pair);
  };
const untick =
  (pair: string) =>
  (form: URLSearchParams): void => {
    form.delete('on', pair);
  };

describe('a link to the preference centre', () => {
  it('is used up by its button, not by looking at it', async () => {
    const path = `/preferences/${sealed('preferences')}`;
    for (const seen of [await alma.get(path), await alma.get(path), await alma.get(path)]) {
      expect(seen).toMatchObject({ status: 200, cookies: [] });
      expect(seen.text).toContain('Open my choices');
    }
    expect(await alma.post(path)).toMatchObject({ status: 303, headers: { location: '/preferences' } });
    expect((await alma.get('/preferences')).text).toContain('What you want to get');
    expect(await aVisitor(world.deps.now).post(path)).toMatchObject({ status: 404, cookies: [] });
  });

  it('comes by a reply PREFERENCES, and opens', async () => {
    await world.reply('PREFERENCES');
    await world.drain();
    const url = /https:\/\/go\.example(\/\S+)/.exec(world.texts().at(-1) ?? '')?.[1] ?? '';
    const short = await alma.get(url);
    const path = new URL(short.headers['location'] ?? '').pathname;
    expect((await alma.get(path)).text).toContain('Open my choices');
    expect((await alma.post(path)).status).toBe(303);
  });

  it('opens one page when its button is pressed ten times at once', async () => {
    const path = `/preferences/${sealed('preferences')}`;
    const answers = await Promise.all(Array.from({ length: 10 }, () => aVisitor(world.deps.now).post(path)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  const bad: readonly (readonly [string, () => Promise<string> | string])[] = [
    ['was tampered with', () => sealed('preferences').replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
    ['never was one', () => 'x'],
    ['is too long', () => 'x'.repeat(3_000)],
    ['has expired', () => sealed('preferences', { expiresAt: world.deps.now().toISOString() })],
    ['is for another purpose', () => sealed('unsubscribe', { pairs: ['email:offers'] })],
    ['is a session', () => sealed('session')],
    ['is about a member who never was', () => sealed('preferences', { memberId: 'nobody' })],
    [
      'was used',
      async () => {
        const used = sealed('preferences');
        await aVisitor(world.deps.now).post(`/preferences/${used}`);
        return used;
      },
    ],
    [
      'is about a member who was erased',
      async () => {
        const visitor = aVisitor(world.deps.now);
        await send(await opened(visitor), 'save', undefined, visitor);
        await send(await visitor.get('/preferences/delete'), 'delete', undefined, visitor);
        return sealed('preferences');
      },
    ],
  ];
  test.each(bad)('that %s gets the one answer that says nothing about anybody', async (_, make) => {
    const text = await make();
    const never = await alma.get('/preferences/never');
    expect(never.status).toBe(404);
    expect(never.text).toContain('This link does not work any more');
    for (const method of ['get', 'post'] as const)
      for (const visitor of [alma, aVisitor(world.deps.now)])
        expect(await visitor[method](`/preferences/${text}`)).toEqual(never);
    expect(alma.jar.size).toBe(0);
  });

  it('opens nothing for another site, and stays good', async () => {
    const path = `/preferences/${sealed('preferences')}`;
    expect(await alma.postFromElsewhere(path)).toEqual(await alma.get('/preferences/never'));
    expect(await alma.post(path)).toMatchObject({ status: 303 });
  });

  it('that is bad answers in the language of the browser, never of the member', async () => {
    for (const [asked, title] of [
      ['sv-SE,sv;q=0.9,en;q=0.8', 'Länken fungerar inte längre'],
      ['pt, fr;q=0.3, de;q=0.7', 'Dieser Link gilt nicht mehr'],
      ['xx', 'This link does not work any more'],
    ] as const)
      expect((await aVisitor(world.deps.now, asked).get('/preferences/never')).text).toContain(title);
  });
});

describe('a session', () => {
  it('is a cookie that no script and no other site can use', async () => {
    const { cookies } = await alma.post(`/preferences/${sealed('preferences')}`);
    expect(cookies).toEqual([
      expect.stringMatching(
        /^preferences=[\w-]{50,}; Path=\/preferences; Max-Age=1800; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ]);
    useDeps({ ...world.deps, publicUrl: 'http://127.0.0.1:8787' });
    const local = await aVisitor(world.deps.now).post(`/preferences/${sealed('preferences')}`);
    expect(local.cookies[0]).toMatch(/SameSite=Strict$/);
  });

  it('ends after half an hour', async () => {
    const page = await opened();
    later(29);
    expect((await alma.get('/preferences')).status).toBe(200);
    later(1);
    expect((await alma.get('/preferences')).status).toBe(404);
    expect((await send(page, 'stop')).status).toBe(404);
    expect(await consent()).toBeUndefined();
  });

  test.each(['save', 'stop', 'pause', 'resume', 'frequency', 'language', 'delete'])(
    'takes no form that is not its own: %s',
    async (act) => {
      const other = aVisitor(world.deps.now);
      const theirs = fieldsOf((await opened(other)).html, 'stop').get('token') ?? '';
      await opened();
      await grant(PHONE, ['sms:offers']);
      const before = { row: await consent(), member: await world.deps.members.get('alma') };
      for (const token of ['', 'x', theirs])
        expect(await alma.post('/preferences', new URLSearchParams({ token, do: act, days: '7' }))).toMatchObject({
          status: 404,
        });
      expect({ row: await consent(), member: await world.deps.members.get('alma') }).toEqual(before);
    },
  );

  test.each(['/preferences', '/preferences/data', '/preferences/delete'])('is asked for at %s', async (path) => {
    expect(await alma.get(path)).toEqual(await alma.get('/preferences/never'));
  });
});

describe('choices', () => {
  it('show what is on, on masked addresses, with nothing ticked for the person', async () => {
    await grant(PHONE, ['sms:rewards']);
    await grant(EMAIL, ['email:offers']);
    const page = await opened();
    expect(fieldsOf(page.html, 'save').getAll('on')).toEqual(['sms:rewards', 'email:offers']);
    expect(page.text).toContain('+46 ··· 605');
    expect(page.text).toContain('a···@example.com');
    for (const personal of [PHONE, '70174', 'lma@', 'alma']) expect(page.html).not.toContain(personal);
  });

  it('turn a ticked box into a consent with the words that were shown', async () => {
    const page = await send(await opened(), 'save', tick('sms:offers', 'rcs:offers', 'email:rewards'));
    expect(page.text).toContain('Your choices are saved.');
    expect((await consent())?.states).toEqual({ 'sms:offers': 'granted', 'rcs:offers': 'granted' });
    expect((await consent(EMAIL))?.states).toEqual({ 'email:rewards': 'granted' });
    const [entry] = await evidence();
    expect(entry).toMatchObject({
      change: 'granted',
      how: 'preference-centre',
      memberId: 'alma',
      ip: '192.0.2.7',
      language: 'en',
      wording: { language: 'en', version: expect.any(String) as unknown },
      until: expect.any(String) as unknown,
    });
    const [mailed] = await evidence(EMAIL);
    for (const wording of [entry?.wording, mailed?.wording]) expect(page.text).toContain(wording?.text ?? 'none');
    expect(world.facts.filter(({ type }) => type === 'consent.changed')).toHaveLength(2);
  });

  it('take an unticked box back, and do nothing about boxes that were left alone', async () => {
    await grant(PHONE, ['sms:offers', 'sms:rewards']);
    await send(await opened(), 'save', untick('sms:offers'));
    expect((await consent())?.states).toEqual({ 'sms:offers': 'withdrawn', 'sms:rewards': 'granted' });
    const entries = await evidence();
    expect(entries.at(-1)).toMatchObject({ change: 'withdrawn', pairs: ['sms:offers'], how: 'preference-centre' });
    await send(await alma.get('/preferences'), 'save');
    expect(await evidence()).toHaveLength(entries.length);
  });

  it('leave one entry when the button is pressed twice', async () => {
    await grant(PHONE, ['sms:rewards']);
    const page = await opened();
    const act = (form: URLSearchParams): void => {
      tick('sms:offers')(form);
      untick('sms:rewards')(form);
    };
    await send(page, 'save', act);
    await send(page, 'save', act);
    expect((await evidence()).map(({ change }) => change)).toEqual(['granted', 'granted', 'withdrawn']);
    expect((await consent())?.states).toEqual({ 'sms:offers': 'granted', 'sms:rewards': 'withdrawn' });
  });

  it('of a page from before a STOP undo nothing of it', async () => {
    await grant(PHONE, ['sms:offers']);
    const page = await opened();
    await world.reply('STOP');
    expect((await send(page, 'save')).text).toContain('Your choices are saved.');
    const changed = await send(page, 'save', tick('sms:rewards'));
    expect(changed.text).toContain('Something changed in the meantime');
    expect(await consent()).toMatchObject({ stoppedAt: expect.any(String) as unknown });
    expect(fieldsOf(changed.html, 'save').getAll('on')).toEqual([]);
    expect(changed.text).toContain('Everything is off');
  });

  it('of an old page still turn off what is unticked', async () => {
    await grant(PHONE, ['sms:offers']);
    const page = await opened();
    await grant(PHONE, ['sms:rewards']);
    await send(page, 'save', untick('sms:offers'));
    expect((await consent())?.states).toEqual({ 'sms:offers': 'withdrawn', 'sms:rewards': 'granted' });
    // Turned on again, the same old page is another act.
    await grant(PHONE, ['sms:offers']);
    await send(page, 'save', untick('sms:offers'));
    expect((await consent())?.states['sms:offers']).toBe('withdrawn');
  });

  it('after a STOP are the person’s own yes, for what was ticked and no more', async () => {
    await grant(PHONE, ['sms:offers', 'sms:rewards']);
    await world.reply('STOP');
    world.listed.set(PHONE, 'phone');
    await send(await opened(), 'save', tick('sms:offers'));
    const row = await consent();
    expect(row?.stoppedAt).toBeUndefined();
    expect(row?.states).toMatchObject({ 'sms:offers': 'granted', 'sms:rewards': 'withdrawn' });
    expect(world.listed.has(PHONE)).toBe(false);
  });

  it('lose to a wording that was published after the page was shown', async () => {
    const page = await opened();
    const { settings } = world.programme;
    const wording = Object.fromEntries(
      Object.entries(settings.wording).map(([id, one]) => [id, { ...one, version: 'newer' }]),
    );
    const programme = { ...world.programme, version: 'v2', settings: { ...settings, wording } };
    await world.deps.programmes.publish(programme, world.deps.now().toISOString());
    const answer = await send(page, 'save', tick('sms:offers'));
    expect(answer.text).toContain('Something changed in the meantime');
    expect(await consent()).toBeUndefined();
    await send(answer, 'save', tick('sms:offers'));
    expect((await evidence())[0]?.wording?.version).toBe('newer');
  });

  it('lose when the member has another number by now', async () => {
    const page = await opened();
    later(1);
    await world.accept({ type: 'member.updated', data: { phone: '+46701740699' } });
    const answer = await send(page, 'save', tick('sms:offers'));
    expect(answer.text).toContain('Something changed in the meantime');
    for (const phone of [PHONE, '+46701740699']) expect(await consent(phone)).toBeUndefined();
  });

  it('answer our question whether to stop', async () => {
    const address = world.deps.addressOf(PHONE);
    await grant(PHONE, ['sms:offers']);
    await world.deps.consents.clarify(address, { id: 'q', at: world.deps.now().toISOString(), pairs: [] });
    await send(await opened(), 'save', tick('sms:rewards'));
    expect((await consent())?.clarifying).toBeUndefined();
  });

  it('know only channels and topics that there are', async () => {
    await send(await opened(), 'save', tick('sms:nothing', 'pigeon:offers', '__proto__:offers', 'email'));
    expect(await consent()).toBeUndefined();
    expect(await consent(EMAIL)).toBeUndefined();
  });

  it('stop everything by one press, on every address, and what runs with it', async () => {
    await grant(PHONE, ['sms:offers']);
    await grant(EMAIL, ['email:offers']);
    await world.deps.runs.start(aRun({ runId: 'run-1' }), undefined);
    const page = await send(await opened(), 'stop');
    expect(world.stopped).toEqual(['run-1']);
    expect(page.text).toContain('All messages are stopped.');
    for (const address of [PHONE, EMAIL]) {
      expect((await consent(address))?.stoppedAt).toBe(world.deps.now().toISOString());
      expect(Object.values((await consent(address))?.states ?? {})).toEqual(['withdrawn']);
    }
    await send(page, 'stop');
    expect((await evidence()).filter(({ change }) => change === 'stopped')).toHaveLength(1);
  });
});

describe('preferences', () => {
  test.each([
    ['pause', 'days', '7', { pausedUntil: '2026-11-28T12:01:00.000Z' }, 'You have a break until 28 November 2026.'],
    ['pause', 'days', '90', { pausedUntil: '2027-02-19T12:01:00.000Z' }, 'You have a break until 19 February 2027.'],
    ['frequency', 'frequency', 'losing', { frequency: 'losing' }, 'We will write as often as you chose.'],
    ['language', 'language', 'sv', { locale: 'sv' }, 'Ditt språk är sparat.'],
    ['language', 'language', 'en', { locale: 'en-GB' }, 'Your language is saved.'],
  ])('%s: %s %s', async (act, field, value, registers, text) => {
    later(1);
    const page = await send(await opened(), act, (form) => {
      form.set(field, value);
    });
    expect(page.text).toContain(text);
    const kept = await preferences();
    for (const [name, expected] of Object.entries(registers)) expect(kept?.[name]?.value).toBe(expected);
  });

  it('let a break be ended', async () => {
    const paused = await send(await opened(), 'pause', (form) => {
      form.set('days', '30');
    });
    const page = await send(paused, 'resume');
    expect(page.text).toContain('Your break is over.');
    expect((await preferences())?.['pausedUntil']?.value).toBeNull();
    expect(page.text).toContain('Take a break');
  });

  test.each([
    ['pause', 'days', '8'],
    ['pause', 'days', ''],
    ['frequency', 'frequency', 'never'],
    ['language', 'language', 'xx'],
    ['language', 'language', '__proto__'],
    ['nothing', 'x', 'y'],
  ])('refuse what no form of ours sends: %s %s=%s', async (act, field, value) => {
    const form = fieldsOf((await opened()).html, 'stop');
    form.set('do', act);
    form.set(field, value);
    const before = await world.deps.members.get('alma');
    expect(await alma.post('/preferences', form)).toMatchObject({ status: 400 });
    expect(await world.deps.members.get('alma')).toEqual(before);
  });
});

describe('the history', () => {
  it('tells newest first what changed when and how, with what was agreed to', async () => {
    await send(await opened(), 'save', tick('sms:offers'));
    later(5);
    await world.reply('STOP');
    const { text } = await alma.get('/preferences');
    const history = text.slice(text.indexOf('What you agreed to, and when'));
    expect(history).toMatch(
      /21 November 2026 at 13:05 Stopped: Everything .*by your reply.*“STOP”.*21 November 2026 at 13:00 Turned on: Offers and news \(Text message\) .*on this page/,
    );
    expect(history).toContain((await evidence())[0]?.wording?.text);
  });

  it('shows words as words, and those of another member of the same phone to nobody else', async () => {
    await world.reply('STOP <img src=x onerror=alert(1)>');
    await world.deps.consents.optOut(world.deps.addressOf(PHONE), {
      id: 'other',
      at: world.deps.now().toISOString(),
      memberId: 'bo',
      change: 'stopped',
      pairs: [],
      how: 'reply',
      channel: 'sms',
      words: 'leave me be',
    });
    await world.deps.consents.optOut(world.deps.addressOf(PHONE), {
      id: 'own',
      at: world.deps.now().toISOString(),
      memberId: 'alma',
      change: 'stopped',
      pairs: [],
      how: 'reply',
      channel: 'sms',
      words: '<b>basta</b>',
    });
    const { html } = await opened();
    expect(html).toContain('&lt;b&gt;basta&lt;/b&gt;');
    expect(html).not.toMatch(/leave me be|<b>|<img/);
  });
});

describe('their data', () => {
  it('is a file to keep, and only for the member of the session', async () => {
    await opened();
    const { headers, html } = await alma.get('/preferences/data');
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    });
    expect(JSON.stringify(JSON.parse(html))).toContain('alma');
  });

  it('goes for good after a second press, and the session with it', async () => {
    await grant(PHONE, ['sms:offers']);
    await opened();
    const asked = await alma.get('/preferences/delete');
    expect(asked.text).toContain('This cannot be undone.');
    expect(await world.deps.members.get('alma')).toBeDefined();
    const goodbye = await send(asked, 'delete');
    expect(goodbye).toMatchObject({ status: 200 });
    expect(goodbye.text).toContain('You are deleted');
    expect(await world.deps.members.get('alma')).toBeUndefined();
    expect(alma.jar.size).toBe(0);
    expect((await alma.get('/preferences')).status).toBe(404);
  });
});

describe('one-click unsubscribing (RFC 8058)', () => {
  const pairs = ['email:offers'] as const;
  const multipart = [
    '--b0und',
    'Content-Disposition: form-data; name="List-Unsubscribe"',
    '',
    'One-Click',
    '--b0und--',
    '',
  ].join('\r\n');

  test.each([
    ['urlencoded', 'List-Unsubscribe=One-Click', undefined],
    ['multipart', multipart, 'multipart/form-data; boundary=b0und'],
  ])('withdraws the pairs of the link at once, without a cookie or a redirect: %s', async (_, body, type) => {
    await grant(EMAIL, ['email:offers', 'email:rewards']);
    const path = `/unsubscribe/${sealed('unsubscribe', { pairs })}`;
    for (const press of [1, 2, 3]) {
      const answer = await alma.post(path, body, type);
      expect([press, answer.status, answer.cookies]).toEqual([press, 200, []]);
      expect(answer.headers).not.toHaveProperty('location');
      expect((await consent(EMAIL))?.states).toEqual({ 'email:offers': 'withdrawn', 'email:rewards': 'granted' });
      expect(await evidence(EMAIL)).toHaveLength(2);
    }
    expect((await evidence(EMAIL)).at(-1)).toMatchObject({ how: 'one-click', channel: 'email', memberId: 'alma' });
  });

  it('unsubscribes nobody who only looks, or whose program sends something else', async () => {
    await grant(EMAIL, ['email:offers']);
    const path = `/unsubscribe/${sealed('unsubscribe', { pairs })}`;
    expect((await alma.get(path)).text).toContain('Offers and news (Email)');
    for (const body of ['', 'List-Unsubscribe=No', 'x']) expect((await alma.post(path, body)).status).toBe(400);
    expect((await alma.post(path, 'List-Unsubscribe=One-Click', 'text/plain')).status).toBe(400);
    expect((await consent(EMAIL))?.states).toEqual({ 'email:offers': 'granted' });
  });

  it('hears who agreed again and uses the same mail once more', async () => {
    const path = `/unsubscribe/${sealed('unsubscribe', { pairs })}`;
    await alma.post(path, 'List-Unsubscribe=One-Click');
    await grant(EMAIL, ['email:offers']);
    await alma.post(path, 'List-Unsubscribe=One-Click');
    expect((await consent(EMAIL))?.states).toEqual({ 'email:offers': 'withdrawn' });
  });

  it('works for an address of which nothing was recorded, and for sixty days', async () => {
    const expiresAt = new Date(world.deps.now().getTime() + 60 * 86_400_000).toISOString();
    const path = `/unsubscribe/${sealed('unsubscribe', { pairs, expiresAt })}`;
    later(59 * 24 * 60);
    expect((await alma.post(path, 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect((await consent(EMAIL))?.states).toEqual({ 'email:offers': 'withdrawn' });
  });

  it('answers a bad link as every page does', async () => {
    const never = await alma.get('/preferences/never');
    for (const text of ['x', sealed('preferences'), sealed('unsubscribe', { pairs, memberId: 'nobody' })])
      expect(await alma.post(`/unsubscribe/${text}`, 'List-Unsubscribe=One-Click')).toEqual(never);
  });
});

describe('double opt-in by link', () => {
  const ask = { pairs: ['email:offers', 'email:rewards'], wording: 'join-email' } as const;
  const confirm = async (path: string): Promise<Seen> => {
    const wording = /name="wording"\s+value="([^"]*)"/.exec((await alma.get(path)).html)?.[1] ?? '';
    return alma.post(path, new URLSearchParams({ wording }));
  };

  it('grants what was asked in the words that were shown, once', async () => {
    const ticket = sealed('opt-in', ask);
    const path = `/opt-in/${ticket}`;
    const page = await alma.get(path);
    expect(await consent(EMAIL)).toBeUndefined();
    expect((await confirm(path)).text).toContain('Thank you');
    const [entry] = await evidence(EMAIL);
    expect(entry).toMatchObject({
      change: 'granted',
      how: 'double-opt-in',
      channel: 'email',
      pairs: ask.pairs,
      ip: '192.0.2.7',
      wording: { id: 'join-email' },
    });
    expect(page.text).toContain(entry?.wording?.text);
    const never = await alma.get('/preferences/never');
    expect(await alma.post(path, 'wording=x')).toEqual(never);
    expect(await alma.get(path)).toEqual(never);
    expect(await evidence(EMAIL)).toHaveLength(1);
  });

  it('says by which channel the question came that the link was in', async () => {
    const asked = { id: 'q', at: world.deps.now().toISOString(), memberId: 'alma', change: 'asked' } as const;
    const pairs = ['sms:offers'] as const;
    await world.deps.consents.change(
      world.deps.addressOf(PHONE),
      { ...asked, pairs, how: 'double-opt-in', channel: 'rcs' },
      0,
    );
    await confirm(`/opt-in/${sealed('opt-in', { pairs, wording: 'join' })}`);
    expect((await evidence()).at(-1)).toMatchObject({ change: 'granted', how: 'double-opt-in', channel: 'rcs' });
  });

  it('grants nothing in words that were not shown', async () => {
    const path = `/opt-in/${sealed('opt-in', ask)}`;
    expect((await alma.post(path)).text).toContain('Please confirm');
    expect(await consent(EMAIL)).toBeUndefined();
    expect((await confirm(path)).text).toContain('Thank you');
  });

  test.each(['stopped', 'withdrawn'] as const)(
    'loses to an opt-out that came after the question: %s',
    async (change) => {
      const path = `/opt-in/${sealed('opt-in', ask)}`;
      const at = world.deps.now().toISOString();
      const pairs = change === 'stopped' ? [] : (['email:offers'] as const);
      await world.deps.consents.optOut(world.deps.addressOf(EMAIL), {
        id: 'out',
        at,
        change,
        pairs,
        how: 'api',
        channel: 'email',
      });
      expect(await alma.get(path)).toEqual(await alma.get('/preferences/never'));
      expect((await alma.post(path)).status).toBe(404);
      expect((await consent(EMAIL))?.states['email:offers']).not.toBe('granted');
    },
  );

  it('lets the run go on that asked', async () => {
    const question = {
      memberId: 'alma',
      runId: 'run',
      journey: 'welcome',
      kind: 'consent',
      topics: ['offers'],
      channels: ['email'],
      wording: 'join-email',
      askedAt: '2026-11-21T12:00:00.000Z',
      until: soon(),
      token: 'token',
    } as const;
    await world.deps.runs.ask(question);
    await confirm(`/opt-in/${sealed('opt-in', { pairs: ['email:service'], wording: 'join-email' })}`);
    expect(world.woken).toEqual([]);
    await confirm(`/opt-in/${sealed('opt-in', ask)}`);
    expect(world.woken).toEqual([{ token: 'token', kind: 'reply', intent: 'yes' }]);
    expect(await world.deps.runs.questions('alma')).toEqual([]);
  });
});

describe('every page', () => {
  it('loads, runs and frames nothing, and is kept and found by nobody', async () => {
    const pages = [
      await alma.get(`/preferences/${sealed('preferences')}`),
      await opened(),
      await alma.get('/preferences/delete'),
      await alma.get('/preferences/goodbye?language=<script>'),
      await alma.get('/preferences/never'),
      await alma.get(`/unsubscribe/${sealed('unsubscribe', { pairs: ['email:offers'] })}`),
      await alma.get(`/opt-in/${sealed('opt-in', { pairs: ['email:offers'], wording: 'join-email' })}`),
    ];
    for (const { headers, html } of pages) {
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      });
      const shownStyle = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(shownStyle).digest('base64');
      expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`);
      expect(html).not.toMatch(/<script|\sstyle=|\son\w+=|<iframe|<img/);
      expect(html).toMatch(/<html lang="en">/);
    }
  });

  it('says in words what is too large or went wrong, and no more', async () => {
    const path = `/unsubscribe/${sealed('unsubscribe', { pairs: ['email:offers'] })}`;
    const large = await alma.post(path, `List-Unsubscribe=One-Click&x=${'x'.repeat(16_384)}`);
    expect(large.status).toBe(413);
    expect(large.text).toContain('That was too much');
    expect(await consent(EMAIL)).toBeUndefined();
    useDeps({
      ...world.deps,
      members: { ...world.deps.members, get: () => Promise.reject(new Error('secret innards')) },
    });
    const fault = await alma.get(path);
    expect(fault.status).toBe(500);
    expect(fault.text).toContain('Something went wrong on our side');
    expect(fault.html).not.toContain('innards');
  });
});
