/** Split from org.mutuality.platform.view. */
@NullMarked
package org.mutuality.platform.database;

import org.jspecify.annotations.NullMarked;
