/** Signed-in calls through the gateway that outlast a restart of what is behind it. */
@NullMarked
package org.mutuality.importer.gateway;

import org.jspecify.annotations.NullMarked;
