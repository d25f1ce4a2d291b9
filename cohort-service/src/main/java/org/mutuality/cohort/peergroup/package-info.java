/**
 * Peer groups that families of a cohort form themselves: four to eight, with norms of their own; members invite others.
 * Nobody else puts a family into a group or out of it. A group's name and norms stay in this service.
 */
@NullMarked
package org.mutuality.cohort.peergroup;

import org.jspecify.annotations.NullMarked;
