/** A cohort's month at a glance: the state of each family's month, for those who work with the cohort. */
@NullMarked
package org.mutuality.journal.month;

import org.jspecify.annotations.NullMarked;
