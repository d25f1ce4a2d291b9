/** Facts published by the cohort services: cohorts, their families, consent, peer groups and meetings. Never a person's name. */
@NullMarked
package org.mutuality.contracts.cohort;

import org.jspecify.annotations.NullMarked;
