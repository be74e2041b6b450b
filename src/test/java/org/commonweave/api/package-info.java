/** The transport as its clients meet it: over HTTP, WebSocket and events. */
package org.commonweave.api;
