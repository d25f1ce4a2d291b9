/**
 * Peer groups of four to eight families, formed by the families themselves with their own norms. Members invite others; nobody
 * else adds or removes a family. The name and norms of a group are not published.
 */
@NullMarked
package org.mutuality.cohort.peergroup;

import org.jspecify.annotations.NullMarked;
