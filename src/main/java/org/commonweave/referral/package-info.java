/** Referrals of a need from one organization to another, made, answered and closed over the API. */
@NullMarked
package org.commonweave.referral;

import org.jspecify.annotations.NullMarked;
