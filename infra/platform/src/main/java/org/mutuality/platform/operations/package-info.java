/** REST resource for operators: dead letters and rebuilds. */
@NullMarked
package org.mutuality.platform.operations;

import org.jspecify.annotations.NullMarked;
