// Draws entities and relations. A large graph starts with the entities that have most relations; a click brings the neighbours of one.
(() => {
  'use strict';
  const whole = document.getElementById('graph');
  if (!window.kgenLibraries) return;

  const { cytoscape } = window.kgenLibraries;
  const { types, relations, nodes: allNodes, edges: allEdges } = window.kgenGraph;
  const most = 150;

  // So few have names that can be read on a telephone, if these are large.
  const isNarrow = innerWidth < 700;
  const first = isNarrow ? 14 : 45;
  const scale = isNarrow ? 1.7 : 1;

  // So many are named from afar; the others when somebody comes closer.
  const named = 20;
  const colours = types.map((_, i) => `hsl(${Math.round((i * 137.508 + 205) % 360)}, ${[55, 70, 45, 80][i % 4]}%, ${[48, 66, 36, 56][i % 4]}%)`);
  const nodes = allNodes.map(([id, label, type, isReported], number) => ({ id, label, type, isReported, number, edges: [] }));
  const edges = allEdges.map(([from, to, relation, isPlain], number) => ({ from, to, relation, isPlain, number }));
  for (const edge of edges) {
    nodes[edge.from].edges.push(edge);
    if (edge.to !== edge.from) nodes[edge.to].edges.push(edge);
  }

  const byDegree = [...nodes].sort((a, b) => b.edges.length - a.edges.length || a.number - b.number);
  whole.hidden = false;
  const shownTypes = new Set(types.keys());
  const shownRelations = new Set(relations.keys());
  const shown = new Set();
  const said = document.getElementById('graph-said');
  const chosen = document.getElementById('graph-chosen');
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const short = text => (text.length > 30 ? text.slice(0, 28) + '…' : text);
  const style = () => [
    { selector: 'node', style: { label: 'data(label)', 'background-color': 'data(colour)', width: 'data(size)', height: 'data(size)', 'font-size': 'data(font)', color: colour('--ink'), 'text-outline-color': colour('--card'), 'text-outline-width': 3, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 170 * scale, 'min-zoomed-font-size': 'data(from)' } },
    { selector: 'node[?isReported]', style: { 'border-width': 2, 'border-style': 'dashed', 'border-color': colour('--ink'), 'background-opacity': 0.5 } },
    { selector: 'edge', style: { width: 1.2, 'line-color': colour('--soft'), 'target-arrow-color': colour('--soft'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'curve-style': 'bezier', opacity: 0.6 } },
    { selector: 'edge[!isPlain]', style: { 'line-style': 'dashed' } },
    { selector: 'node:selected', style: { 'border-width': 4, 'border-style': 'solid', 'border-color': colour('--accent') } },
    { selector: 'edge.near', style: { label: 'data(label)', 'font-size': 14, color: colour('--ink'), 'text-outline-color': colour('--card'), 'text-outline-width': 2, opacity: 1, 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent') } },
  ];
  const graph = cytoscape({ container: document.getElementById('stage'), style: style(), minZoom: 0.05, maxZoom: 4, boxSelectionEnabled: false });
  addEventListener('kgen-theme', () => graph.style(style()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(style()));

  const isShown = node => shown.has(node.number) && shownTypes.has(node.type);
  const elements = () => {
    const visible = nodes.filter(isShown);
    const rank = new Map([...visible].sort((a, b) => b.edges.length - a.edges.length).map((node, place) => [node.number, place]));
    const drawn = new Set(visible.map(node => node.number));
    return [
      ...visible.map(node => ({ group: 'nodes', data: { id: 'n' + node.number, number: node.number, label: short(node.label), colour: colours[node.type], isReported: node.isReported, size: scale * (18 + Math.min(30, 4 * Math.sqrt(node.edges.length))), font: rank.get(node.number) < named ? 23 * scale : 16 * scale, from: rank.get(node.number) < named ? 4 : 11 } })),
      ...edges.filter(edge => drawn.has(edge.from) && drawn.has(edge.to) && shownRelations.has(edge.relation))
        .map(edge => ({ group: 'edges', data: { id: 'e' + edge.number, source: 'n' + edge.from, target: 'n' + edge.to, label: relations[edge.relation], isPlain: edge.isPlain } })),
    ];
  };
  const tell = () => { said.textContent = `${graph.nodes().length} of ${nodes.length} entities and ${graph.edges().length} of ${edges.length} relations are drawn.`; };
  const layOut = isNew => graph.layout({ name: 'fcose', quality: graph.nodes().length > 100 ? 'default' : 'proof', animate: false, randomize: isNew, nodeDimensionsIncludeLabels: true, nodeSeparation: 120, idealEdgeLength: () => 110, nodeRepulsion: () => 12000, fit: true, padding: 30 }).run();
  const redraw = isNew => {
    const places = new Map(graph.nodes().map(node => [node.id(), { ...node.position() }]));
    graph.elements().remove();
    graph.add(elements());
    for (const node of graph.nodes()) {
      const place = places.get(node.id());
      if (place) node.position(place);
    }
    layOut(isNew);
    tell();
  };

  const neighbours = node => node.edges.filter(edge => shownRelations.has(edge.relation)).map(edge => (edge.from === node.number ? edge.to : edge.from));
  const choose = node => {
    graph.elements().unselect();
    graph.edges().removeClass('near');
    const drawn = graph.getElementById('n' + node.number);
    drawn.select();
    drawn.connectedEdges().addClass('near');
    const link = document.createElement('a');
    link.href = 'e/' + window.kgenFile(node.id);
    link.textContent = node.label;
    const name = document.createElement('p');
    name.append(link);
    const kind = document.createElement('p');
    kind.textContent = types[node.type] + (node.isReported ? ', reported' : '') + `, ${node.edges.length} relations`;
    const more = document.createElement('button');
    more.type = 'button';
    more.textContent = 'Show its neighbours';
    more.addEventListener('click', () => { for (const near of neighbours(node).slice(0, most)) shown.add(near); redraw(false); choose(node); });
    const only = document.createElement('button');
    only.type = 'button';
    only.textContent = 'Only these';
    only.addEventListener('click', () => { shown.clear(); shown.add(node.number); for (const near of neighbours(node).slice(0, most)) shown.add(near); redraw(true); choose(node); });
    chosen.replaceChildren(name, kind, more, ' ', only);
    chosen.hidden = false;
    chosen.scrollIntoView({ block: 'nearest' });
  };
  graph.on('tap', 'node', event => choose(nodes[event.target.data('number')]));

  const boxes = (id, names, set, paint) => {
    const field = document.getElementById(id);
    field.append(...names.map((name, number) => {
      const label = document.createElement('label');
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = true;
      box.addEventListener('change', () => { if (box.checked) set.add(number); else set.delete(number); redraw(false); });
      label.append(box);
      if (paint) {
        const swatch = document.createElement('span');
        swatch.className = 'swatch';
        swatch.style.background = colours[number];
        label.append(swatch);
      }
      label.append(name);
      return label;
    }));
  };
  boxes('graph-types', types, shownTypes, true);
  boxes('graph-relations', relations, shownRelations, false);
  document.getElementById('graph-fit').addEventListener('click', () => graph.fit(undefined, 30));
  document.getElementById('graph-in').addEventListener('click', () => graph.zoom({ level: graph.zoom() * 1.4, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } }));
  document.getElementById('graph-out').addEventListener('click', () => graph.zoom({ level: graph.zoom() / 1.4, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } }));

  const wanted = nodes.find(node => '#' + encodeURIComponent(node.id) === location.hash);
  if (wanted) {
    shown.add(wanted.number);
    for (const near of neighbours(wanted).slice(0, most)) shown.add(near);
  } else {
    for (const node of byDegree.slice(0, first)) shown.add(node.number);

    // What all others lead to may lead to none of these.
    const among = node => node.edges.some(edge => edge.from !== edge.to && shown.has(edge.from) && shown.has(edge.to));
    for (const number of [...shown]) if (!among(nodes[number])) shown.delete(number);
    if (shown.size === 0) for (const node of byDegree.slice(0, first)) shown.add(node.number);
  }
  document.getElementById('graph-more').addEventListener('click', () => {
    for (const node of byDegree.filter(one => !shown.has(one.number)).slice(0, most)) shown.add(node.number);
    redraw(true);
  });
  redraw(true);
  if (wanted) choose(wanted);
  window.kgenDrawn = graph;
})();
