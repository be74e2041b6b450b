// @ts-check
/** Line drawings, 24 by 24, in the colour of the text beside them. */
import { svg } from './lit.js';

/** @type {Record<string, string>} */
const PATHS = {
  overview: 'M4 13h7V4H4zM13 20h7v-9h-7zM4 20h7v-5H4zM13 9h7V4h-7z',
  findings: 'M12 3 2.5 20h19zM12 10v4M12 17v.4',
  explore: 'M6 6h.01M18 7h.01M7 18h.01M17 17h.01M6 6l12 1M6 6l1 12M7 18l10-1M18 7l-1 10M6 6l11 11',
  partners: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M16.5 12a2.5 2.5 0 1 0 0-5M2.5 19c.5-3.5 2.5-5 5.5-5s5 1.5 5.5 5M15.5 14c3 0 5 1.5 5.5 4.5',
  donations: 'M4 9h16v11H4zM3 9V6h18v3M12 6v14M12 6C9 6 7.5 4.5 8.5 3S12 3.5 12 6c0-2.5 2.5-4 3.5-3S15 6 12 6',
  whistles: 'M3 9h10l4-3v8a5 5 0 1 1-9 3M13 9v3M20 4l1.5-1.500M20.5 8H22',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c.7-4.5 3.5-6.5 8-6.500s7.3 2 8 6.5',
  administration: 'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6M12 2.500v3M12 18.500v3M2.5 12h3M18.5 12h3M5.3 5.300l2.1 2.100M16.6 16.600l2.1 2.100M18.7 5.300l-2.1 2.100M7.4 16.600l-2.1 2.1',
  about: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.500M12 7.500v.4',
  menu: 'M4 7h16M4 12h16M4 17h16', close: 'M6 6l12 12M18 6 6 18', theme: 'M20 14.500A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5', download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  print: 'M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z', link: 'M10 14l4-4M9 11l-3 3a3.5 3.5 0 0 0 5 5l3-3M15 13l3-3a3.5 3.5 0 0 0-5-5l-3 3',
  undo: 'M9 6 4 11l5 5M4 11h10a5 5 0 0 1 0 10h-2', redo: 'M15 6l5 5-5 5M20 11H10a5 5 0 0 0 0 10h2',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5', plus: 'M12 5v14M5 12h14', minus: 'M5 12h14', arrow: 'M5 12h14M13 6l6 6-6 6',
  check: 'M5 12.500l5 5L19.5 7', warn: 'M12 3 2.5 20h19zM12 10v4M12 17v.4', watch: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6', unknown: 'M9 9.500a3 3 0 1 1 4.5 2.500c-1 .6-1.5 1.2-1.5 2.500M12 18v.4',
};

/** @param {string} name */
export const icon = name => svg`<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" fill="none"
  stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d=${PATHS[name]}></path></svg>`;
