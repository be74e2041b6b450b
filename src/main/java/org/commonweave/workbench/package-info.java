/** The web pages: files, the policy under which they run, and how long they are kept. What they show they ask the API. */
@NullMarked
package org.commonweave.workbench;

import org.jspecify.annotations.NullMarked;
