package org.anomalyaware.report;

/** Figures as parts of a page, numbered from 1 in the order in which they are written. */
final class FigureHtml {

  /** Figures of up to this width, in pixels, stand side by side. */
  private static final int WIDEST_OF_TWO = 480;

  private final ReportFiles files;
  private int number;

  FigureHtml(ReportFiles files) {
    this.files = files;
  }

  /** Writes a group of figures. */
  void write(Html html, Iterable<Figure> figures) {
    html.open("div", "class", "figures");
    figures.forEach(figure -> write(html, figure));
    html.close();
  }

  private void write(Html html, Figure figure) {
    number++;
    String shape = figure.width() > WIDEST_OF_TWO ? "wide" : "narrow";
    html.open("figure", "class", shape, "id", figure.id());
    // Where the page is narrower than the letters can bear, the picture is scrolled, also by keys.
    html.open(
        "div", "class", "picture", "tabindex", "0", "role", "group", "aria-label", figure.title());
    html.image(SvgImage.of(figure)).close();
    html.open("figcaption");
    html.element("strong", "Figure " + number + ". " + figure.title() + ".");
    html.text(" " + figure.caption() + " ").open("span", "class", "files").text("Files: ");
    html.element("a", "SVG", "href", files.linkTo(figure, "svg")).text(", ");
    html.element("a", "PNG", "href", files.linkTo(figure, "png")).text(".");
    html.close().close().close();
  }
}
