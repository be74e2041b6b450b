// @ts-check
/** Hands on the drawing: pan, pinch, wheel, pick, and drag a node to pin it. */
const CLICK = 5;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {{camera: import('./camera.js').Camera, at: (x: number, y: number) => import('./model.js').Node | null,
 *   changed: () => void, pick: (node: import('./model.js').Node | null) => void, expand: (node: import('./model.js').Node) => void,
 *   pinned: (node: import('./model.js').Node) => void, settled: () => void}} scene
 */
export function listen(canvas, scene) {
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  /** @type {import('./model.js').Node | null} */
  let held = null;
  let moved = 0;
  const place = (/** @type {{clientX: number, clientY: number}} */ e) => {
    const box = canvas.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };

  canvas.addEventListener('pointerdown', event => {
    if (event.button) return;
    canvas.setPointerCapture(event.pointerId);
    const at = place(event);
    fingers.set(event.pointerId, at);
    held = fingers.size === 1 ? scene.at(at.x, at.y) : null;
    moved = 0;
  });
  canvas.addEventListener('pointermove', event => {
    const at = place(event);
    const from = fingers.get(event.pointerId);
    if (!from) { canvas.style.cursor = scene.at(at.x, at.y) ? 'pointer' : 'grab'; return; }
    const dx = at.x - from.x, dy = at.y - from.y;
    moved += Math.abs(dx) + Math.abs(dy);
    if (fingers.size === 2) pinch(event.pointerId, at);
    else if (held && moved > CLICK) {
      held.home ??= { x: held.x, y: held.y };
      held.x = scene.camera.toWorldX(at.x);
      held.y = scene.camera.toWorldY(at.y);
      held.pinned = true;
    } else if (!held) scene.camera.pan(dx, dy);
    fingers.set(event.pointerId, at);
    scene.changed();
  });
  const lift = (/** @type {PointerEvent} */ event) => {
    if (!fingers.delete(event.pointerId)) return;
    if (event.type === 'pointerup' && moved <= CLICK) scene.pick(held);
    else if (held && moved > CLICK) scene.pinned(held);
    else scene.settled();
    held = null;
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  canvas.addEventListener('dblclick', event => { const at = place(event); const node = scene.at(at.x, at.y); if (node) scene.expand(node); });
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    const at = place(event);
    scene.camera.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0016)), at.x, at.y);
    scene.changed();
    scene.settled();
  }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
    if (step) scene.camera.pan(step[0], step[1]);
    else if (event.key === '+' || event.key === '=') scene.camera.zoom(1.25);
    else if (event.key === '-') scene.camera.zoom(0.8);
    else return;
    event.preventDefault();
    scene.changed();
    scene.settled();
  });

  function pinch(/** @type {number} */ moving, /** @type {{x: number, y: number}} */ at) {
    const [still] = [...fingers].filter(([id]) => id !== moving).map(([, point]) => point);
    const before = /** @type {{x: number, y: number}} */ (fingers.get(moving));
    const distance = (/** @type {{x: number, y: number}} */ point) => Math.hypot(point.x - still.x, point.y - still.y) || 1;
    scene.camera.zoom(distance(at) / distance(before), (at.x + still.x) / 2, (at.y + still.y) / 2);
  }
}
