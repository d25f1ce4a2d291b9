/** Benchmarks of a running platform, one class each, measured from outside. */
@NullMarked
package org.mutuality.bench;

import org.jspecify.annotations.NullMarked;
