/** Which residents suit which activities, who rests first, and why somebody or something was left out. */
@NullMarked
package org.commonweave.volunteering;

import org.jspecify.annotations.NullMarked;
