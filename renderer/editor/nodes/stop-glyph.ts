const svg = 'http://www.w3.org/2000/svg';

/** An octagon with an exclamation mark, for what stops publication; read by nobody, the words beside it say it. */
export function stopGlyph(): SVGSVGElement {
  const glyph = document.createElementNS(svg, 'svg');
  const attributes = {
    viewBox: '0 0 14 14',
    width: '14',
    height: '14',
    fill: 'none',
    stroke: 'currentColor',
  };
  for (const [name, value] of Object.entries({ ...attributes, 'stroke-width': '1.2', 'aria-hidden': 'true' }))
    glyph.setAttribute(name, value);
  for (const d of ['M4.6 1.2h4.8l3.4 3.4v4.8l-3.4 3.4H4.6L1.2 9.4V4.6z', 'M7 4v3.4', 'M7 9.7v.1']) {
    const line = document.createElementNS(svg, 'path');
    line.setAttribute('d', d);
    line.setAttribute('stroke-linecap', 'round');
    line.setAttribute('stroke-linejoin', 'round');
    glyph.append(line);
  }
  return glyph;
}
