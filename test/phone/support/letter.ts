/** A mail as marketing writes them: a table, inline styles, a picture, a button. */
export const letter = `<!doctype html>
<html lang="en">
  <body style="margin:0;background:#faf8f4;font-family:Helvetica,Arial,sans-serif;color:#1c1a17">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:20px 16px">
      <img src="https://cdn.norrsken.example/almost-silver.png" alt="" width="100%" style="display:block;border-radius:12px">
      <h1 style="font-size:20px;line-height:1.3;margin:16px 0 8px">Almost Silver, Ana</h1>
      <p style="font-size:15px;line-height:1.5;margin:0 0 16px">40 points to go. Your next two coffees count double, at any counter, until Sunday.</p>
      <a href="https://norrsken.example/points" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0b5d4b;color:#ffffff;font-weight:bold;text-decoration:none">See my points</a>
      <p style="font-size:12px;line-height:1.5;margin:24px 0 0;color:#66615a">Norrsken Coffee, Hornsgatan 1, Stockholm. You get this because you joined the club. <a href="https://norrsken.example/preferences" style="color:#0b5d4b">Preferences</a></p>
    </td></tr></table>
    <script>document.body.textContent = 'a script ran'</script>
  </body>
</html>`;

export const textOfLetter =
  'Almost Silver, Ana. 40 points to go. Your next two coffees count double, at any counter, until Sunday.';
