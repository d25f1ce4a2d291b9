/** REST resource for operators: dead letters and lag. */
@NullMarked
package org.mutuality.platform.operations;

import org.jspecify.annotations.NullMarked;
