/**
 * Infrastructure that every service uses: waiting, batching, scheduling, CSV, clock. The subpackages form layers, which
 * LayersTest checks.
 */
@NullMarked
package org.mutuality.platform;

import org.jspecify.annotations.NullMarked;
