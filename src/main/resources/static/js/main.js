// @ts-check
import { speak } from './i18n.js';
import { applyTheme } from './theme.js';
import { start } from './shell.js';
import { recall } from './session.js';

applyTheme();
await Promise.all([speak(), recall()]);
start(/** @type {HTMLElement} */ (document.getElementById('app')));
