// Generated from letter.mjml by bin/build-letters.ts. Change the template and run `npm run build:letters`.
import { html } from '../../language/html.ts';

export const LETTER_HEAD = html`<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root {
color-scheme: light dark;
supported-color-schemes: light dark;
}
h1,
h2,
p,
ul {
margin: 0;
font-size: inherit;
}
h1,
h2 {
font-weight: 700;
}
p + p {
margin-top: 8px;
}
h1,
h2,
p,
li,
td,
strong {
word-break: keep-all;
overflow-wrap: anywhere;
}
th {
word-break: keep-all;
overflow-wrap: normal;
}
.page a {
color: #164a86;
}
.note {
border-left: 4px solid #164a86;
padding: 0 0 0 12px;
}
@media (prefers-color-scheme: dark) {
body,
.page,
.page > div {
background-color: #14181d !important;
}
.page div,
.page h1,
.page h2,
.page p,
.page li,
.page td,
.page th,
.page strong {
color: #e8ebef !important;
}
.page a,
.page .sender div {
color: #9cc4f5 !important;
}
.page .cta a,
.page .cta td {
color: #ffffff !important;
background-color: #1f5fa8 !important;
}
.page th,
.page td,
.page .rule p {
border-color: #3d4650 !important;
}
.page .note {
border-left-color: #9cc4f5 !important;
}
.page .mark {
color: #f5c26b !important;
border-color: #f5c26b !important;
}
.page .muted,
.page .muted div,
.page .muted p {
color: #b9c1ca !important;
}
}
</style>
<meta name="color-scheme" content="light dark" /> <meta name="supported-color-schemes" content="light dark" />
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
`;
