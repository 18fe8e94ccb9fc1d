import { html, type Markup } from "./markup.ts";

/** A figure that is ready to stand in the report. */
export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  /** What it shows beyond its title. */
  readonly caption: string;
  /** Ids of the claims that it shows. */
  readonly claims: readonly string[];
  /** The picture, on light or dark ground as the reader prefers. */
  readonly svg: string;
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

/** As an image of its own, a figure can run no script and share no id with another. */
function figureMarkup({ id, title, caption, claims, svg }: DrawnFigure): Markup {
  return html`
    <figure id="figure-${id}">
      <img src="${address(svg)}" alt="${title}" decoding="async" ${sizeOf(svg)}>
      <figcaption>${caption}${claims.length === 0 ? html`` : html`
        <a class="screen" href="#?figure=${id}">Its ${claims.length} claims</a>
      `}</figcaption>
    </figure>
  `;
}

/** Width and height, so that nothing moves when the picture appears. */
function sizeOf(svg: string): Markup {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? "";
  const [width, height] = ["width", "height"].map((name) =>
    new RegExp(` ${name}="([\\d.]+)"`).exec(head)?.[1]
  );
  return width === undefined || height === undefined ? html`` : html`
    width="${width}" height="${height}"
  `;
}

function address(svg: string): string {
  return `data:image/svg+xml;base64,${new TextEncoder().encode(svg).toBase64()}`;
}
