// The same graph for every page: heavy-tailed, near what it is tied to, from a fixed seed.
const random = (seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
})(7);

export const size = Number(new URLSearchParams(location.search).get('nodes'));
export const nodes = [];
export const edges = [];
const ends = [];
for (let i = 0; i < size; i++) {
  const parent = i ? nodes[ends.length && random() < 0.7 ? ends[Math.floor(random() * ends.length)] : Math.floor(random() * i)] : null;
  const angle = random() * 2 * Math.PI, distance = 40 + 120 * random();
  nodes.push({ id: `n${i}`, name: `Organization ${i}`, x: parent ? parent.x + distance * Math.cos(angle) : 0, y: parent ? parent.y + distance * Math.sin(angle) : 0 });
  if (parent) tie(i, Number(parent.id.slice(1)));
  if (i > 10 && random() < 0.8) tie(i, Math.floor(random() * i));
}
function tie(a, b) {
  if (a === b) return;
  edges.push({ id: `e${edges.length}`, from: `n${a}`, to: `n${b}` });
  ends.push(a, b);
}

const frame = () => new Promise(done => requestAnimationFrame(done));

/** Makes the picture when it is asked to; pans: a step in every frame; and comes nearer, which all have to draw. */
export function offer(make) {
  window.build = async () => {
    const { step, nearer } = await make();
    window.pan = async frames => {
      for (let i = 0; i < frames; i++) { step(i % 40 < 20 ? 6 : -6); await frame(); }
      await frame();
      return true;
    };
    window.zoom = async () => {
      for (let i = 0; i < 5; i++) { nearer(1.1); await frame(); }
      for (let i = 0; i < 30; i++) await frame();
      return true;
    };
    for (let i = 0; i < 30; i++) await frame();
    return true;
  };
  window.ready = true;
}
