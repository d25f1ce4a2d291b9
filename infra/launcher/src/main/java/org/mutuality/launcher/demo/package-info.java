/** A small generated cohort, put in through the gateway as any stranger would. */
@NullMarked
package org.mutuality.launcher.demo;

import org.jspecify.annotations.NullMarked;
