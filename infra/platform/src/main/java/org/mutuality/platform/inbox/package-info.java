/**
 * Integration events from other services: policies turn them into commands, projections into rows; messages that cannot
 * be processed are parked.
 */
@NullMarked
package org.mutuality.platform.inbox;

import org.jspecify.annotations.NullMarked;
