// Generated from letter.mjml by bin/build-letters.ts. Change the template and run `npm run build:letters`.
import { html, type Html } from '../../language/html.ts';
import { LETTER_HEAD } from '../parts/head-html.ts';

export type Slots = { readonly lang: string; readonly subject: string; readonly preheader: string; readonly sender: string; readonly heading: string; readonly intro: readonly { readonly text: string }[]; readonly factsHeading: string; readonly facts: readonly { readonly label: string; readonly value: string }[]; readonly buttons: readonly { readonly url: string; readonly label: string }[]; readonly groups: readonly { readonly heading: string; readonly lead: readonly { readonly text: string }[]; readonly entries: readonly { readonly title: string; readonly rows: readonly { readonly label: string; readonly value: string }[]; readonly marks: readonly { readonly label: string; readonly value: string }[]; readonly notes: readonly { readonly text: string }[]; readonly links: readonly { readonly url: string; readonly label: string; readonly host: string }[] }[] }[]; readonly steps: readonly { readonly heading: string; readonly paragraphs: readonly { readonly text: string }[] }[]; readonly footer: readonly { readonly text: string }[]; readonly links: readonly { readonly url: string; readonly label: string }[] };

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
style="direction:ltr;font-size:0px;padding:24px 20px;text-align:center;"
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
<tr>
<td
align="left" style="font-size:0px;padding:8px 0 8px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:18px;line-height:1.5;text-align:left;color:#1c2430;"
><h2>${s0.factsHeading}</h2></div>
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 24px;word-break:break-word;"
>
<table
cellpadding="0" cellspacing="0" width="100%" border="0" style="color:#1c2430;font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;table-layout:auto;width:100%;border:none;"
>
${s0.facts.map((s1) => html`
<tr>
<th
scope="row"
align="left"
valign="top"
width="30%"
style="border-top: 1px solid #c9d1da; padding: 8px 12px 8px 0; font-weight: 600"
>
${s1.label}
</th>
<td align="left" valign="top" style="border-top: 1px solid #c9d1da; padding: 8px 0">${s1.value}</td>
</tr>
`)}
</table>
</td>
</tr>
${s0.buttons.map((s1) => html`
<tr>
<td
align="left" class="cta" style="font-size:0px;padding:4px 0 16px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;width:100%;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="#164a86" role="presentation" style="border:none;border-radius:4px;cursor:auto;mso-padding-alt:14px 24px;background:#164a86;" valign="middle"
>
<a
href="${s1.url}" style="display:inline-block;background:#164a86;color:#ffffff;font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:18px;font-weight:700;line-height:1.6;margin:0;text-decoration:none;text-transform:none;padding:14px 24px;mso-padding-alt:0px;border-radius:4px;" target="_blank"
>
${s1.label}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
`)}${s0.groups.map((s1) => html`
<tr>
<td
align="left" style="font-size:0px;padding:8px 0 8px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:18px;line-height:1.5;text-align:left;color:#1c2430;"
><h2>${s1.heading}</h2></div>
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;text-align:left;color:#1c2430;"
>${s1.lead.map((s2) => html`
<p>${s2.text}</p>
`)} ${s1.entries.map((s2) => html`
<div class="note" style="border-left: 4px solid #164a86; padding: 0 0 0 12px; margin: 16px 0 0">
<h3 style="margin: 0; font-size: inherit; font-weight: 700; word-break: keep-all; overflow-wrap: anywhere">
${s2.title}
</h3>
${s2.rows.map((s3) => html`
<p style="margin: 4px 0 0">
<strong>${s3.label}:</strong> ${s3.value}
</p>
`)} ${s2.marks.map((s3) => html`
<p style="margin: 4px 0 0">
<strong
class="mark"
style="color: #8a4b00; border: 1px solid #8a4b00; border-radius: 3px; padding: 0 4px; white-space: nowrap"
>${s3.label}</strong
>
${s3.value}
</p>
`)} ${s2.notes.map((s3) => html`
<p style="margin: 4px 0 0">${s3.text}</p>
`)} ${s2.links.map((s3) => html`
<p style="margin: 0">
<a href="${s3.url}" style="color: #164a86; display: inline-block; padding: 8px 0">${s3.label}</a> (${s3.host})
</p>
`)}
</div>
`)}</div>
</td>
</tr>
`)}${s0.steps.map((s1) => html`
<tr>
<td
align="left" style="font-size:0px;padding:8px 0 8px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:18px;line-height:1.5;text-align:left;color:#1c2430;"
><h2>${s1.heading}</h2></div>
</td>
</tr>
<tr>
<td
align="left" style="font-size:0px;padding:0 0 16px;word-break:break-word;"
>
<div
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;text-align:left;color:#1c2430;"
>${s1.paragraphs.map((s2) => html`
<p>${s2.text}</p>
`)}</div>
</td>
</tr>
`)}
<tr>
<td
align="center" class="rule" style="font-size:0px;padding:16px 0 16px;word-break:break-word;"
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
style="font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif;font-size:16px;line-height:1.6;text-align:left;color:#4a5563;"
>${s0.footer.map((s1) => html`
<p>${s1.text}</p>
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
