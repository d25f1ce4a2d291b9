/** Split from org.mutuality.platform.inbox. */
@NullMarked
package org.mutuality.platform.operations;

import org.jspecify.annotations.NullMarked;
