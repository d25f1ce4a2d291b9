/** What cohort-services tell: cohorts, families in them and what they consented to. Never a name. */
@NullMarked
package org.mutuality.contracts.cohort;

import org.jspecify.annotations.NullMarked;
