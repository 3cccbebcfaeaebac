// Generated from console.css by bin/build-css.ts. Change the stylesheet and run `npm run build:css`.
import { html as css } from '../language/html.ts';

export const CONSOLE_CSS = css`
  .account {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75rem;
  }

  .account p {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .account button {
    margin: 0;
    padding: 0.3rem 0.8rem;
    color: var(--ink);
    background: var(--paper);
    border: 0.06rem solid var(--edge);
  }

  @media (max-width: 40rem) {
    .masthead .width {
      flex-wrap: wrap;
    }

    .account {
      justify-content: space-between;
      width: 100%;
      margin-bottom: 0.5rem;
    }
  }

  /* Positioned, so that what is hidden from sight in it does not widen the page. */
  .scroll {
    position: relative;
    overflow-x: auto;
  }

  .scroll:focus-visible {
    outline: 3px solid var(--focus);
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  /* On a phone it is scrolled, not squeezed into one syllable a line. */
  .scroll table {
    min-width: 36rem;
  }

  .scroll table.narrow {
    min-width: 0;
  }

  .scroll + p {
    margin-top: 1rem;
  }

  caption {
    padding: 0.5rem 0;
    text-align: start;
    font-weight: 700;
  }

  th,
  td {
    padding: 0.5rem 0.75rem;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }

  /* A short word or number stays in one line beside long ones. */
  .stacks th,
  .stacks td {
    min-width: 5rem;
  }

  /* On a phone each row of few columns is a block: every cell stands beside the heading of its column. */
  @media screen and (width <= 34rem) {
    /* Each cell says its heading. */
    .stacks thead {
      display: none;
    }

    .stacks,
    .stacks caption,
    .stacks tbody,
    .stacks tr {
      display: block;
    }

    .stacks tr {
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--line);
    }

    .stacks td {
      display: grid;
      grid-template-columns: 6rem minmax(0, 1fr);
      gap: 0.75rem;
      min-width: 0;
      padding: 0.25rem 0;
      border-bottom: 0;
      overflow-wrap: anywhere;
    }

    .stacks td::before {
      content: attr(data-heading);
      color: var(--quiet);
    }
  }

  /* Wide enough to read: a narrow window scrolls the table. */
  .scroll th,
  .scroll td {
    min-width: 7.5rem;
    overflow-wrap: normal;
    word-break: keep-all;
  }

  .scroll td.number,
  .scroll th.number {
    min-width: 0;
  }

  td.number,
  th.number {
    text-align: end;
  }

  figure {
    max-width: 24rem;
    margin: 1rem 0;
  }

  figure svg {
    width: 100%;
    height: auto;
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2rem;
    padding: 0;
    list-style: none;
  }

  .count {
    font-weight: 400;
  }

  .overdue {
    color: var(--alert);
    font-weight: 700;
  }

  .today {
    color: var(--check);
    font-weight: 700;
  }

  .links [aria-current] {
    color: var(--ink);
    font-weight: 700;
    text-decoration: none;
  }
`;
