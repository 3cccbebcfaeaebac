// Generated from page.css by bin/build-css.ts. Change the stylesheet and run `npm run build:css`.
import { html as css } from '../language/html.ts';

export const PAGE_CSS = css`
  /* Colours, type size and corners are those of KRDS, the design system of Korean public pages (krds.go.kr). */
  :root {
    color-scheme: light dark;
    --ink: #1e2124;
    --quiet: #464c53;
    --paper: #ffffff;
    --soft: #f4f5f6;
    --line: #cdd1d5;
    --edge: #58616a;
    --accent: #0b50d0;
    --button: #256ef4;
    --on-button: #ffffff;
    --deep: #083891;
    --focus: #052561;
    --good: #267337;
    --check: #8a5c00;
    --check-soft: #fff3db;
    --alert: #bd2c0f;
    --alert-soft: #fdefec;
  }

  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #ffffff;
      --quiet: #cdd1d5;
      --paper: #131416;
      --soft: #1e2124;
      --line: #464c53;
      --edge: #8a949e;
      --accent: #86aff9;
      --button: #86aff9;
      --on-button: #131416;
      --deep: #b1cefb;
      --focus: #ffc95c;
      --good: #7ec88e;
      --check: #ffc95c;
      --check-soft: #241800;
      --alert: #f48771;
      --alert-soft: #260903;
    }
  }

  * {
    box-sizing: border-box;
  }

  html {
    font-size: 106.25%;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font-family:
      Pretendard GOV,
      Pretendard,
      Apple SD Gothic Neo,
      Malgun Gothic,
      Noto Sans KR,
      Noto Sans CJK KR,
      sans-serif;
    line-height: 1.6;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }

  h1 {
    margin: 2rem 0 0.75rem;
    font-size: 1.6rem;
    line-height: 1.35;
  }

  h2 {
    margin: 2.5rem 0 0.5rem;
    font-size: 1.25rem;
    line-height: 1.45;
  }

  h3 {
    margin: 1.25rem 0 0.25rem;
    font-size: 1rem;
    line-height: 1.5;
  }

  p,
  ul,
  ol,
  dl {
    margin: 0 0 0.75rem;
  }

  ul,
  ol {
    padding-left: 1.25rem;
  }

  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 0.15em;
  }

  :focus-visible {
    outline: 0.2rem solid var(--focus);
    outline-offset: 0.15rem;
    border-radius: 0.15rem;
  }

  main:focus,
  .errors:focus {
    outline: none;
  }

  .width {
    max-width: 44rem;
    margin-inline: auto;
    padding-inline: 1rem;
  }

  .skip {
    position: absolute;
    left: -100rem;
    padding: 0.6rem 1rem;
    background: var(--paper);
  }

  .skip:focus {
    left: 0.5rem;
    top: 0.5rem;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .banner {
    margin: 0;
    background: var(--soft);
    font-size: 0.8rem;
    line-height: 1.5;
  }

  .masthead .banner .width {
    display: block;
    padding-block: 0.35rem;
  }

  .trial {
    background: var(--check-soft);
    color: var(--check);
  }

  .masthead {
    border-bottom: 1px solid var(--line);
  }

  .masthead .width {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0 1rem;
  }

  .masthead p {
    margin: 0;
  }

  .home {
    display: inline-block;
    padding: 0.75rem 0;
    color: var(--ink);
    font-size: 1.15rem;
    text-decoration: none;
  }

  .quiet,
  .hint,
  .facts dt {
    color: var(--quiet);
  }

  .language,
  nav a {
    display: inline-block;
    padding: 0.6rem 0;
    min-width: 2.5rem;
  }

  .menu {
    background: var(--soft);
    border-bottom: 1px solid var(--line);
  }

  .menu ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    list-style: none;
    margin-block: 0;
  }

  .menu a {
    min-width: 0;
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
    border-bottom: 0.2rem solid transparent;
  }

  .menu a:hover {
    text-decoration: underline;
  }

  .menu [aria-current] {
    color: var(--accent);
    border-bottom-color: var(--accent);
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    padding: 0;
    list-style: none;
  }

  .links a {
    display: inline-block;
    padding: 0.6rem 0;
  }

  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }

  main {
    padding-bottom: 3rem;
  }

  footer {
    border-top: 1px solid var(--line);
    background: var(--soft);
    padding: 1.25rem 0 2rem;
    font-size: 0.9rem;
  }

  footer p {
    margin: 0 0 0.5rem;
  }

  footer ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin: 0 0 0.5rem;
    padding: 0;
    list-style: none;
  }

  .privacy {
    font-weight: 700;
  }

  .operator {
    margin: 0;
  }

  .operator div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
  }

  .operator dt {
    color: var(--quiet);
  }

  [href^='tel:'] {
    white-space: nowrap;
  }

  .operator dd {
    margin: 0;
  }

  .lead {
    font-size: 1.1rem;
  }

  .card {
    margin: 1.5rem 0;
    padding: 1.1rem 1.1rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 0.7rem;
  }

  .card h2 {
    margin-top: 0;
  }

  .main dd {
    font-size: 1.1rem;
    font-weight: 700;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }

  .actions a.button {
    flex: 1 1 11rem;
    padding: 0.8rem 1.4rem;
    font-size: 1.15rem;
    text-align: center;
    text-decoration: none;
  }

  .programme {
    margin: 0.5rem 0;
    padding-block: 0.7rem 0.3rem;
    font-size: 0.92rem;
    line-height: 1.45;
  }

  ul.programme,
  p.programme {
    padding-block: 0;
  }

  .programme h3 {
    margin-top: 0;
  }

  .programme p {
    margin: 0 0 0.3rem;
  }

  .programme a.button {
    display: inline-block;
    margin: 0;
    padding: 0.15rem 0.8rem;
    text-decoration: none;
    white-space: nowrap;
  }

  h2.group {
    margin-block: 1.1rem 0.25rem;
  }

  .why {
    white-space: nowrap;
  }

  .panel {
    margin: 1.25rem 0;
    padding: 0.9rem 1.1rem 0.2rem;
    border-left: 0.35rem solid var(--accent);
    background: var(--soft);
  }

  .panel h2 {
    margin: 0 0 0.25rem;
    font-size: 1.1rem;
  }

  .errors {
    border: 0.15rem solid var(--alert);
    border-left-width: 0.5rem;
    background: var(--alert-soft);
  }

  .errors a,
  .error {
    color: var(--alert);
    font-weight: 700;
  }

  .error {
    margin: 0 0 0.4rem;
  }

  .wrong {
    padding-left: 0.9rem;
    border-left: 0.3rem solid var(--alert);
  }

  .facts div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: 0 1rem;
    padding: 0.35rem 0;
    border-bottom: 1px solid var(--line);
  }

  .facts dd,
  .facts dd p {
    margin: 0;
  }

  .conditions {
    list-style: none;
    padding: 0;
  }

  .conditions > li {
    margin: 0 0 1.25rem;
    padding: 0 0 0 0.9rem;
    border-left: 0.2rem solid var(--line);
  }

  .conditions > li > p {
    margin: 0 0 0.25rem;
    font-weight: 700;
  }

  .outcome {
    font-weight: 700;
  }

  .eligible,
  .met {
    color: var(--good);
  }

  .undetermined,
  .needs-review,
  .mark {
    color: var(--check);
  }

  .mark {
    padding: 0 0.4rem;
    border: 1px solid currentcolor;
    border-radius: 0.25rem;
    font-size: 0.85rem;
    font-weight: 700;
    white-space: nowrap;
  }

  details {
    margin: 1rem 0;
    border: 1px solid var(--edge);
    border-radius: 0.35rem;
  }

  summary {
    padding: 0.65rem 0.9rem;
    color: var(--accent);
    font-weight: 700;
    cursor: pointer;
  }

  details form,
  details .padded {
    padding: 0 0.9rem 0.4rem;
  }

  @media (min-width: 34rem) {
    .search {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 1.5rem;
      align-items: end;
    }
  }

  details > p,
  details > ul {
    margin-inline: 0.9rem;
  }

  fieldset {
    margin: 1.75rem 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  legend {
    padding: 0;
    font-size: 1.1rem;
    font-weight: 700;
  }

  .hint {
    margin: 0 0 0.5rem;
  }

  .field {
    margin: 1rem 0;
  }

  .field > label {
    display: block;
    font-weight: 700;
  }

  .choice {
    display: grid;
    grid-template-columns: 1.75rem minmax(0, 1fr);
    gap: 0 0.5rem;
    padding: 0.45rem 0;
  }

  .choice input {
    width: 1.5rem;
    height: 1.5rem;
    margin: 0.1rem 0 0;
    accent-color: var(--accent);
  }

  textarea {
    display: block;
    width: 100%;
    min-height: 5.5rem;
    padding: 0.35rem 0.6rem;
    font: inherit;
    color: inherit;
    background: var(--soft);
    border: 0.12rem solid var(--edge);
    border-radius: 0.25rem;
  }

  mark {
    padding: 0 0.15rem;
    color: var(--check);
    background: var(--check-soft);
    font-weight: 700;
    text-decoration: underline;
  }

  .as-read {
    white-space: pre-line;
  }

  input[type='text'],
  select {
    display: block;
    width: 100%;
    max-width: 20rem;
    min-height: 2.75rem;
    padding: 0.35rem 0.6rem;
    font: inherit;
    color: inherit;
    background: var(--paper);
    border: 0.12rem solid var(--edge);
    border-radius: 0.25rem;
  }

  .short {
    max-width: 11rem;
  }

  button,
  a.button {
    margin: 0.5rem 0 0.75rem;
    padding: 0.6rem 1.4rem;
    font: inherit;
    font-weight: 700;
    line-height: 1.5;
    color: var(--on-button);
    background: var(--button);
    border: 0.12rem solid var(--button);
    border-radius: 0.5rem;
    cursor: pointer;
  }

  button:hover,
  a.button:hover {
    background: var(--deep);
    border-color: var(--deep);
  }

  button.plain {
    padding: 0.5rem 1rem;
    color: var(--accent);
    background: var(--paper);
    border-color: var(--edge);
  }

  button.plain:hover {
    color: var(--on-button);
    background: var(--deep);
  }

  button.link {
    margin: 0;
    padding: 0.3rem 0;
    font-weight: 400;
    color: var(--accent);
    background: none;
    border: 0;
    text-decoration: underline;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
    margin: 0.5rem 0 0;
  }

  button.danger {
    color: var(--paper);
    background: var(--alert);
    border-color: var(--alert);
  }

  @media (max-width: 34rem) {
    h1 {
      font-size: 1.4rem;
    }

    .facts div {
      grid-template-columns: minmax(0, 1fr);
    }

    .facts dt {
      font-size: 0.9rem;
    }

    .card .facts div {
      grid-template-columns: 5.2rem minmax(0, 1fr);
      gap: 0 0.6rem;
    }

    button,
    .actions a.button {
      width: 100%;
    }

    .choices button,
    button.link {
      width: auto;
    }
  }

  @media print {
    :root {
      --ink: #000000;
      --quiet: #333333;
      --paper: #ffffff;
      --soft: #ffffff;
      --line: #999999;
      --accent: #000000;
      --button: #000000;
      --good: #000000;
      --check: #000000;
      --alert: #000000;
    }

    html {
      font-size: 11pt;
    }

    .width {
      max-width: none;
      padding-inline: 0;
    }

    .skip,
    .menu,
    .language,
    .banner,
    footer nav,
    form,
    /* Nothing is in it but what is filled in. */
    details:not(:has(> :not(summary, form))) {
      display: none;
    }

    /* On paper nobody can open it. */
    details::details-content {
      display: block;
      content-visibility: visible;
    }

    .card,
    .conditions > li,
    .facts div {
      break-inside: avoid;
    }

    h2,
    h3 {
      break-after: avoid;
    }

    .actions a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
