/** Whether those who are summoned come, and whether the loop from whistle to confirmation closes (吹哨报到). */
@NullMarked
package org.commonweave.response;

import org.jspecify.annotations.NullMarked;
