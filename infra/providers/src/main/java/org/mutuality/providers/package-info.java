/** Simulated payment providers: each is a process that records its payments and injects faults on request. */
@NullMarked
package org.mutuality.providers;

import org.jspecify.annotations.NullMarked;
