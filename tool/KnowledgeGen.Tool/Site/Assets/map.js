// Draws the places on a map of the world that can be zoomed. Without the libraries the list below stands alone.
(() => {
  'use strict';
  const stage = document.getElementById('stage');
  if (!window.kgenLibraries) return;

  const { geoEquirectangular, geoGraticule10, geoPath, select, zoom, zoomIdentity, land } = window.kgenLibraries;
  const places = window.kgenPlaces.map(([id, label, latitude, longitude]) => ({ id, label, at: [longitude, latitude] }));
  stage.hidden = false;
  const width = 1000;
  const height = Math.max(300, Math.round(width * stage.clientHeight / Math.max(1, stage.clientWidth)));
  const projection = geoEquirectangular().fitExtent([[10, 10], [width - 10, height - 10]], { type: 'Sphere' });
  const path = geoPath(projection);
  const svg = select(stage).append('svg').attr('viewBox', `0 0 ${width} ${height}`).attr('role', 'img').attr('aria-label', `A map of ${places.length} places; they are listed below.`);
  const world = svg.append('g');
  world.append('path').attr('class', 'land').attr('d', path(land));
  world.append('path').attr('class', 'lines').attr('d', path(geoGraticule10()));
  for (const place of places) [place.x, place.y] = projection(place.at);

  const links = world.selectAll('a').data(places).join('a').attr('href', place => 'e/' + window.kgenFile(place.id)).attr('data-place', place => place.id);
  links.append('title').text(place => place.label);
  links.append('circle').attr('class', 'place').attr('cx', place => place.x).attr('cy', place => place.y);
  const labels = places.length <= 400 ? links.append('text').attr('x', place => place.x).attr('y', place => place.y).text(place => place.label) : null;
  const draw = scale => {
    links.selectAll('circle').attr('r', 5 / scale);
    labels?.attr('font-size', 13 / scale).attr('dx', 8 / scale).attr('dy', 4 / scale);
    if (!labels) return;

    // A label stands right of its place, or left of it; one that would lie on another waits for a closer look.
    const taken = places.map(({ x, y }) => [x * scale - 5, y * scale - 5, x * scale + 5, y * scale + 5]);
    labels.each(function (place) {
      const [x, y, length] = [place.x * scale, place.y * scale, 7.2 * place.label.length];
      const isFree = ([left, top, right, bottom]) => taken.every(([a, b, c, d]) => right < a || left > c || bottom < b || top > d);
      const sides = [['start', 8, [x + 7, y - 9, x + 10 + length, y + 7]], ['end', -8, [x - 10 - length, y - 9, x - 7, y + 7]]];
      const side = sides.find(([, , box]) => isFree(box));
      this.style.display = side ? '' : 'none';
      if (!side) return;
      this.setAttribute('text-anchor', side[0]);
      this.setAttribute('dx', side[1] / scale);
      taken.push(side[2]);
    });
  };
  const zooming = zoom().scaleExtent([1, 200]).on('zoom', event => {
    world.attr('transform', event.transform);
    draw(event.transform.k);
  });
  svg.call(zooming);

  const fit = () => {
    if (places.length === 0) return zoomIdentity;
    const [xs, ys] = [places.map(place => place.x), places.map(place => place.y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const scale = Math.min(60, 0.7 / Math.max((right - left) / width, (bottom - top) / height, 0.008));
    return zoomIdentity.translate(width / 2, height / 2).scale(Math.max(1, scale)).translate(-(left + right) / 2, -(top + bottom) / 2);
  };
  const start = fit();
  svg.call(zooming.transform, start);
  for (const [id, act] of [['in', () => svg.call(zooming.scaleBy, 1.6)], ['out', () => svg.call(zooming.scaleBy, 1 / 1.6)], ['all', () => svg.call(zooming.transform, start)], ['world', () => svg.call(zooming.transform, zoomIdentity)]]) {
    const button = document.getElementById('map-' + id);
    button.addEventListener('click', act);
  }
  document.getElementById('map-tools').hidden = false;
})();
