// Finds places for nodes, away from the page's own thread. Import maps are not read in workers: hence these scripts.
/* global d3 */
importScripts('../../lib/d3-dispatch.js', '../../lib/d3-timer.js', '../../lib/d3-quadtree.js', '../../lib/d3-force.js');

const SLICE = 40;

onmessage = ({ data: { run, nodes, edges } }) => {
  const ticks = nodes.length > 3000 ? 60 : nodes.length > 1000 ? 110 : 260;
  const settled = nodes.some(node => node.fixed);
  const simulation = d3.forceSimulation(nodes)
    .force('link', d3.forceLink(edges).distance(72).strength(edge => 0.7 / Math.min(8, Math.max(1, edge.count))))
    .force('charge', d3.forceManyBody().strength(-170).distanceMax(520))
    .force('x', d3.forceX().strength(0.045))
    .force('y', d3.forceY().strength(0.06))
    .force('room', d3.forceCollide(node => node.r + 7))
    .alphaDecay(1 - Math.pow(0.001, 1 / ticks))
    .stop();
  if (settled) simulation.alpha(0.5);
  let told = performance.now();
  for (let i = 1; i <= ticks; i++) {
    simulation.tick();
    if (performance.now() - told > SLICE || i === ticks) {
      told = performance.now();
      const places = new Float32Array(nodes.length * 2);
      nodes.forEach((node, j) => { places[2 * j] = node.x; places[2 * j + 1] = node.y; });
      postMessage({ run, places, done: i === ticks }, [places.buffer]);
    }
  }
};
