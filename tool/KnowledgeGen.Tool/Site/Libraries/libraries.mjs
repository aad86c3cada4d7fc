// The libraries under one name, so that pages opened from a disk, where no module can be loaded, have them too.
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import MiniSearch from 'minisearch';
import { geoEquirectangular, geoGraticule10, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/land-110m.json';

cytoscape.use(fcose);
const land = feature(atlas, atlas.objects.land);
globalThis.kgenLibraries = { cytoscape, MiniSearch, geoEquirectangular, geoGraticule10, geoPath, select, zoom, zoomIdentity, land };
