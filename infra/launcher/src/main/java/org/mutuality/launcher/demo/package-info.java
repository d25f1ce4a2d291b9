/** Loads a small generated cohort through the gateway's public API. */
@NullMarked
package org.mutuality.launcher.demo;

import org.jspecify.annotations.NullMarked;
