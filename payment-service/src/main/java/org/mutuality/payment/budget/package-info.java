/** How much a cohort or a fund has, and how much of it is promised. */
@NullMarked
package org.mutuality.payment.budget;

import org.jspecify.annotations.NullMarked;
