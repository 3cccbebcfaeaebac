// Generated from letter.mjml by bin/build-letters.ts. Change the template and run `npm run build:letters`.
import { html, type Html } from '../../domain/language/html.ts';
import { LETTER_HEAD } from '../../domain/letters/parts/head-html.ts';

export type Slots = { readonly lang: string; readonly subject: string; readonly preheader: string; readonly sender: string; readonly heading: string; readonly intro: readonly { readonly text: string }[]; readonly changes: readonly { readonly heading: string; readonly lines: readonly { readonly text: string }[] }[]; readonly groups: readonly { readonly heading: string; readonly cards: readonly { readonly name: string; readonly verdict: readonly { readonly text: string }[]; readonly lines: readonly { readonly before: string; readonly links: readonly { readonly url: string; readonly label: string }[]; readonly after: string }[] }[]; readonly lines: readonly { readonly before: string; readonly links: readonly { readonly url: string; readonly label: string }[]; readonly after: string }[] }[]; readonly rights: readonly { readonly text: string }[]; readonly footer: readonly { readonly text: string }[]; readonly links: readonly { readonly url: string; readonly label: string }[] };

export const letterHtml = (s0: Slots): Html => html`<!doctype html>
<html lang="${s0.lang}" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>${s0.subject}</title>
${LETTER_HEAD}</head>
<body  class="page" style="word-spacing:normal;background-color:#ffffff;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">${s0.preheader}</div>
<div
aria-label="${s0.subject}" aria-roledescription="email" role="article" lang="${s0.lang}" dir="ltr" style="word-spacing:normal;background-color:#ffffff;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:4px 20px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="sender" style="font-size:0px;padding:0 0 12px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;font-weight:700;line-height:1.6;text-align:left;color:#164a86;"
>${s0.sender}</div>
</td>
</tr>
<tr>
<td
align="center" style="font-size:0px;padding:0 0 20px;word-break:break-word;"
>
<p
style="border-top:solid 3px #164a86;font-size:1px;margin:0px auto;width:100%;"
>
</p>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 3px #164a86;font-size:1px;margin:0px auto;width:560px;" role="presentation" width="560px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:24px;line-height:1.4;text-align:left;color:#1c2430;"
><h1>${s0.heading}</h1></div>
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;text-align:left;color:#1c2430;"
>${s0.intro.map((s1) => html`
<p>${s1.text}</p>
`)}</div>
</td>
</tr>
${s0.changes.map((s1) => html`
<tr>
<td
align="left" style="font-size:0px;padding:0 0 8px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.4;text-align:left;color:#1c2430;"
><div class="note" style="border-left: 4px solid #164a86; padding: 0 0 0 12px">
<h2>${s1.heading}</h2>
${s1.lines.map((s2) => html`
<p style="margin: 0">${s2.text}</p>
`)}
</div></div>
</td>
</tr>
`)}${s0.groups.map((s1) => html`
<tr>
<td
align="left" style="font-size:0px;padding:4px 0 4px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:18px;line-height:1.5;text-align:left;color:#1c2430;"
><h2>${s1.heading}</h2></div>
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 8px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.4;text-align:left;color:#1c2430;"
>${s1.cards.map((s2) => html`
<div class="note" style="border-left: 4px solid #164a86; padding: 0 0 0 12px; margin: 8px 0 0">
<h3 style="margin: 0; font-size: inherit; font-weight: 700; word-break: keep-all; overflow-wrap: anywhere">
${s2.name}
</h3>
${s2.verdict.map((s3) => html`
<p style="margin: 2px 0 0">
<strong>${s3.text}</strong>
</p>
`)} ${s2.lines.map((s3) => html`
<p style="margin: 2px 0 0">
${s3.before}${s3.links.map((s4) => html`<a href="${s4.url}" style="color: #164a86">${s4.label}</a
>`)}${s3.after}
</p>
`)}
</div>
`)} ${s1.lines.map((s2) => html`
<p style="margin: 4px 0 0">
${s2.before}${s2.links.map((s3) => html`<a href="${s3.url}" style="color: #164a86">${s3.label}</a
>`)}${s2.after}
</p>
`)}</div>
</td>
</tr>
`)}
<tr>
<td
align="left" style="font-size:0px;padding:0;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.4;text-align:left;color:#1c2430;"
>${s0.rights.map((s1) => html`
<p>${s1.text}</p>
`)}</div>
</td>
</tr>
<tr>
<td
align="center" class="rule" style="font-size:0px;padding:8px 0 8px;word-break:break-word;"
>
<p
style="border-top:solid 1px #c9d1da;font-size:1px;margin:0px auto;width:100%;"
>
</p>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" style="border-top:solid 1px #c9d1da;font-size:1px;margin:0px auto;width:560px;" role="presentation" width="560px" ><tr><td style="height:0;line-height:0;"> &nbsp;
</td></tr></table><![endif]-->
</td>
</tr>
<tr>
<td
align="left" class="muted" style="font-size:0px;padding:0;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.4;text-align:left;color:#4a5563;"
>${s0.footer.map((s1) => html`
<p style="margin: 2px 0 0">${s1.text}</p>
`)}</div>
</td>
</tr>
<tr>
<td
align="left" class="muted" style="font-size:0px;padding:8px 0 0;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;text-align:left;color:#4a5563;"
>${s0.links.map((s1) => html`
<p style="margin: 0">
<a href="${s1.url}" style="color: #164a86; display: inline-block; padding: 8px 0">${s1.label}</a>
</p>
`)}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
