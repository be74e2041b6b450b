// @ts-check
import { speak } from './i18n.js';
import { applyTheme } from './theme.js';
import { start } from './shell.js';
import { recall } from './session.js';
import { look } from './starting.js';

applyTheme();
await Promise.all([speak(), recall(), look()]);
start(/** @type {HTMLElement} */ (document.getElementById('app')));
