/** Access to the database of a service outside the event store. */
@NullMarked
package org.mutuality.platform.database;

import org.jspecify.annotations.NullMarked;
