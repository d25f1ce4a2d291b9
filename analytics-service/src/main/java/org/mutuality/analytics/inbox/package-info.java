/** What is heard from cohorts and journals. */
@NullMarked
package org.mutuality.analytics.inbox;

import org.jspecify.annotations.NullMarked;
