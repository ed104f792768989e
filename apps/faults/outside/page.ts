/**
 * Names and values of the fields a browser would send with a page's form: hidden ones, and those that are checked. Of a page
 * with several forms the one that does `act`.
 */
export const fieldsOf = (html: string, act?: string): URLSearchParams => {
  const forms = html.split('<form').slice(1);
  const does = new RegExp(`name="do"\\s+value="${act ?? ''}"`);
  const form = (act === undefined ? forms[0] : forms.find((part) => does.test(part))) ?? '';
  const inputs = [...(form.split('</form>')[0] ?? '').matchAll(/<input([^>]*)>/g)].map(
    ([, attributes = '']) => attributes,
  );
  const value = (attributes: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
  return new URLSearchParams(
    inputs
      .filter((one) => value(one, 'type') === 'hidden' || /\schecked/.test(one))
      .map((one): [string, string] => [value(one, 'name'), value(one, 'value')]),
  );
};
