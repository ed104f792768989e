import { createHash } from 'node:crypto';

/** The tokens of our other pages. Media queries instead of light-dark(): old phones open these pages too. */
export const style = `
:root{color-scheme:light dark;--paper:#faf8f4;--surface:#fff;--ink:#1c1a17;--muted:#66615a;--line:#e6e1d8;--edge:#8a847a;--accent:#0b5d4b;--on-accent:#fff;--warn:#8a5a00;--bad:#b3261e}
@media (prefers-color-scheme:dark){:root{--paper:#141312;--surface:#1d1c1a;--ink:#f3efe8;--muted:#a8a196;--line:#34312c;--edge:#7d776d;--accent:#5cc8ae;--on-accent:#0c1f1a;--warn:#f0b64a;--bad:#ff8a80}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 -apple-system,'Segoe UI',Roboto,Inter,'Liberation Sans',system-ui,sans-serif;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
header,main,footer{max-width:40rem;margin:0 auto;padding:0 16px}
header{padding-top:20px;font-weight:600;color:var(--accent)}
main{padding-bottom:32px}
h1{font-size:1.75rem;line-height:1.2;margin:24px 0 8px;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 8px}
p{margin:0 0 16px}
section{border-top:1px solid var(--line);padding:24px 0 8px;margin-top:16px}
.muted{color:var(--muted)}
.small{font-size:.875rem}
.notice{margin:16px 0 0;padding:12px 16px;border-left:4px solid var(--accent);background:var(--surface);font-weight:600}
.notice:focus{outline:0}
.notice.warn{border-color:var(--warn)}
a{color:var(--accent);text-underline-offset:3px}
a.act{display:inline-block;padding:10px 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
fieldset{border:0;margin:0 0 16px;padding:0;min-width:0}
legend{padding:4px 0 0;font-weight:600}
legend h2{margin:0}
label.row{display:flex;align-items:center;gap:12px;min-height:44px;padding:6px 0;cursor:pointer}
label.row+label.row{border-top:1px solid var(--line)}
label.row span{flex:1;min-width:0}
label.row small{display:block;font-size:.875rem;color:var(--muted)}
input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--accent)}
blockquote{margin:4px 0 16px;padding:0 0 0 16px;border-left:2px solid var(--line)}
blockquote p{margin:0}
button{display:inline-block;min-height:44px;padding:10px 20px;margin:0 8px 16px 0;border:1px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-weight:600;text-align:left;cursor:pointer}
button.quiet{background:var(--surface);border-color:var(--edge);color:var(--ink)}
button.grave{background:var(--surface);border-color:var(--bad);color:var(--bad)}
ol,ul{margin:0 0 16px;padding:0}
ul{padding-left:20px}
ul.acts{padding:0;list-style:none}
ol{list-style:none}
ol li{padding:12px 0;border-top:1px solid var(--line)}
ol li:first-child{border-top:0}
ol p{margin:0}
details{margin-top:4px}
summary{color:var(--accent);padding:10px 0;cursor:pointer}
svg.code{display:block;width:min(100%,18rem);height:auto;margin:0 0 16px;border-radius:8px}
p.spelled{font-size:1.5rem;font-weight:600;letter-spacing:.04em}
footer{padding-top:16px;padding-bottom:40px;border-top:1px solid var(--line);font-size:.875rem;color:var(--muted)}
footer a{display:inline-block;padding:12px 16px 12px 0}
`;

/** The one style that a page may have; nothing else may load, run or frame it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
