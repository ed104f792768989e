import type { Asked } from '../cloud/client.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { PUBLIC_URL } from '../cloud/edges.ts';
import { fieldsOf } from '../outside/page.ts';
import type { Came } from '../outside/phones.ts';
import type { Person } from '../stories/story.ts';

type Page = 'l' | 'preferences' | 'unsubscribe' | 'opt-in';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const linkIn = ({ message: { content } }: Came, page: Page): string | undefined =>
  new RegExp(`${PUBLIC_URL}(/${page}/[\\w.~-]+)`).exec(JSON.stringify(content))?.[1];

/** What people do on the public pages, each in a browser without scripts that keeps its cookies. */
export const createBrowser = ({ client, phones }: Cloud, id: (what: string) => string) => {
  const cookies = new Map<string, string>();
  const pages = new Map<string, string>();
  const ways = new Map<string, string>();

  const visit = ({ memberId }: Person, method: 'GET' | 'POST', path: string, form?: URLSearchParams): Promise<void> => {
    const cookie = cookies.get(memberId);
    const headers = { ...FORM, ...(cookie === undefined ? {} : { cookie }) };
    const asked: Asked = { id: id(method), method, path, headers, ...(form && { body: form.toString() }) };
    return client.ask(asked, (answer) => {
      for (const given of answer.cookies) cookies.set(memberId, given.split(';')[0] ?? '');
      pages.set(memberId, answer.body);
      const { location } = answer.headers;
      if (location !== undefined) ways.set(memberId, location.replace(PUBLIC_URL, ''));
    });
  };

  return {
    visits: visit,
    /** The newest link to one of our pages that came to somebody: looks, or sends a form there. */
    follows: (person: Person, page: Page, form?: URLSearchParams): Promise<void> => {
      const { phone, email } = person.profile;
      const came = [...phones.came(email), ...phones.came(phone)];
      const [path = `/${page}/none`] = came.flatMap((one) => linkIn(one, page) ?? []);
      return visit(person, form === undefined ? 'GET' : 'POST', path, form);
    },
    /** A form of the page that somebody has before them, with what they change in it. */
    form: ({ memberId }: Person, act?: string, changes: Readonly<Record<string, string>> = {}): URLSearchParams => {
      const fields = fieldsOf(pages.get(memberId) ?? '', act);
      for (const [name, value] of Object.entries(changes)) fields.set(name, value);
      return fields;
    },
    /** Where somebody was led last, on our own pages. */
    led: ({ memberId }: Person): string => ways.get(memberId) ?? '/preferences/none',
  };
};
