import { html, type Markup } from "./markup.ts";

/** A figure that is ready to stand in the report. */
export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  /** What it shows beyond its title. */
  readonly caption: string;
  /** Ids of the claims that it shows. */
  readonly claims: readonly string[];
  /** The picture on light and on dark ground. */
  readonly svg: string;
  readonly darkSvg: string;
}

/** The figures, or a sentence where none could be drawn. */
export function figuresSection(figures: readonly DrawnFigure[], without: string): Markup {
  return html`
    <section id="figures" aria-labelledby="figures-title">
    <h2 id="figures-title">Figures</h2>
    ${figures.length === 0
      ? html`<p>${without}</p>`
      : html`<div class="figures">${figures.map(figureMarkup)}</div>`}
    </section>
  `;
}

/** As images of their own, the pictures can run no script and share no id with another. */
function figureMarkup({ id, title, caption, claims, svg, darkSvg }: DrawnFigure): Markup {
  return html`
    <figure id="figure-${id}">
      <picture>
        <source media="screen and (prefers-color-scheme: dark)" srcset="${address(darkSvg)}">
        <img src="${address(svg)}" alt="${title}">
      </picture>
      <figcaption>${caption}${claims.length === 0 ? html`` : html`
        <a class="screen" href="#?figure=${id}">Its ${claims.length} claims</a>
      `}</figcaption>
    </figure>
  `;
}

function address(svg: string): string {
  return `data:image/svg+xml;base64,${new TextEncoder().encode(svg).toBase64()}`;
}
