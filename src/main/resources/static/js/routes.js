// @ts-check
/** The pages: their addresses, the files that draw them, whether they ask about a place and a day, and whether these are chosen on them. */
export const ROUTES = [
  { path: '/', name: 'overview', scope: true, bar: true },
  { path: '/findings', name: 'findings', scope: true, bar: true },
  { path: '/explore', name: 'explore', scope: true, bar: true, wide: true },
  { path: '/partners', name: 'partners', scope: true, bar: true },
  { path: '/donations', name: 'donations', scope: true, bar: true },
  { path: '/whistles', name: 'whistles', scope: true, bar: true },
  { path: '/me', name: 'me', scope: true, bar: false },
  { path: '/administration', name: 'administration', scope: true, bar: false },
  { path: '/sign-in', name: 'sign-in', scope: false, bar: false },
  { path: '/setup', name: 'setup', scope: false, bar: false },
  { path: '/about', name: 'about', scope: false, bar: false },
];

export const routeOf = (/** @type {string} */ path) => ROUTES.find(route => route.path === path) ?? null;
